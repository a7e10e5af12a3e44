import type { PlacedFigure, Reading } from '../../extract/tree.ts';
import { findingOf, quoted } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import type { FindingDraft } from '../rule.ts';

/**
 * Numbers that were perhaps misread: digits of a scan of which the recogniser was not sure, and in any text letters that
 * stand for digits inside a number: "1O5 triệu đồng" (O for 0), "l.872 hộ" (l for 1).
 *
 * Why: a misread digit is a wrong value that looks like any other, and arithmetic shows it only where it is part of a sum.
 *
 * Not: words with digits that are no measured value, such as symbols of documents and numbers of headings, unless a
 * letter stands inside their digits.
 */
export const ocrDoubtRule: ExemplifiedRule = {
  id: 'ocr-doubt',
  examples: {
    wrong: [
      'Kinh phí thực hiện năm 2024 là «1O5» triệu đồng.',
      'Toàn xã có «l.872» hộ nghèo, giảm 40 hộ.',
      'Sửa chữa «12S4» m2 nhà văn hóa.',
    ],
    right: [
      'Kinh phí thực hiện năm 2024 là 105 triệu đồng.',
      'Theo Nghị quyết số 12/2023/NQ-HĐND và Luật số 43/2024/QH15, mua 20l dầu cho đội 3S.',
      'Phần I.1 và mục II.2 của Đề án O.',
    ],
  },
  check: ({ reading }) => {
    const { text } = reading.outline.decoded;
    const mixed = mixedNumbers(text);
    return [...mixed, ...unsureFigures(reading, mixed)].map((doubt) => findingAt(doubt, reading));
  },
};

/**
 * Below this the recogniser is wrong now and then. Of figures read right on clean pages of 150 dpi nearly all have 95 or
 * more; the surest that was read wrong on a blurred and speckled page had 93 ("32" for "3.2").
 */
const SURE = 94;

interface Doubt {
  start: number;
  end: number;
  figures: PlacedFigure[];
}

/** Digits with O, l, I or S between them, or before a group of three: "1O5", "l.872". */
const MIXED =
  /(?<![\p{L}\p{N}/.,-])(?:[OolIS](?=[.,]\d{3}(?![\p{L}\p{N}]))|\d[\d.,]*[OolIS](?=[OolIS.,]*\d))[OolIS\d.,]*(?![\p{L}/-])/gu;

function mixedNumbers(text: string): Doubt[] {
  const found: Doubt[] = [];
  MIXED.lastIndex = 0;
  for (let match = MIXED.exec(text); match !== null; match = MIXED.exec(text)) {
    const end = match.index + match[0].replace(/[.,]+$/u, '').length;
    found.push({ start: match.index, end, figures: [] });
  }
  return found;
}

/** Figures whose digits the recogniser doubted, and the figures that mixed numbers broke up. */
function unsureFigures({ figures, outline }: Reading, mixed: readonly Doubt[]): Doubt[] {
  const unsure = outline.decoded.scannedNumbers.filter(({ confidence }) => confidence < SURE);
  const doubts: Doubt[] = [];
  let [next, nextMixed] = [0, 0];
  for (const placed of figures) {
    const [start, end] = [placed.figure.position.start.offset, placed.figure.position.end.offset];
    while (nextMixed < mixed.length && (mixed[nextMixed]?.end ?? 0) <= start) nextMixed += 1;
    while (next < unsure.length && (unsure[next]?.end ?? 0) <= start) next += 1;
    const broken = mixed[nextMixed];
    if (broken !== undefined && broken.start < end) broken.figures.push(placed);
    else if ((unsure[next]?.start ?? Infinity) < end) doubts.push({ start, end, figures: [placed] });
  }
  return doubts;
}

function findingAt({ start, end, figures }: Doubt, { outline }: Reading): FindingDraft {
  const position = outline.decoded.position({ start, end });
  const text = quoted(outline.decoded.text.slice(start, end));
  const { line } = position.start;
  const [viWhere, enWhere] =
    position.page === undefined
      ? [`dòng ${line}`, `line ${line}`]
      : [`trang ${position.page}, dòng ${line}`, `page ${position.page}, line ${line}`];
  return findingOf({
    rule: 'ocr-doubt',
    severity: 'warning',
    message: {
      vi: `Số có thể bị đọc nhầm: "${text}" (${viWhere}). Cần đối chiếu với bản gốc.`,
      en: `Unexpected reading "${text}" (${enWhere}), expected digits that are beyond doubt; compare it with the original.`,
    },
    position,
    figureIds: figures.map(({ figure }) => figure.id),
    actual: text,
  });
}
