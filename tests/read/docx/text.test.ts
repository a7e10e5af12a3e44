import { describe, expect, it } from 'vitest';
import { list, level, item, p, r, read } from './word.ts';

describe('the text of paragraphs', () => {
  it('shows letters of an old character set as their font does', async () => {
    const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    const body =
      p(`${r('Kinh phÝ 640 triÖu ®ång', font('.VnTime'))}${r(' hé nghÌo', font('.VnTimeH'))}`) +
      p(r('trieäu ñoàng', font('VNI-Times'))) +
      p(r('triệu đồng', font('.VnTime')));
    expect(await read(body)).toEqual(['Kinh phí 640 triệu đồng HỘ NGHÈO', 'triệu đồng', 'triệu đồng']);
  });

  it('joins runs, tabs, line breaks and hyphens', async () => {
    const body = p(
      `${r('Số:')}<w:r><w:tab/></w:r>${r('12')}<w:r><w:noBreakHyphen/><w:t>KH</w:t><w:br/><w:t>Nà</w:t><w:softHyphen/><w:t xml:space="preserve"> Mây</w:t></w:r>`,
    );
    expect(await read(body)).toEqual(['Số:\t12-KH\nNà Mây']);
  });

  it('leaves empty paragraphs out and parts one at two line breaks', async () => {
    expect(await read(`${p('A')}${p('')}${p('<w:r><w:t>B</w:t><w:br/><w:br/><w:t>C</w:t></w:r>')}`)).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  it('breaks pages where the author did', async () => {
    const section = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>';
    const body =
      p(`${r('A')}<w:r><w:br w:type="page"/></w:r>${r('B')}`) +
      p('C', '<w:pageBreakBefore/>') +
      p('D', section) +
      p('E', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') +
      p('F');
    expect(await read(body)).toEqual(['A', '<page>', 'B', '<page>', 'C', 'D', '<page>', 'E', 'F']);
  });

  it('reads what links, smart tags, content controls and simple fields show', async () => {
    const body = p(
      `<w:hyperlink>${r('A ')}</w:hyperlink><w:smartTag><w:smartTag>${r('B ')}</w:smartTag></w:smartTag>` +
        `<w:sdt><w:sdtPr/><w:sdtContent>${r('C ')}</w:sdtContent></w:sdt><w:fldSimple w:instr=" SEQ Bảng ">${r('4')}</w:fldSimple>`,
    );
    expect(await read(`<w:sdt><w:sdtContent>${body}</w:sdtContent></w:sdt>`)).toEqual(['A B C 4']);
  });

  it('knows headings by their level', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';
    const body =
      p('A', '<w:pStyle w:val="H"/>') +
      p('B', '<w:outlineLvl w:val="0"/>') +
      p('C', '<w:outlineLvl w:val="9"/>');
    expect(await read(body, { styles })).toEqual([{ 2: 'A' }, { 1: 'B' }, 'C']);
  });

  it('prints letters as capitals where the look says so', async () => {
    const styles = '<w:style w:type="character" w:styleId="Hoa"><w:rPr><w:caps/></w:rPr></w:style>';
    const body = p(
      `${r('Kế hoạch ', '<w:caps/>')}${r('năm ', '<w:rStyle w:val="Hoa"/>')}${r('nay', '<w:caps w:val="0"/>')}`,
    );
    expect(await read(body, { styles })).toEqual(['KẾ HOẠCH NĂM nay']);
  });

  it('writes formulas so that their digits do not run together', async () => {
    const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const math = `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num>${t('5')}</m:num><m:den>${t('11')}</m:den></m:f>${t('+')}<m:sSup><m:e>${t('10')}</m:e><m:sup>${t('2')}</m:sup></m:sSup></m:oMath>`;
    expect(await read(p(`${r('Tỷ lệ: ')}${math}`))).toEqual(['Tỷ lệ: 5/11+10^2']);
  });
});

describe('raised digits', () => {
  const raised = '<w:vertAlign w:val="superscript"/>';

  it('are part of a unit behind m, km and the like', async () => {
    const body = p(`${r('1.350 m')}${r('2', raised)}${r(' và 12 km')}${r('2', raised)}`);
    expect(await read(body)).toEqual(['1.350 m² và 12 km²']);
  });

  it('never become digits of a number or letters of a word', async () => {
    const body = p(
      `${r('Có 120')}${r('3', raised)}${r(' hộ')}${r('12', raised)}${r(', thứ 3')}${r('th', raised)}`,
    );
    expect(await read(body)).toEqual(['Có 120³ hộ ¹², thứ 3th']);
  });
});

describe('what is not shown', () => {
  it('is left out where the text is hidden', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>';
    const numbering = list(level(0, 'decimal', '%1.'));
    const hidden = `<w:p><w:pPr><w:pStyle w:val="An"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r('ẩn')}</w:p>`;
    const body =
      p(`${r('12')}${r('345', '<w:vanish/>')}${r(' hộ', '<w:vanish w:val="0"/>')}`) + hidden + item('A');
    expect(await read(body, { styles, numbering })).toEqual(['12 hộ', '1. A']);
  });

  it('is left out where its deletion is tracked, and kept where its insertion is', async () => {
    const body = p(
      `${r('Kinh phí ')}<w:del><w:r><w:delText>500</w:delText><w:t>500</w:t></w:r></w:del><w:ins>${r('640')}</w:ins>` +
        `<w:moveFrom>${r(' cũ')}</w:moveFrom><w:moveTo>${r(' triệu')}</w:moveTo>`,
    );
    expect(await read(body)).toEqual(['Kinh phí 640 triệu']);
  });

  it('joins paragraphs whose mark was deleted', async () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(await read(p('Hộ nghèo ', deleted) + p('là 12 hộ') + p('cuối', deleted))).toEqual([
      'Hộ nghèo là 12 hộ',
      'cuối',
    ]);
  });

  it('counts no label for a paragraph that was deleted', async () => {
    const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del>${r('B')}</w:del></w:p>`;
    expect(
      await read(item('A') + deleted + item('C'), { numbering: list(level(0, 'decimal', '%1.')) }),
    ).toEqual(['1. A', '2. C']);
  });

  it('is left out in headers, comments and the generated table of contents', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Mucluc1"><w:name w:val="toc 1"/></w:style>';
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('I. MỤC TIÊU 3')}</w:sdtContent></w:sdt>`;
    const body = `${contents}${p('II. KINH PHÍ 5', '<w:pStyle w:val="Mucluc1"/>')}${p(`${r('A')}<w:commentReference w:id="1"/>`)}<w:sectPr><w:headerReference w:type="default"/></w:sectPr>`;
    expect(await read(body, { styles })).toEqual(['A']);
  });
});

