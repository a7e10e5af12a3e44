import type { PlacedFigure, Reading } from '../extract/tree.ts';
import { isArguable } from './arguable.ts';
import type { Candidate, Claim } from './candidate.ts';
import { isOneMeasure } from './change.ts';
import { valueOf } from './exact.ts';
import { cue } from './grammar.ts';
import { earlierFigures, sentencesOf, type EarlierFigures, type Sentence } from './sentence.ts';
import { compare, compute, statedValue } from './verdict.ts';

/**
 * What is left over ("còn lại 65 tỷ đồng", "còn nợ 2 tỷ đồng") of a whole when a part is done, and what stays as it was
 * ("đầu năm 2,69%, giữ nguyên cuối năm 2,69%").
 */
export function relateRests(reading: Reading): Candidate[] {
  const earlier = earlierFigures(reading);
  return sentencesOf(reading).flatMap((sentence) =>
    sentence.figures.flatMap((placed, at) => {
      const found = restOf(earlier, sentence, placed, at) ?? unchanged(sentence, placed, at);
      return found === null ? [] : [found];
    }),
  );
}

function restOf(
  earlier: EarlierFigures,
  { text, start, figures }: Sentence,
  rest: PlacedFigure,
  at: number,
): Candidate | null {
  if (rest.figure.range !== null || rest.figure.kind === 'percent') return null;
  const from = Math.max(start, figures[at - 1]?.end ?? start, rest.start - 80);
  const words = cue('rest').within(text, from, rest.start);
  if (words === null || /[;.]/u.test(text.slice(words.end, rest.start))) return null;
  const past = earlier
    .of(rest)
    .filter((one) => isOneMeasure(one, rest) && one.figure.sectionId === rest.figure.sectionId);
  const [done, ...wholes] = past;
  if (done === undefined || done.part !== rest.part) return null;
  for (const whole of wholes.slice(0, 5)) {
    const candidate = subtraction(rest, whole, done, 'possible', words.text);
    if (compare(candidate) !== 'inconsistent' && isClose(candidate, whole)) return candidate;
  }
  return null;
}

/** "hơn 13 tỷ" less "trên 11 tỷ" may be anything: the values themselves must be near, too. */
function isClose(candidate: Candidate, whole: PlacedFigure): boolean {
  const difference = (compute(candidate)?.value ?? 0n) - statedValue(candidate);
  return (difference < 0n ? -difference : difference) * 20n <= valueOf(whole.figure);
}

function subtraction(
  rest: PlacedFigure,
  whole: PlacedFigure,
  done: PlacedFigure,
  claim: Claim,
  basis: string,
): Candidate {
  return {
    type: 'difference',
    whole: rest.figure,
    impliedWhole: null,
    parts: [
      { figure: whole.figure, sign: 1 },
      { figure: done.figure, sign: -1 },
    ],
    formula: { kind: 'sum' },
    claim,
    basis,
    position: rest.figure.position,
  };
}

/** "Tỷ lệ hộ nghèo 2,69 giữ cuối năm còn 2,69%": nothing is gained or lost. */
function unchanged({ text, figures }: Sentence, end: PlacedFigure, at: number): Candidate | null {
  const start = figures[at - 1];
  if (
    start === undefined ||
    !isOneMeasure(start, end) ||
    start.figure.range !== null ||
    end.figure.range !== null
  )
    return null;
  const between = text.slice(start.end, end.start);
  if (between.length > 80 || /[;:.()]/u.test(between)) return null;
  const words = cue('unchanged').within(text, start.end, end.start);
  if (words === null) return null;
  const candidate: Candidate = {
    type: 'difference',
    whole: start.figure,
    impliedWhole: null,
    parts: [{ figure: end.figure, sign: 1 }],
    formula: { kind: 'sum' },
    claim: BARE.test(words.text) ? 'possible' : 'likely',
    basis: words.text,
    position: start.figure.position,
  };
  return isArguable(candidate) ? candidate : null;
}

/** "đưa cho bà Mây 20 triệu đồng và giữ 10 triệu đồng": by these words alone nothing need be as it was. */
const BARE = /^(?:giữ|duy\s+trì)$/iu;
