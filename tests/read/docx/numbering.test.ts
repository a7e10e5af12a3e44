import { describe, expect, it } from 'vitest';
import { item, level, list, p, read, table, use } from './word.ts';

const outline = list(
  level(0, 'upperRoman', '%1.'),
  level(1, 'decimal', '%2.'),
  level(2, 'decimal', '%2.%3.'),
  level(3, 'lowerLetter', '%4)'),
);

describe('automatic numbering', () => {
  it('types out the labels that Word counts', async () => {
    const body = [
      item('Mục tiêu'),
      item('Chung', 1),
      item('Cụ thể', 1),
      item('Sinh kế', 2),
      item('Nhà ở', 3),
    ];
    expect(await read(body.join(''), { numbering: outline })).toEqual([
      'I. Mục tiêu',
      '1. Chung',
      '2. Cụ thể',
      '2.1. Sinh kế',
      'a) Nhà ở',
    ]);
  });

  it('begins lower levels anew behind a higher one', async () => {
    const body = [item('A'), item('B', 1), item('C', 2), item('D'), item('E', 1), item('F', 2)];
    expect(await read(body.join(''), { numbering: outline })).toEqual([
      'I. A',
      '1. B',
      '1.1. C',
      'II. D',
      '1. E',
      '1.1. F',
    ]);
  });

  it('does not begin a level anew that says so, or only behind the level it names', async () => {
    const levels = (restart: number): string =>
      list(
        level(0, 'upperRoman', '%1.'),
        level(1, 'decimal', '%2.'),
        level(2, 'lowerLetter', '%3)', `<w:lvlRestart w:val="${restart}"/>`),
      );
    const body = [item('A'), item('B', 1), item('C', 2), item('D', 1), item('E', 2), item('F'), item('G', 2)];
    const labels = async (restart: number): Promise<string> =>
      (await read(body.join(''), { numbering: levels(restart) })).join(' ');
    expect(await labels(0)).toBe('I. A 1. B a) C 2. D b) E II. F c) G');
    expect(await labels(1)).toBe('I. A 1. B a) C 2. D b) E II. F a) G');
  });

  it('starts where the level or the use of the list says', async () => {
    const numbering =
      list(level(0, 'decimal', '%1.', '<w:start w:val="5"/>')) +
      use(2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>');
    const body = [item('A'), item('B'), item('C', 0, 2), item('D', 0, 2), item('E')];
    expect(await read(body.join(''), { numbering })).toEqual(['5. A', '6. B', '9. C', '10. D', '11. E']);
  });

  it('counts on through uses of one list that say nothing, and apart in different lists', async () => {
    const other = `<w:abstractNum w:abstractNumId="7">${level(0, 'lowerLetter', '%1)')}</w:abstractNum>`;
    const numbering = other + list(level(0, 'decimal', '%1.')) + use(2) + use(3, '', 7);
    const body = [item('A'), item('B', 0, 2), item('C', 0, 3), item('D'), item('E', 0, 3)];
    expect(await read(body.join(''), { numbering })).toEqual(['1. A', '2. B', 'a) C', '3. D', 'b) E']);
  });

  it('takes the level that a use puts in the place of the list’s own', async () => {
    const numbering =
      list(level(0, 'decimal', '%1.')) +
      use(2, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', 'Phần %1')}</w:lvlOverride>`);
    expect(await read(item('A') + item('B', 0, 2), { numbering })).toEqual(['1. A', 'Phần B B']);
  });

  it('counts a level above that no paragraph has begun', async () => {
    const numbering = list(level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.'));
    const body = [item('A', 1), item('B', 1), item('C'), item('D', 1)];
    expect(await read(body.join(''), { numbering })).toEqual(['1.1. A', '1.2. B', '2. C', '2.1. D']);
  });

  it.each([
    ['decimalZero', '01.'],
    ['lowerRoman', 'i.'],
    ['upperLetter', 'A.'],
    ['lowerLetter', 'a.'],
    ['none', '.'],
    ['ordinalText', '1.'],
  ])('prints the format %s', async (format, label) => {
    expect(await read(item('Mục'), { numbering: list(level(0, format, '%1.')) })).toEqual([`${label} Mục`]);
  });

  it('counts letters as Word does, f after e', async () => {
    const body = Array.from({ length: 28 }, () => item('x')).join('');
    const labels = (await read(body, { numbering: list(level(0, 'lowerLetter', '%1)')) })).join(' ');
    expect(labels).toContain('d) x e) x f) x g) x');
    expect(labels).toMatch(/z\) x aa\) x bb\) x$/);
  });

  it('prints all numbers of a legal level in digits', async () => {
    const numbering = list(level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2.', '<w:isLgl/>'));
    expect(await read(item('A') + item('B', 1), { numbering })).toEqual(['I. A', '1.1. B']);
  });

  it('prints nothing for a level above that has no number of its own', async () => {
    const numbering = list(level(0, 'bullet', '—'), level(1, 'decimal', '%1%2.'));
    expect(await read(item('A', 1), { numbering })).toEqual(['1. A']);
  });

  it('writes bullets as dashes, whatever the font draws, but keeps the signs of lists', async () => {
    const levels = ['\uf0b7', 'o', '+', '–'].map((sign, at) => level(at, 'bullet', sign));
    const body = [item('A'), item('B', 1), item('C', 2), item('D', 3)];
    expect(await read(body.join(''), { numbering: list(...levels) })).toEqual(['- A', '- B', '+ C', '– D']);
  });

  it('finds the format that newer versions of Word wrap', async () => {
    const wrapped =
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>';
    expect(await read(item('A'), { numbering: list(wrapped) })).toEqual(['I. A']);
  });

  it('leaves paragraphs without list, with list 0 or with an unknown list alone', async () => {
    const body = p('A') + item('B', 0, 0) + item('C', 0, 99) + item('D', 5);
    expect(await read(body, { numbering: list(level(0, 'decimal', '%1.')) })).toEqual(['A', 'B', 'C', 'D']);
  });

  it('keeps a label from running into the words that follow', async () => {
    const numbering = list(level(0, 'decimal', 'Điều %1', '<w:suff w:val="nothing"/>'));
    expect(await read(item('. Phạm vi') + item('5 hộ'), { numbering })).toEqual([
      'Điều 1. Phạm vi',
      'Điều 2 5 hộ',
    ]);
  });

  it('keeps a number without words, as in the first column of a table, but no lonely bullet', async () => {
    const numbering =
      list(level(0, 'decimal', '%1')) +
      '<w:abstractNum w:abstractNumId="1">' +
      level(0, 'bullet', '-') +
      '</w:abstractNum>' +
      use(2, '', 1);
    const body = table(['TT', 'Hộ'], [item(''), '12'], [item(''), '15']) + item('', 0, 2);
    expect(await read(body, { numbering })).toEqual([
      [
        ['TT', 'Hộ'],
        ['1', '12'],
        ['2', '15'],
      ],
    ]);
  });
});

describe('numbering through styles', () => {
  const style = (id: string, properties: string, base = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base}<w:pPr>${properties}</w:pPr></w:style>`;
  const styled = (text: string, id: string, more = ''): string => p(text, `<w:pStyle w:val="${id}"/>${more}`);
  const linked = list(
    level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>'),
    level(1, 'decimal', '%2.', '<w:pStyle w:val="Khoan"/>'),
  );
  const numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>';

  it('takes the level that the style stands for', async () => {
    const styles = style('Muc', numbered) + style('Khoan', numbered);
    const body = styled('A', 'Muc') + styled('B', 'Khoan') + styled('C', 'Khoan') + styled('D', 'Muc');
    expect(await read(body, { styles, numbering: linked })).toEqual(['I. A', '1. B', '2. C', 'II. D']);
  });

  it('inherits the list of the style that a style is based on', async () => {
    const styles = style('Muc', numbered) + style('MucDam', '', '<w:basedOn w:val="Muc"/>');
    expect(await read(styled('A', 'MucDam'), { styles, numbering: linked })).toEqual(['I. A']);
  });

  it('lets the paragraph choose another level or no list', async () => {
    const styles = style('Muc', numbered);
    const body =
      styled('A', 'Muc', '<w:numPr><w:ilvl w:val="1"/></w:numPr>') +
      styled('B', 'Muc', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await read(body, { styles, numbering: linked })).toEqual(['1. A', 'B']);
  });

  it('follows a list that a numbering style holds', async () => {
    const styles = `<w:style w:type="numbering" w:styleId="DanhSach"><w:name w:val="DanhSach"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="DanhSach"/></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="DanhSach"/>${level(0, 'upperLetter', '%1.')}</w:abstractNum>` +
      use(1) +
      use(5, '', 1);
    expect(await read(item('A') + item('B', 0, 5), { styles, numbering })).toEqual(['A. A', 'B. B']);
  });

  it('ends at styles that are based on each other in a ring', async () => {
    const styles = style('A', '', '<w:basedOn w:val="B"/>') + style('B', '', '<w:basedOn w:val="A"/>');
    expect(await read(styled('chữ', 'A'), { styles })).toEqual(['chữ']);
  });
});
