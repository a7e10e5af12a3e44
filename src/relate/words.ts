import type { PlacedFigure, Reading } from '../extract/tree.ts';
import type { Candidate } from './candidate.ts';
import { cue } from './grammar.ts';

/**
 * An amount in digits and once more in words: "7.093.800 triệu đồng (Bằng chữ: Bảy nghìn không trăm chín mươi ba tỷ, tám
 * trăm triệu đồng)", also on a line of its own. The two must be one amount.
 */
export function relateWords(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  let last: PlacedFigure | null = null;
  for (const placed of reading.figures) {
    if (placed.part.type !== 'passage') {
      last = null;
      continue;
    }
    if (last !== null && isWritten(placed) !== isWritten(last) && isSaidAgain(last, placed)) {
      const [digits, words] = isWritten(placed) ? [last, placed] : [placed, last];
      candidates.push(wordsOf(digits, words));
    }
    last = placed;
  }
  return candidates;
}

function isWritten({ draft }: PlacedFigure): boolean {
  return draft.numeral.written === 'words';
}

/** In a bracket right behind, or announced by "Bằng chữ:". */
function isSaidAgain(first: PlacedFigure, second: PlacedFigure): boolean {
  if (
    first.figure.kind !== second.figure.kind ||
    first.figure.currency !== second.figure.currency ||
    first.part.type !== 'passage' ||
    second.part.type !== 'passage'
  )
    return false;
  const text = second.part.passage.text.value;
  if (
    first.part === second.part &&
    /^[\s/\p{L}]{0,16}\(\s*(?:là\s*)?$/u.test(text.slice(first.end, Math.min(second.start, first.end + 40)))
  ) {
    // "(một tỷ đồng vốn tỉnh)" says something else.
    return CLOSING.test(text.slice(second.end, second.end + 24));
  }
  const from = first.part === second.part ? first.end : second.part.passage.bodyStart;
  return (
    isWritten(second) && second.start - from < 40 && cue('in-words').before(text, from, second.start) !== null
  );
}

const CLOSING = /^\s*(?:chẵn\s*)?[./]?[\p{L}/]*\s*\)/u;

function wordsOf(digits: PlacedFigure, words: PlacedFigure): Candidate {
  return {
    type: 'words',
    whole: digits.figure,
    impliedWhole: null,
    parts: [{ figure: words.figure, sign: 1 }],
    formula: { kind: 'sum' },
    claim: 'complete',
    basis: 'bằng chữ',
    position: digits.figure.position,
  };
}
