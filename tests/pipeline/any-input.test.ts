import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract, planPipeline } from '../../src/pipeline.ts';
import { readInput } from '../../src/read/read.ts';
import { Extraction } from '../../src/schema/index.ts';
import { planTexts, samples } from './plans.ts';

/** What plans are made of, cut to pieces and put together wrongly. */
const pieces = fc.constantFrom(
  ...'1 2.500 3,5 05/11 % | - ( ) ; : . / * ** ⁴ tỷ gồm từ đến khoảng'.split(' '),
  ...'hộ nghèo,triệu đồng,trong đó:,năm 2023,hai mươi lăm,tổng số,I. ,1. ,a) ,Điều 5,Dự án 3'.split(','),
  ...'Quyết định số 90/QĐ-TTg,Nơi nhận:,KẾ HOẠCH,TM. ,Bằng chữ: '.split(','),
  ...' ,\n,\n\n,\r\n,\t,\f,\u0301,\ufeff,\u200b'.split(','),
);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join(' ')),
);

/** A text with bytes torn out and put in. */
const damagedBytes = fc
  .tuple(planTexts, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }))
  .map(([text, changes]) => {
    const bytes = new TextEncoder().encode(text);
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
    return bytes;
  });

const anyBytes = fc.oneof(fc.uint8Array({ maxLength: 400 }), damagedBytes);

describe('any input', () => {
  it.each(['a.txt', 'a.md'])('gives a valid extraction, as a string (%s)', async (name) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const extraction = await extract(text, { name, withText: true });
        expect(extraction.source.error?.code ?? 'empty').toBe('empty');
        expect(Extraction.parse(extraction)).toEqual(extraction);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a valid extraction or a known error, as bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const extraction = await extract(bytes);
        expect(extraction.source.error?.code).not.toBe('internal');
        expect(Extraction.parse(extraction)).toEqual(extraction);
      }),
      { numRuns: 300 },
    );
  });

  it('counts every numeral as one thing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, planTexts), async (text) => {
        const { coverage } = await extract(text);
        const { numerals, figures, dates, citations, labels, durations, unexplained } = coverage;
        expect(figures + dates + citations + labels + durations + unexplained.length).toBe(numerals);
      }),
      { numRuns: 200 },
    );
  });

  it('has every visible character of a plan in exactly one block', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(planTexts, anyText), async (text) => {
        fc.pre(text.trim() !== '');
        const { children } = await readInput(text);
        const times = new Uint8Array(text.length);
        for (const { position } of children) {
          for (let at = position.start.offset; at < position.end.offset; at += 1)
            times[at] = (times[at] ?? 0) + 1;
        }
        const visible = [...times].filter((_, at) => VISIBLE.test(text.charAt(at)));
        expect(visible.every((count) => count === 1)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same extraction twice, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(planTexts, anyText), async (text) => {
        const [first, second] = [await extract(text), await extract(text)];
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      }),
      { numRuns: 60 },
    );
  });

  it.each(samples)('gives a valid extraction for a sample ($name)', async ({ name, text }) => {
    const extraction = await extract(text, { name });
    expect(Extraction.parse(extraction)).toEqual(extraction);
  });
});

/** Letters, digits, signs; marks and invisible characters may fall between blocks. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

it('runs as a unified pipeline from the text to the extraction', async () => {
  const [sample] = samples.filter(({ name }) => name.endsWith('.txt'));
  const text = sample?.text ?? '';
  const inPipeline = planPipeline.stringify(planPipeline.runSync(planPipeline.parse(text)));
  expect(inPipeline).toEqual(await extract(text));
});
