import { unified } from 'unified';
import { extractReading } from '../src/extract/index.ts';
import { planParse } from '../src/read/parse.ts';
import { segment } from '../src/segment/index.ts';
import { inTurns } from './clock.ts';
import { PIPELINES } from './pipelines.ts';
import type { Texts } from './texts.ts';

/** Twice the text may take this many times as long. */
const MOST = 2.2;
const TIMES = [1, 2, 4, 8] as const;
/** Length of the document that is taken once, twice …, in UTF-16 units. */
const LENGTH = 100_000;

const parser = unified().use(planParse).freeze();

/** Prints how the time grows with a document's length. Returns whether it grows no faster than the length. */
export function measureGrowth(texts: Texts): boolean {
  const plain = documentOf(texts.text);
  const markdown = documentOf(texts.markdown);
  return [
    grows('text', plain, (text) => () => PIPELINES.text(text)),
    grows('  read', plain, (text) => () => parser.parse(text), 64),
    grows(
      '  segment',
      plain,
      (text) => {
        const root = parser.parse(text);
        return () => segment(root);
      },
      64,
    ),
    grows(
      '  extract',
      plain,
      (text) => {
        const outline = segment(parser.parse(text));
        return () => extractReading(outline);
      },
      16,
    ),
    grows('markdown', markdown, (text) => () => PIPELINES.markdown(text)),
  ].every(Boolean);
}

function documentOf(texts: readonly string[]): string {
  let document = '';
  while (document.length < LENGTH) document += `${texts.join('\n\n').slice(0, LENGTH)}\n\n`;
  return document;
}

/** @param lengths how many documents' lengths each piece of work reads: more where one is over before the clock ticks */
function grows(
  name: string,
  document: string,
  prepare: (text: string) => () => unknown,
  lengths = 8,
): boolean {
  // Each piece of work reads the same number of characters, so that the clock is as exact for the short document.
  const works = TIMES.map((times) => {
    const work = prepare(document.repeat(times));
    return () => {
      for (let run = times; run <= lengths; run += times) work();
    };
  });
  const times = inTurns(works, 5, 2).map((time, index) => (time * (TIMES[index] ?? 1)) / lengths);
  const ratios = times.slice(1).map((time, index) => time / (times[index] ?? 0));
  const holds = ratios.every((ratio) => ratio <= MOST);
  console.log(
    [
      `${name.padEnd(9)} ${times.map((time, index) => `${TIMES[index] ?? 1}×: ${time.toFixed(1)} ms`).join('  ')}`,
      `  ratios ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}, at most ${MOST}${holds ? '' : ': NOT MET'}`,
    ].join(''),
  );
  return holds;
}
