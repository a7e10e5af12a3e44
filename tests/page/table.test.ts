import { describe, expect, it } from 'vitest';
import { extract, reviewPage } from '../../src/index.ts';

/** The tables of a text's page as rows of cells, a head cell with what it stands over. */
async function tables(text: string, name = 'ke-hoach.txt'): Promise<string[][][]> {
  const page = reviewPage(await extract(text, { name, withText: true }));
  return [...page.matchAll(/<table class="grid">(.*?)<\/table>/gsu)].map(([, table = '']) =>
    [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd]([^>]*)>(.*?)<\/t[hd]>/gsu)].map(([, form = '', cell = '']) => {
        const over = [...form.matchAll(/(col|row)span="(\d+)"/gu)].map(
          ([, way, count]) => ` (${count} ${way}s)`,
        );
        return cell.replace(/<a class="fig"[^>]*>(.*?)<\/a>/gsu, '«$1»').trim() + over.join('');
      }),
    ),
  );
}

describe('a table on the page', () => {
  it('has the lines of the text as its rows', async () => {
    expect(await tables('TT\tNội dung\tSố hộ\n1\tNhà ở\t30\n2\tCon giống\t12\n\tCộng\t42')).toEqual([
      [
        ['TT', 'Nội dung', 'Số hộ'],
        ['1', 'Nhà ở', '«30»'],
        ['2', 'Con giống', '«12»'],
        ['', 'Cộng', '«42»'],
      ],
    ]);
  });

  it('has no outer bars and no rule of Markdown', async () => {
    const text = '| TT | Nội dung | Số hộ |\n|---|:---|---:|\n| 1 | Nhà \\| đất | 30 |\n| 2 | Trâu | 12 |';
    expect(await tables(text, 'a.md')).toEqual([
      [
        ['TT', 'Nội dung', 'Số hộ'],
        ['1', 'Nhà | đất', '«30»'],
        ['2', 'Trâu', '«12»'],
      ],
    ]);
  });

  it('is put together again where a converter spread its cells over lines', async () => {
    const row = (...cells: string[]): string => cells.map((cell) => `|\n${cell}\n`).join('') + '|\n';
    const text = [
      row('TT', 'Thôn', 'Số hộ', 'Số khẩu'),
      row('1', 'Nà Lại', '30', '128'),
      row('2', 'Bản Cuôn', '42', '171'),
      row('3', 'Khuổi Slưn', '25', '97'),
    ].join('');
    const [table = []] = await tables(`Biểu 1\n\n${text}\nHết.`);
    expect(table.map((cells) => cells.join(' '))).toEqual([
      'TT Thôn Số hộ Số khẩu',
      '1 Nà Lại «30» «128»',
      '2 Bản Cuôn «42» «171»',
      '3 Khuổi Slưn «25» «97»',
    ]);
  });
});
