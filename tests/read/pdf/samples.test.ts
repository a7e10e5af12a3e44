import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';
import type { Extraction } from '../../../src/index.ts';
import { startBrowser } from '../../../scripts/browser.ts';
import { printPlan } from '../../../scripts/print-plan.ts';

const FOLDER = new URL('../../../samples/formats/', import.meta.url);

/** What must be the same in both: kind, number, unit and everything that was inferred from the context. */
function figureKeys({ figures }: Extraction): string[] {
  return figures.map(({ kind, canonical, unit, fund, capital, stage, component, group }) =>
    JSON.stringify([kind, canonical, unit, fund, capital, stage, component, group]),
  );
}

function sectionKeys({ sections }: Extraction): string[] {
  return sections.map(({ label, depth, title }) =>
    JSON.stringify([label, depth, title.replace(/\s+/gu, ' ')]),
  );
}

/** The share of `wanted` that is among `found`, each found once. */
function shareOf(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const key of found) left.set(key, (left.get(key) ?? 0) + 1);
  const hits = wanted.filter((key) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  });
  return hits.length / wanted.length;
}

function pagesMissing(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  const own = 'start' in value && 'end' in value && !('page' in value) ? 1 : 0;
  return Object.values(value).reduce<number>((sum, part) => sum + pagesMissing(part), own);
}

let plan: string;
let text: Extraction;

beforeAll(async () => {
  plan = await readFile(new URL('ke-hoach.txt', FOLDER), 'utf8');
  text = await extract(plan);
});

function expectSame(pdf: Extraction): void {
  expect(pdf.source).toMatchObject({ format: 'pdf', error: null, truncated: null });
  expect(text.figures.length).toBeGreaterThan(100);
  expect(shareOf(figureKeys(text), figureKeys(pdf))).toBeGreaterThanOrEqual(0.99);
  expect(pdf.figures.length).toBeLessThanOrEqual(text.figures.length * 1.01);
  expect(shareOf(sectionKeys(text), sectionKeys(pdf))).toBeGreaterThanOrEqual(0.95);
  expect(pagesMissing(pdf)).toBe(0);
}

describe('the same plan as text and as PDF', () => {
  it.each(['ke-hoach.pdf', 'ke-hoach-cot.pdf', 'ke-hoach-gop-o.pdf'])(
    'gives the same figures and sections: %s',
    async (name) => {
      const pdf = await extract(await readFile(new URL(name, FOLDER)), { name });
      expectSame(pdf);
      const [document] = pdf.documents;
      expect(document).toMatchObject({ type: 'plan', number: { number: '118' }, place: 'Tân Sơn Hạ' });
      expect(document?.issuer).toEqual(text.documents[0]?.issuer);
      expect(document?.signature).toEqual(text.documents[0]?.signature);
    },
  );

  it('gives the path of merged headers', async () => {
    const name = 'ke-hoach-gop-o.pdf';
    const { tables } = await extract(await readFile(new URL(name, FOLDER)), { name });
    expect(tables[0]?.columns.map(({ header }) => header.join(' > '))).toEqual([
      'TT',
      'Nội dung',
      'Tổng số',
      'Trong đó > Ngân sách trung ương',
      'Trong đó > Ngân sách địa phương',
    ]);
  });

  it('gives the same when it is printed now', async (context) => {
    const browser = await startBrowser().catch((error: unknown) => {
      context.skip(
        `the browser does not start: ${error instanceof Error ? error.message.slice(0, 200) : ''}`,
      );
    });
    if (browser === undefined) return;
    try {
      const printed = await printPlan(browser, plan, {
        tables: 'ruled',
        fontSize: 12,
        foot: 'Lưu hành nội bộ',
      });
      expectSame(await extract(printed, { name: 'a.pdf' }));
    } finally {
      await browser.close();
    }
  }, 120_000);
});
