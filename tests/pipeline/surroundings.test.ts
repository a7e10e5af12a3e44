import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/pipeline.ts';
import type { Figure } from '../../src/schema/index.ts';
import { planParagraphs } from './plans.ts';

/** Paragraphs that measure nothing and say nothing of those around them. */
const unrelated = fc.constantFrom(
  'Các đoàn thể vận động nhân dân giữ gìn vệ sinh, đoàn kết giúp đỡ nhau.',
  'Người dân được bàn bạc, giám sát và tham gia đánh giá.',
  'Công tác tuyên truyền được thực hiện thường xuyên, bảo đảm dân chủ, công khai.',
);

/** What a figure's own words say; what it takes from headings and lists may change with them. */
function own({ text, kind, value, canonical, unit, unitFrom, currency, vnd, precision, bound, per }: Figure) {
  return { text, kind, value, canonical, unit, unitFrom, currency, vnd, precision, bound, per };
}

/** All but where it stands. */
function whole({ position: _position, documentId: _document, sectionId: _section, ...rest }: Figure) {
  return rest;
}

async function figuresOf(paragraphs: readonly string[]): Promise<Figure[]> {
  return (await extract(paragraphs.join('\n\n'))).figures;
}

describe('figures among unrelated text', () => {
  it('do not change when a paragraph is put before them all', async () => {
    await fc.assert(
      fc.asyncProperty(planParagraphs, unrelated, async (paragraphs, other) => {
        const alone = await figuresOf(paragraphs);
        expect((await figuresOf([other, ...paragraphs])).map(own)).toEqual(alone.map(own));
      }),
    );
  });

  it('do not change in any field when a paragraph is put behind them all', async () => {
    await fc.assert(
      fc.asyncProperty(planParagraphs, unrelated, async (paragraphs, other) => {
        const alone = await figuresOf(paragraphs);
        expect((await figuresOf([...paragraphs, other])).map(whole)).toEqual(alone.map(whole));
      }),
    );
  });

  it('do not change when paragraphs are put between', async () => {
    await fc.assert(
      fc.asyncProperty(planParagraphs, unrelated, async (paragraphs, other) => {
        const alone = await figuresOf(paragraphs);
        const among = paragraphs.flatMap((paragraph) => [paragraph, other]);
        expect((await figuresOf(among)).map(own)).toEqual(alone.map(own));
      }),
    );
  });
});