describe('fields', () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = (text: string): string =>
    `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  const field = (text: string, result: string): string =>
    mark('begin') + instruction(text) + mark('separate') + result + mark('end');

  it('show their result and not their instruction', async () => {
    const nested = field(' =SUM(ABOVE) ', r('640'));
    expect(await read(p(`${r('Tổng ')}${nested}${field(' REF muc ', nested)}`))).toEqual(['Tổng 640640']);
  });

  it('do not show numbers of pages', async () => {
    const body = p(
      `${r('Trang')}${field(' PAGE ', r('3'))}${field(' NUMPAGES \\* ARABIC', r('12'))}<w:fldSimple w:instr=" PAGEREF _Toc1 ">${r('9')}</w:fldSimple>`,
    );
    expect(await read(body)).toEqual(['Trang']);
  });

  it('do not swallow the rest of the document when they lost their end', async () => {
    const body =
      p(`${r('A')}${mark('begin')}${instruction(' PAGE ')}`) +
      p(`${r('B')}${mark('begin')}${instruction(' PAGE ')}${mark('separate')}`) +
      p('C');
    expect(await read(body)).toEqual(['A', 'B', 'C']);
  });
});

describe('symbols', () => {
  it('mean what their font says', async () => {
    const body = p(
      `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${r(' 5 ha')}<w:r><w:sym w:font="Wingdings" w:char="F0D8"/></w:r>` +
        r('\uf0a3', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'),
    );
    expect(await read(body)).toEqual(['≥ 5 ha➢≤']);
  });

  it('are drawings where nothing better is known, and vanish', async () => {
    expect(await read(p(`<w:r><w:sym w:font="Webdings" w:char="F04A"/></w:r>${r('A')}`))).toEqual(['A']);
  });
});

describe('text boxes', () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;

  it('are read once, behind the paragraph that holds them', async () => {
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('HỎA TỐC')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('HỎA TỐC')}</w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await read(p(`<w:r>${drawing}</w:r>${r('Số: 12/KH-UBND')}`))).toEqual([
      'Số: 12/KH-UBND',
      'HỎA TỐC',
    ]);
  });

  it('are read from old files too', async () => {
    expect(await read(p(`<w:r><w:pict>${box('DỰ THẢO')}</w:pict></w:r>`))).toEqual(['DỰ THẢO']);
  });
});
