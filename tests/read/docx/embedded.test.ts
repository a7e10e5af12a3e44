import { describe, expect, it } from 'vitest';
import { encode } from '../../../scripts/encode-charset.ts';
import { docxFile, escapeXml } from '../../../scripts/office-file.ts';
import type { LinkedPart } from '../../../scripts/office-file.ts';
import { extract } from '../../../src/index.ts';
import { p, read, table, tc } from './word.ts';

const CHUNK = '<w:altChunk r:id="chunk"/>';

function chunk(content: string | Uint8Array, target = 'afchunk.dat'): LinkedPart {
  return { id: 'chunk', type: 'aFChunk', target, content };
}

const DIAGRAMS = 'http://schemas.openxmlformats.org/drawingml/2006/diagram';
const DRAWINGS = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** A paragraph with a diagram. */
const DIAGRAM = `<w:p><w:r><w:drawing><a:graphic xmlns:a="${DRAWINGS}"><a:graphicData><q:relIds xmlns:q="${DIAGRAMS}" r:dm="data" r:lo="x"/></a:graphicData></a:graphic></w:drawing></w:r></w:p>`;

/** The data of a diagram, from its points and its connections "from-to-order". */
function data(points: Readonly<Record<string, string>>, ...connections: string[]): LinkedPart {
  const list = Object.entries(points).map(([id, text]) => {
    const type = text === '' ? ' type="doc"' : '';
    const lines = text.split('|').map((line) => `<a:p><a:r><a:t>${escapeXml(line)}</a:t></a:r></a:p>`);
    return `<dgm:pt modelId="${id}"${type}><dgm:t><a:bodyPr/>${lines.join('')}</dgm:t></dgm:pt>`;
  });
  const lines = connections.map((connection) => {
    const [from, to, order] = connection.split('-');
    return `<dgm:cxn modelId="c${connection}" srcId="${from}" destId="${to}" srcOrd="${order}"/>`;
  });
  const content = `<dgm:dataModel xmlns:dgm="${DIAGRAMS}" xmlns:a="${DRAWINGS}"><dgm:ptLst>${list.join('')}</dgm:ptLst><dgm:cxnLst>${lines.join('')}<dgm:cxn type="presOf" srcId="2" destId="1"/></dgm:cxnLst></dgm:dataModel>`;
  return { id: 'data', type: 'diagramData', target: 'diagrams/data1.xml', content };
}

describe('a file that is embedded in a Word document', () => {
  it('is read in its place where it is a page', async () => {
    const page =
      '<html><body><h2>II. Kinh phí</h2><p>Tổng 640&nbsp;triệu đồng</p><table><tr><td>Xã</td><td>Số hộ</td></tr><tr><td>Nà Mây</td><td>12</td></tr></table></body></html>';
    expect(await read(p('A') + CHUNK + p('B'), { linked: [chunk(page)] })).toEqual([
      'A',
      { 2: 'II. Kinh phí' },
      'Tổng 640 triệu đồng',
      [
        ['Xã', 'Số hộ'],
        ['Nà Mây', '12'],
      ],
      'B',
    ]);
  });

  it('is read where it is plain text, in whatever character set', async () => {
    const text =
      'Kế hoạch giảm nghèo bền vững năm 2025: hỗ trợ 120 hộ nghèo, tổng kinh phí 4.200 triệu đồng.\r\n\r\nHết.';
    for (const content of [text, encode(text, 'vni-windows')]) {
      expect(await read(CHUNK, { linked: [chunk(content)] })).toEqual(text.split('\r\n\r\n'));
    }
  });

  it.each([
    ['another document', docxFile({ body: p('Có 5 hộ.') })],
    ['RTF', '{\\rtf1 5 h\\u7897}'],
    ['a page with its pictures', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n5 h=E1=BB=99'],
    ['in no certain character set', encode('<p>5 hộ nghèo</p>', 'viscii')],
    ['not text', Uint8Array.from([1, 0, 2, 0, 0, 0, 9])],
    ['too large', `<html>${'<p>12 hộ</p>'.repeat(500_000)}</html>`],
  ])('is told where it is %s', async (_, content) => {
    const body = p('Có 12 hộ nghèo.') + CHUNK + p('Hết.');
    const { findings, figures, text } = await extract(docxFile({ body, linked: [chunk(content)] }), {
      withText: true,
    });
    expect(figures.map(({ value }) => value)).toEqual([12]);
    expect(findings).toMatchObject([{ rule: 'unreadable-table', severity: 'info' }]);
    expect(text?.slice(findings[0]?.position?.start.offset)).toBe('Hết.');
    expect(findings[0]?.message.en).toMatch(/embedded/);
  });

  it('is told where it is missing, and where it stands in a table', async () => {
    const cell = tc(`<w:p/>${CHUNK}`);
    const body = table(['Xã', 'Số hộ'], ['Nà Mây', '12'], ['Nà Sơn', cell]);
    const { findings } = await extract(docxFile({ body }));
    expect(findings).toMatchObject([{ rule: 'unreadable-table' }]);
  });

  it('that is empty is nothing to tell', async () => {
    const { findings } = await extract(docxFile({ body: p('Có 12 hộ.') + CHUNK, linked: [chunk('')] }));
    expect(findings).toEqual([]);
  });
});

describe('a diagram', () => {
  it('is read as its outline, behind its paragraph', async () => {
    const points = { 0: '', 3: 'Dự án 2: 15 hộ', 1: 'Dự án 1', 2: 'Hỗ trợ 12 hộ|và 5 thôn', 9: 'Ghi chú' };
    const linked = [data(points, '0-3-1', '0-1-0', '1-2-0', '2-1-0')];
    expect(await read(p('A') + DIAGRAM + p('B'), { linked })).toEqual([
      'A',
      'Dự án 1',
      'Hỗ trợ 12 hộ',
      'và 5 thôn',
      'Dự án 2: 15 hộ',
      'Ghi chú',
      'B',
    ]);
  });

  it('is told where it cannot be read', async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [at, `${at} hộ`]));
    for (const linked of [[], [data(many)], [{ ...data({}), content: '<dgm:dataModel>' }]]) {
      const { findings } = await extract(docxFile({ body: p('Có 12 hộ.') + DIAGRAM, linked }));
      expect(findings).toMatchObject([{ rule: 'unreadable-table' }]);
    }
  });
});
