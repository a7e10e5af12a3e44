import { inTurns } from './clock.ts';
import { PIPELINES } from './pipelines.ts';
import { bytesOf, type Texts } from './texts.ts';

/** How many times as fast as stock remark the whole pipeline has to be, by input format. */
const LEAST = { text: 3, markdown: 1 } as const;

/** Prints the pipeline's speed beside that of stock remark on the same texts. Returns whether it is fast enough. */
export function measureThroughput(texts: Texts): boolean {
  return (['text', 'markdown'] as const).map((format) => compare(format, texts[format])).every(Boolean);
}

function compare(format: 'text' | 'markdown', texts: readonly string[]): boolean {
  const run = (pipeline: (text: string) => unknown) => () => {
    for (const text of texts) pipeline(text);
  };
  const [ours = 0, stock = 0] = inTurns([run(PIPELINES[format]), run(PIPELINES.stock)], 5, 3);
  const megabytes = bytesOf(texts) / 1e6;
  const ratio = stock / ours;
  const holds = ratio >= LEAST[format];
  console.log(
    [
      `${format.padEnd(9)} ${texts.length} texts, ${megabytes.toFixed(2)} MB:`,
      `kehoach ${speed(megabytes, ours)}, remark-parse + remark-gfm ${speed(megabytes, stock)};`,
      `${ratio.toFixed(2)} times as fast, at least ${LEAST[format]}${holds ? '' : ': NOT MET'}`,
    ].join(' '),
  );
  return holds;
}

function speed(megabytes: number, milliseconds: number): string {
  return `${((megabytes * 1000) / milliseconds).toFixed(2)} MB/s`;
}
