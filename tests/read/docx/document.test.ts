import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';
import { readDocx } from '../../../src/read/docx/read.ts';
import { Archive } from '../../../src/read/office/archive.ts';
import { OfficePackage } from '../../../src/read/office/package.ts';
import { readInput } from '../../../src/read/read.ts';
import { container, docxFile, WORD } from '../../../scripts/office-file.ts';
import { blocksOf } from '../sketch.ts';
import { item, level, list, p, r, table } from './word.ts';

describe('a Word document', () => {
  it('is known by its content, whatever its name is', async () => {
    const file = docxFile({ body: p('Kinh phí 640 triệu đồng'), properties: '<Pages>12</Pages>' });
    const { source } = await readInput(file, { name: 'ke-hoach.txt' });
    expect(source).toMatchObject({
      name: 'ke-hoach.txt',
      format: 'docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: file.length,
      encoding: null,
      pages: 12,
      error: null,
    });
  });

  it('may use other prefixes and the strict namespace', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const parts = {
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>`,
      'word/document.xml': `<ns0:document xmlns:ns0="${strict}"><ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val="0"/></ns0:pPr><ns0:r><ns0:t>Mục tiêu</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`,
    };
    expect(await blocksOf(container(parts))).toEqual([{ 1: 'Mục tiêu' }]);
    const usual = {
      ...parts,
      'word/document.xml': `<document xmlns="${WORD}"><body><p><r><t>A</t></r></p></body></document>`,
    };
    expect(await blocksOf(container(usual))).toEqual(['A']);
  });

  it('keeps the font of every run, of which old character sets need to know', () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const capitals = '<w:rFonts w:ascii="Arial" w:hAnsi=".VnTimeH"/>';
    const body = p(`${r('KÕ ho¹ch ')}${r('n¨m', capitals)}${r(' 2', capitals)}`);
    const office = new OfficePackage(new Archive(docxFile({ body, styles })));
    const [paragraph] = [...readDocx(office, 'word/document.xml').parts];
    expect(paragraph).toMatchObject({
      runs: [
        { text: 'KÕ ho¹ch ', font: '.VnTime' },
        { text: 'n¨m 2', font: '.VnTimeH' },
      ],
    });
  });

  it('that holds no text is empty', async () => {
    await expect(readInput(docxFile({ body: p('') }))).rejects.toMatchObject({ code: 'empty' });
  });

  it('has positions in its extracted text, labels included', async () => {
    const body = item('Kinh phí: 640 triệu đồng') + p('Có 12 hộ nghèo.');
    const file = docxFile({ body, numbering: list(level(0, 'upperRoman', '%1.')) });
    const { text, figures, sections } = await extract(file, { withText: true });
    expect(text).toBe('I. Kinh phí: 640 triệu đồng\n\nCó 12 hộ nghèo.');
    for (const { position, text: found } of figures) {
      expect(text?.slice(position.start.offset, position.end.offset)).toBe(found);
    }
    expect(figures[1]?.position.start).toEqual({ line: 3, column: 4, offset: 32 });
    expect(sections[0]).toMatchObject({ label: 'I.', title: 'Kinh phí' });
  });

  it('finds its figures in decomposed letters and no-break spaces', async () => {
    const body = p('Có 12\u00a0hộ nghèo và 5\u00ad00 triệu đồng'.normalize('NFD'));
    const { text = '', figures } = await extract(docxFile({ body }), { withText: true });
    expect(figures.map(({ canonical }) => canonical)).toEqual(['12', '500']);
    for (const { position, text: found } of figures) {
      expect(text.slice(position.start.offset, position.end.offset)).toBe(found);
    }
  });

  it('tells the page where Word noted it', async () => {
    const next = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const cell = (text: string): string => `<w:tc>${p(`${next}${r(text)}`)}</w:tc>`;
    const body =
      p(`${r('Có 12 hộ nghèo và ')}${next}${r('15 hộ cận nghèo.')}`) +
      table(['Xã', 'Số hộ'], [cell('Nà Mây'), cell('27')]) +
      p('Còn 8 hộ tái nghèo.');
    const { figures } = await extract(docxFile({ body }));
    expect(figures.map(({ value, position }) => [value, position.page])).toEqual([
      [12, 1],
      [15, 2],
      [27, 3],
      [8, 3],
    ]);
    const plain = await extract(docxFile({ body: p('Có 12 hộ nghèo.') }));
    expect(plain.figures[0]?.position).not.toHaveProperty('page');
  });
});
