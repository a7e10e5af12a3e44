import { source as axe } from 'axe-core';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract, reviewPage } from '../../src/index.ts';
import type { Extraction } from '../../src/index.ts';
import { litWords, oneLine, printed, Reader } from './open-page.ts';
import { FAULTY_PLAN } from './plan.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);

async function sample(name: string): Promise<Extraction> {
  const bytes = await readFile(new URL(name, SAMPLES));
  return extract(bytes, { name: name.split('/').at(-1) ?? name, withText: true });
}

const faulty = await extract(FAULTY_PLAN, { name: 'ke-hoach.txt', withText: true });

describe('the page of an extraction', () => {
  it('needs the text', async () => {
    const { text: _text, ...without } = faulty;
    expect(() => reviewPage(without)).toThrow(/withText/u);
  });

  it('is the same for the same extraction, to the byte', () => {
    expect(reviewPage(faulty)).toBe(reviewPage(structuredClone(faulty)));
  });

  it('of an input that could not be read says why', async () => {
    const page = reviewPage(
      await extract(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), { name: 'a.doc' }),
    );
    expect(page).toContain('Không đọc được văn bản');
  });
});

// The development dependencies bring a browser for Linux.
describe.runIf(process.platform === 'linux')('the page in a browser', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start();
  }, 60_000);
  afterAll(async () => reader.stop());

  it('asks nobody for anything and complains of nothing', async () => {
    const { page, url, requests, complaints } = await reader.open(reviewPage(faulty));
    await page.keyboard.press('n');
    await page.click('.switch-theme');
    expect({ requests, complaints }).toEqual({ requests: [url], complaints: [] });
    await page.close();
  });

  it.each([
    'bao-cao-6-thang.md',
    'quyet-dinh-kem-ke-hoach.txt',
    'formats/ke-hoach.docx',
    'formats/ke-hoach.pdf',
    'formats/ke-hoach.xlsx',
  ])('marks every figure of %s where it stands', async (name) => {
    const extraction = await sample(name);
    const { page } = await reader.open(reviewPage(extraction));
    const marked = (await page.evaluate(
      `[...document.querySelectorAll('a.fig')].map((mark) => [mark.hash.slice(1), mark.dataset.kind, mark.textContent])`,
    )) as [id: string, kind: string, text: string][];
    const words = new Map<string, string>();
    for (const [id, kind, text] of marked) {
      words.set(`${id} ${kind}`, oneLine(`${words.get(`${id} ${kind}`) ?? ''} ${text}`));
    }
    const expected = extraction.figures.map(({ id, kind, text }) => [
      `${id} ${kind}`,
      // A page break, and the footnotes before it, are no part of an amount.
      oneLine(text.replace(/\n\n[^]*\f\s*/u, ' ')),
    ]);
    expect(Object.fromEntries(words)).toEqual(Object.fromEntries(expected));
    await page.close();
  });

  it('shows all the words of a document, in their order', async () => {
    const extraction = await sample('quyet-dinh-kem-ke-hoach.txt');
    const { page } = await reader.open(reviewPage(extraction));
    const shown = String(
      await page.evaluate(`(() => {
        const copy = document.querySelector('main').cloneNode(true);
        copy.querySelectorAll('.w, .flag, caption, .next-document').forEach((added) => added.remove());
        return copy.textContent;
      })()`),
    );
    const bare = (text: string): string => text.replace(/[\s|*-]+/gu, '');
    expect(bare(shown)).toBe(bare(extraction.text ?? ''));
    await page.close();
  });

  it('walks from finding to finding and lights up the figures of each', async () => {
    const { page } = await reader.open(reviewPage(faulty));
    const textOf = new Map(faulty.figures.map(({ id, text }) => [id, oneLine(text)]));
    expect(faulty.findings.length).toBeGreaterThan(3);
    for (const { id, figureIds } of faulty.findings) {
      await page.keyboard.press('n');
      expect(await page.getAttribute('[aria-current]', 'id')).toBe(id);
      const lit = await litWords(page);
      const figures = Object.fromEntries(figureIds.map((figure) => [figure, textOf.get(figure)]));
      expect(lit).toMatchObject(figures);
      expect(Object.keys(lit).filter((key) => !key.startsWith('at-'))).toHaveLength(figureIds.length);
    }
    // Behind the last one comes the first.
    await page.keyboard.press('n');
    expect(await page.getAttribute('[aria-current]', 'id')).toBe('n1');
    await page.keyboard.press('p');
    expect(await page.getAttribute('[aria-current]', 'id')).toBe(faulty.findings.at(-1)?.id);
    await page.keyboard.press('Escape');
    expect(await litWords(page)).toEqual({});
    expect(await page.locator('[aria-current]').count()).toBe(0);
    await page.close();
  });

  it('scrolls to the place of a finding, and goes there by its number in the document, too', async () => {
    const { page } = await reader.open(reviewPage(faulty), { viewport: { width: 1280, height: 400 } });
    await page.click('#n3 .go');
    const isInView = `(() => { const box = document.getElementById('f17').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; })()`;
    expect(await page.evaluate(isInView)).toBe(true);
    await page.click('main .flag[href="#n1"]');
    expect(await page.getAttribute('[aria-current]', 'id')).toBe('n1');
    await page.close();
  });

  it('sets a sum out as one writes an addition', async () => {
    const { page } = await reader.open(reviewPage(faulty));
    const rows = await page.locator('#n2 .sum tr').allInnerTexts();
    expect(rows.map(oneLine)).toEqual([
      '4.100 triệu đồng ghi trong văn bản, dòng 20',
      expect.stringMatching(/^2\.847 triệu đồng ngân sách trung ương/u),
      expect.stringMatching(/^\+ 1\.163 triệu đồng/u),
      '= 4.010 triệu đồng tính được (từ 4.009 triệu đồng đến 4.011 triệu đồng)',
      '90 triệu đồng lệch',
    ]);
    expect(oneLine(await page.innerText('#n2 .suggestions'))).toBe(
      'Có thể là 4.100 triệu đồng → 4.010 triệu đồng đảo hai chữ số',
    );
    await page.close();
  });

  it('shows how a figure was read, by pointer and by keyboard', async () => {
    const { page } = await reader.open(reviewPage(faulty));
    await page.hover('#f6');
    expect(oneLine(await page.innerText('#card'))).toContain('Quy ra đồng 2.847.000.000 đồng');
    await page.focus('#f7');
    await page.keyboard.press('Enter');
    const card = oneLine(await page.innerText('#card'));
    expect(card).toContain('1.163 triệu đồng');
    expect(card).toContain('Nguồn vốn Tỉnh ghi rõ');
    expect(card).toContain('Dự án Dự án 1 suy ra');
    expect(card).toContain('Vị trí dòng 20');
    expect(await page.innerText('[role=status]')).toContain('1.163 triệu đồng');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#card')).toBe(false);
    await page.close();
  });

  it('sifts findings by severity and rule, and walks over those that are left', async () => {
    const { page } = await reader.open(reviewPage(faulty));
    const shown = async (): Promise<unknown> =>
      page.evaluate(`[...document.querySelectorAll('li.finding:not([hidden])')].map(({ id }) => id)`);
    await page.click('.sift summary');
    await page.check('input[value=table-sum]');
    expect(await shown()).toEqual(['n3']);
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    expect(await page.getAttribute('[aria-current]', 'id')).toBe('n3');
    await page.uncheck('input[value=table-sum]');
    await page.check('input[value=info]');
    expect(await shown()).toEqual(['n4']);
    await page.close();
  });

  it('sifts the marks by kind, and those of money by fund and stage', async () => {
    const { page } = await reader.open(reviewPage(faulty));
    const marked = async (): Promise<unknown> =>
      page.evaluate(`[...document.querySelectorAll('a.fig')].filter((mark) =>
        getComputedStyle(mark).borderBottomColor !== 'rgba(0, 0, 0, 0)').map(({ id }) => id)`);
    const idsOf = (keep: (figure: Extraction['figures'][number]) => boolean): string[] =>
      faulty.figures.filter(keep).map(({ id }) => id);
    await page.click('#tab-figures');
    await page.check('#figures input[value=households]');
    expect(await marked()).toEqual(idsOf(({ kind }) => kind === 'households'));
    await page.uncheck('#figures input[value=households]');
    await page.check('#figures input[value=central]');
    expect(await marked()).toEqual(idsOf(({ fund }) => fund === 'central'));
    await page.uncheck('#figures input[value=central]');
    expect(await marked()).toEqual(idsOf(() => true));
    await page.close();
  });

  it('switches the language and says so in its lang', async () => {
    const { page } = await reader.open(reviewPage(faulty));
    expect(await page.innerText('#tab-findings')).toMatch(/^Phát hiện/u);
    expect(await page.innerText('#n1 .message')).toBe(faulty.findings[0]?.message.vi);
    await page.click('.switch-language');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.innerText('#tab-findings')).toMatch(/^Findings/u);
    expect(await page.innerText('#n1 .message')).toBe(faulty.findings[0]?.message.en);
    // The document stays what it is.
    expect(await page.getAttribute('main', 'lang')).toBe('vi');
    await page.close();
    const english = await reader.open(reviewPage(faulty, { lang: 'en' }));
    expect(await english.page.innerText('#tab-findings')).toMatch(/^Findings/u);
    await english.page.close();
  });

  it('marks and lists every numeral that was not understood', async () => {
    const extraction = await extract('Giảm nghèo đạt 12.34.56.789,1 và 5 hộ.', {
      name: 'a.txt',
      withText: true,
    });
    const { unexplained } = extraction.coverage;
    const { page } = await reader.open(reviewPage(extraction));
    await page.click('#tab-coverage');
    const listed = await page.locator('.unread-list b').allInnerTexts();
    const texts = unexplained.map(({ start, end }) => extraction.text?.slice(start.offset, end.offset));
    expect(listed).toEqual(texts);
    expect(await page.locator('mark.unread').allInnerTexts()).toEqual(texts);
    await page.close();
  });

  it('can be read without its script', async () => {
    const { page } = await reader.open(reviewPage(faulty), { javaScriptEnabled: false });
    for (const part of ['main #f5', '#n1 .message', '#n2 .sum', '#totals .budget', '#coverage .source']) {
      expect(await page.isVisible(part), part).toBe(true);
    }
    await page.close();
  });

  it('prints the document with its marks, then the findings, and no buttons', async () => {
    const { page } = await reader.open(reviewPage(faulty), { colorScheme: 'dark' });
    await page.click('#tab-coverage');
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['main', '#f5', '#findings', '#n2 .sum', '#totals', '#coverage']) {
      expect(await page.isVisible(shown), shown).toBe(true);
    }
    for (const hidden of ['.tabs', '.switches', '.walk', '.facets', '#card']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    const tops = await page.evaluate(
      `['main', '#findings', '#coverage'].map((part) => document.querySelector(part).getBoundingClientRect().top)`,
    );
    expect(tops).toEqual((tops as number[]).toSorted((a, b) => a - b));
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.close();
  });

  it('prints black on white, whatever was chosen for the screen', async () => {
    const { page } = await reader.open(reviewPage(faulty), { colorScheme: 'dark' });
    await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
    await page.keyboard.press('n');
    await page.emulateMedia({ media: 'print' });
    const colours = await page.evaluate(`['body', '.lit', '#f6'].map((one) => {
      const { color, backgroundColor, borderBottomColor } = getComputedStyle(document.querySelector(one));
      return one === 'body' ? [color, backgroundColor] : one === '.lit' ? [color, backgroundColor] : borderBottomColor;
    })`);
    expect(colours).toEqual([
      ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
      ['rgb(29, 27, 24)', 'rgb(255, 229, 138)'],
      'rgb(43, 104, 64)',
    ]);
    await page.close();
  });

  it.each([6, 12, 24])('prints all of a table with %i columns of amounts', async (columns) => {
    const numbers = Array.from({ length: columns }, (_, at) => at);
    const lines = [
      ['TT', 'Nội dung', ...numbers.map((at) => `Kinh phí năm ${2000 + at}`)],
      ['1', 'Hỗ trợ phát triển sản xuất, đa dạng hóa sinh kế', ...numbers.map((at) => `${at + 100}.250`)],
      ['2', 'Hỗ trợ nhà ở', ...numbers.map((at) => `${at + 100}.300`)],
    ];
    const text = `ĐVT: triệu đồng\n\n${lines.map((cells) => cells.join('\t')).join('\n')}\n`;
    const { page } = await reader.open(reviewPage(await extract(text, { name: 'a.txt', withText: true })));
    const { width, words } = await printed(await page.pdf({ format: 'A4' }));
    const last = words.filter(({ text: word }) => word === `${columns + 99}.300`);
    expect(last).not.toEqual([]);
    for (const { right } of last) expect(right).toBeLessThan(width);
    await page.close();
  });

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each(['vi', 'en'] as const)('has nothing that keeps a person out, in %s', async (lang) => {
      const { page } = await reader.open(reviewPage(faulty, { lang }), { colorScheme });
      await page.click('.sift summary');
      await page.evaluate(axe);
      for (const tab of ['findings', 'figures', 'totals', 'coverage']) {
        await page.click(`#tab-${tab}`);
        if (tab === 'figures') await page.click('#f5');
        const { violations } = (await page.evaluate(`axe.run({ resultTypes: ['violations'] })`)) as {
          violations: { id: string; impact: string; nodes: { html: string }[] }[];
        };
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(
          grave.map(({ id, nodes }) => `${tab}: ${id}: ${nodes.map((node) => node.html).join(' ')}`),
        ).toEqual([]);
      }
      await page.close();
    });
  });
});
