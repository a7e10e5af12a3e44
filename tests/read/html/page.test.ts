import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';
import { readInput } from '../../../src/read/read.ts';
import { blocksOf, codeOf } from '../sketch.ts';

/** What is read of a page with this body. */
function read(body: string): Promise<unknown[]> {
  return blocksOf(`<html><body>${body}</body></html>`);
}

describe('the text of a page', () => {
  it('flows as in a browser: white space runs together, blocks are paragraphs', async () => {
    const body = '<div>Kinh phí\n   <b>640</b> <span>triệu\tđồng</span><p>Hộ nghèo</div>cuối<br>trang';
    expect(await read(body)).toEqual(['Kinh phí 640 triệu đồng', 'Hộ nghèo', 'cuối\ntrang']);
  });

  it('has letters for entities and spaces for no-break ones', async () => {
    expect(await read('<p>H&#7897; ngh&egrave;o: 12&nbsp;h&#x1ed9; &lt; 15&#160;%</p>')).toEqual([
      'Hộ nghèo: 12 hộ < 15 %',
    ]);
  });

  it('keeps figures whole that portals cut with entities', async () => {
    const { figures } = await extract(
      '<p>Kinh ph&iacute;:&nbsp;27.480&nbsp;tri&#7879;u\n<span>đồng</span></p>',
    );
    expect(figures.map(({ vnd, text }) => [vnd, text])).toEqual([[27_480_000_000, '27.480\u00a0triệu đồng']]);
  });

  it('knows headings by their rank', async () => {
    expect(await read('<h2>I. MỤC <i>TIÊU</i></h2><h4>1. Chung</h4>a')).toEqual([
      { 2: 'I. MỤC TIÊU' },
      { 4: '1. Chung' },
      'a',
    ]);
  });

  it('parts paragraphs at two line breaks and keeps the lines of preformatted text', async () => {
    expect(await read('A<br><br/>B<pre>C\n  D</pre>')).toEqual(['A', 'B', 'C\n  D']);
  });

  it('leaves out programs, looks, navigation, forms and what is hidden or deleted', async () => {
    const hidden =
      '<script>document.write("<p>999 hộ</p>")</script><style>p{}</style><nav>Trang chủ</nav><!-- 5 hộ --><noscript>a</noscript>' +
      '<select><option>2024</option></select><p hidden>b</p><p style="color:red; DISPLAY: none">c</p><span style="mso-hide:all">d</span><del>e</del>';
    expect(await read(`${hidden}<p>12 hộ</p>`)).toEqual(['12 hộ']);
  });

  it('reads the content that a page marks, where it is most of the page', async () => {
    const menu = '<div>Trang chủ</div>';
    expect(await read(`${menu}<main><p>Kế hoạch giảm nghèo năm 2024</p></main>`)).toEqual([
      'Kế hoạch giảm nghèo năm 2024',
    ]);
    expect(await read(`<p>Kế hoạch giảm nghèo năm 2024</p><main>A</main>`)).toHaveLength(2);
  });

  it('raises the digits of units and notes', async () => {
    expect(
      await read('<p>15 m<sup>2</sup>, 12 hộ<sup><a href="#1">[3]</a></sup>, thứ<sup>a</sup></p>'),
    ).toEqual(['15 m², 12 hộ ³, thứa']);
  });

  it('breaks pages where Word saved a break', async () => {
    expect(await read('A<br clear=all style="page-break-before:always">B')).toEqual(['A', '<page>', 'B']);
  });

  it('survives what is never closed and nests without end', async () => {
    expect(await read(`${'<font><b>'.repeat(400)}12 hộ</p>`)).toEqual(['12 hộ']);
    expect(await codeOf(`<html>${'<i>'.repeat(100_000)}12 hộ</i>`)).toBe('too_large');
  });
});

describe('lists', () => {
  it('are numbered as a browser does', async () => {
    const body =
      '<ol><li>A<li>B</ol><ol type="a" start="4"><li>C</li><li value="9">D</li><li>E</li></ol>' +
      '<ol style="list-style-type: upper-roman"><li><p>F</p><p>G</p></li></ol><ol style="list-style:none"><li>H</ol>';
    expect(await read(body)).toEqual(['1. A', '2. B', 'd. C', 'i. D', 'j. E', 'I. F', 'G', 'H']);
  });

  it('have dashes for bullets, unless the author typed some', async () => {
    expect(await read('<ul><li>A<ul><li>B</li></ul></li><li>+ C</li><li></li></ul>')).toEqual([
      '- A',
      '- B',
      '+ C',
    ]);
  });
});

describe('a page', () => {
  it.each([
    '<!DOCTYPE html><p>12 hộ',
    '\ufeff\n<!-- a --><html><body>12 hộ</body></html>',
    '<?xml version="1.0"?>\n<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><html>12 hộ</html>',
    '<div class=a>12 hộ</div>',
    '<table><tr><td>12 hộ</td></tr></table>',
  ])('is known by its content: %s', async (text) => {
    const { source, children } = await readInput(Buffer.from(text), { name: 'a.txt' });
    expect(source).toMatchObject({ format: 'html', mediaType: 'text/html', encoding: 'utf-8' });
    expect(children).toHaveLength(1);
  });

  it.each(['< 12 hộ', '<KẾ HOẠCH> năm 2024 </a>', 'a <p>12 hộ</p>', '<p', '<strong'])(
    'is not %s',
    async (text) => {
      expect((await readInput(text)).source.format).toBe('text');
    },
  );

  it('is left to Markdown where the name says so', async () => {
    expect((await readInput('<div>a</div>', { name: 'README.md' })).source.format).toBe('markdown');
  });

  it('that shows nothing is empty', async () => {
    expect(await codeOf('<!doctype html><script>let a = 1;</script>')).toBe('empty');
  });

  it('has positions in its extracted text', async () => {
    const { text = '', figures } = await extract('<html><p>Có <b>12</b>&nbsp;hộ và 5 ha</p></html>', {
      withText: true,
    });
    expect(figures.map(({ position }) => text.slice(position.start.offset, position.end.offset))).toEqual(
      figures.map((figure) => figure.text),
    );
    expect(figures).toHaveLength(2);
  });
});
