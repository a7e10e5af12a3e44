import { unified } from 'unified';
import { check } from '../src/check/index.ts';
import { extractReading } from '../src/extract/index.ts';
import { planParse } from '../src/read/parse.ts';
import { relate } from '../src/relate/index.ts';
import { segment } from '../src/segment/index.ts';
import { inTurns } from './clock.ts';
import type { Texts } from './texts.ts';

/** Relating and checking may take this many times as long as extracting. */
const MOST = 1;

const parser = unified().use(planParse).freeze();
const readingOf = (text: string) => extractReading(segment(parser.parse(text)));

/** Prints what checking costs beside extracting. Returns whether it costs no more. */
export function measureChecking({ text }: Texts): boolean {
  return [
    costs('checking', text),
    costs('  of a table of 5,000 rows', [tableOf(5_000, 0)]),
    costs('  with a slip in each tenth row', [tableOf(5_000, 10)]),
  ].every(Boolean);
}

/** @param slip every how many rows the rest is wrong; 0 for none */
function tableOf(rows: number, slip: number): string {
  const lines = ['TT | Tên | Vay (triệu đồng) | Trả (triệu đồng) | Còn (triệu đồng)', '---|---|---|---|---'];
  let [lent, paid, left] = [0, 0, 0];
  for (let row = 1; row <= rows; row += 1) {
    const [loan, back] = [20 + (row % 9), 2 + (row % 7)];
    const rest = loan - back + (slip > 0 && row % slip === 0 ? 1 : 0);
    [lent, paid, left] = [lent + loan, paid + back, left + rest];
    lines.push(`${row} | Hộ ông ${row} | ${loan} | ${back} | ${rest}`);
  }
  return [...lines, ` | Tổng cộng | ${lent} | ${paid} | ${left}`].join('\n');
}

function costs(name: string, texts: readonly string[]): boolean {
  const readings = texts.map(readingOf);
  const [extracting = 0, checking = 0] = inTurns(
    [() => texts.forEach(readingOf), () => readings.forEach((reading) => check(relate(reading)))],
    5,
    2,
  );
  const ratio = checking / extracting;
  const holds = ratio <= MOST;
  console.log(
    `${name}: ${checking.toFixed(0)} ms beside ${extracting.toFixed(0)} ms for extracting, ratio ${ratio.toFixed(2)}, at most ${MOST}${holds ? '' : ': NOT MET'}`,
  );
  return holds;
}
