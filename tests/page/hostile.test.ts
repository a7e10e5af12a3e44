import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract, reviewPage } from '../../src/index.ts';
import { Reader } from './open-page.ts';

const ATTACKS = [
  '<script>window.ran = 1</script>',
  '"><img src=x onerror="window.ran = 2">',
  '</script><script>window.ran = 3</script>',
  "' onmouseover='window.ran = 4' x='",
  '<svg onload=window.ran=5>',
  '</style></title></textarea><script>window.ran = 6</script>',
  '<!--<script>window.ran = 7//-->',
  '${window.ran = 8}',
  'javascript:window.ran=9',
  '&lt;script&gt;window.ran = 10&lt;/script&gt;',
];

/** A plan that has the text in its head, its headings, its paragraphs and the cells of its table. */
function planWith(attack: string): string {
  return [
    `ỦY BAN NHÂN DÂN XÃ ${attack}`,
    'Số: 12/KH-UBND',
    'KẾ HOẠCH',
    `Giảm nghèo năm 2024 ${attack}`,
    `I. KINH PHÍ ${attack}`,
    `1. Dự án 2: ${attack}`,
    `Hỗ trợ ${attack} là 213 hộ ${attack} (209 hộ nghèo ${attack}, 40 hộ cận nghèo). Tổng ${attack} 5 triệu đồng/${attack}.`,
    [`TT\tNội dung ${attack}\tSố hộ`, `1\t${attack}\t30`, `2\tNhà ở\t40 ${attack}`, `\tTổng cộng\t90`].join(
      '\n',
    ),
    `Số lạ 12.34.56.789,1 ${attack}`,
  ].join('\n\n');
}

const CARD = `for (const figure of document.querySelectorAll('a.fig')) figure.click()`;

describe.runIf(process.platform === 'linux')('a hostile document', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start();
  }, 60_000);
  afterAll(async () => reader.stop());

  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/u;

  it.each(ATTACKS)('runs nothing and is shown to the letter: %s', async (attack) => {
    const text = planWith(attack);
    const html = reviewPage(await extract(text, { name: `${attack}.txt`, withText: true }));
    expect(html).toMatch(policy);
    // The policy is the second lock; the first must hold without it.
    for (const source of [html, html.replace(policy, '')]) {
      const { page, requests, complaints, url } = await reader.open(source);
      await page.keyboard.press('n');
      await page.evaluate(CARD);
      await page.keyboard.press('Escape');
      await page.hover('a.fig');
      expect(await page.evaluate('window.ran')).toBeUndefined();
      expect({ requests, complaints }).toEqual({ requests: [url], complaints: [] });
      expect(await page.locator('script').count()).toBe(2);
      expect(await page.locator('img, iframe, [onerror], [onload], [onmouseover]').count()).toBe(0);
      const shown = (await page.locator('main').innerText()).replace(/\s+/gu, ' ');
      expect(shown).toContain(attack);
      await page.close();
    }
  });

  it('cannot run what gets into the page by another way', async () => {
    const html = reviewPage(await extract('Hỗ trợ 5 hộ.', { name: 'a.txt', withText: true }));
    const { page, complaints } = await reader.open(
      html.replace('<header', `${ATTACKS[0] ?? ''}${ATTACKS[1] ?? ''}<header`),
    );
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(complaints.join(' ')).toMatch(/Content Security Policy/u);
    await page.close();
  });
});
