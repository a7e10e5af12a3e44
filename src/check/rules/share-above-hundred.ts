import type { PlacedFigure } from '../../extract/tree.ts';
import type { Pattern } from '../../grammar/pattern.ts';
import { findingOf, quoted } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import { checkGrammar, wordsPattern } from '../grammar.ts';
import type { FindingDraft } from '../rule.ts';

/**
 * A share of a whole above 100 %: "214 hộ nghèo, chiếm 112,4%".
 *
 * Why: a part is not more than its whole; usually a decimal comma was lost ("112,4" for "11,24").
 *
 * Not: attainment of a plan ("đạt 138% kế hoạch"), growth and comparison ("tăng 126%", "bằng 105% so với cùng kỳ").
 */
export const shareAboveHundredRule: ExemplifiedRule = {
  id: 'share-above-hundred',
  examples: {
    wrong: [
      'Toàn xã có 214 hộ nghèo, chiếm «112,4%» tổng số hộ.',
      'Tỷ lệ hộ nghèo của xã cuối năm còn «126%».',
    ],
    right: [
      'Giải ngân 12 tỷ đồng, đạt 138% kế hoạch.',
      'Thu nhập bình quân tăng 126% so với cùng kỳ; tỷ lệ hộ nghèo giảm đạt 120% kế hoạch.',
      'Toàn xã có 214 hộ nghèo, chiếm 11,24%.',
    ],
  },
  check: ({ reading }) =>
    reading.figures.flatMap((placed) => {
      const { figure } = placed;
      if (figure.kind !== 'percent' || figure.value <= 100 || figure.per !== null) return [];
      return isShare(placed) ? [faultFinding(placed)] : [];
    }),
};

interface Words {
  share: Pattern;
  comparison: Pattern;
}

let words: Words | undefined;

function patterns(): Words {
  const { shares, comparisons } = checkGrammar();
  return (words ??= { share: wordsPattern(shares.terms), comparison: wordsPattern(comparisons.terms) });
}

const WINDOW = 60;

function isShare({ figure, start, end, part }: PlacedFigure): boolean {
  if (figure.cell !== null) return isWholeShare(figure.label ?? '', '');
  if (part.type !== 'passage') return false;
  const text = part.passage.text.value;
  const before = text.slice(Math.max(0, start - WINDOW), start);
  // Only the words since the last stop or figure speak of this one.
  const clause = before.slice(before.search(/[^.;:,()\d%]*$/u));
  return isWholeShare(clause, text.slice(end, end + WINDOW));
}

function isWholeShare(before: string, after: string): boolean {
  const { share, comparison } = patterns();
  return share.test(before) && !comparison.test(before) && !comparison.test(after);
}

function faultFinding({ figure }: PlacedFigure): FindingDraft {
  const { line } = figure.position.start;
  const text = quoted(figure.text);
  return findingOf({
    rule: 'share-above-hundred',
    severity: 'error',
    message: {
      vi: `Tỷ lệ vượt 100%: ghi ${text} (dòng ${line}), một phần không thể lớn hơn tổng số. Cần kiểm tra dấu phẩy thập phân và số gốc.`,
      en: `Unexpected share ${text} (line ${line}), expected at most 100%: check the decimal comma and the figures behind it.`,
    },
    position: figure.position,
    figureIds: [figure.id],
    actual: figure.canonical,
    expected: '100',
  });
}
