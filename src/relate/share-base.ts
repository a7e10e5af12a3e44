import type { PlacedFigure } from '../extract/tree.ts';
import { cue } from './grammar.ts';
import { isSlash, SHARED, type SharedPart } from './share-part.ts';
import type { EarlierFigures, Sentence } from './sentence.ts';

/** What a share may be a share of. */
export interface Base {
  placed: PlacedFigure;
  /** `sure`: the text leaves no doubt; `likely`: its structure says so; `maybe`: only if it agrees. */
  strength: 'sure' | 'likely' | 'maybe';
  basis: string | null;
}

export interface ShareContext {
  /** The whole of the breakdown that a figure is part of. */
  wholes: ReadonlyMap<PlacedFigure, PlacedFigure>;
  earlier: EarlierFigures;
}

/** The bases that a share may have, the best first. */
export function basesOf(
  context: ShareContext,
  sentence: Sentence,
  shared: SharedPart,
  percent: PlacedFigure,
): Base[] {
  const { placed } = shared;
  const tail = tailOf(sentence, percent);
  const pair = inPair(sentence, placed);
  if (pair !== null) return [{ placed: pair, strength: tail === 'other' ? 'maybe' : 'sure', basis: '/' }];
  const bases: Base[] = [];
  if (tail !== 'plan') {
    const strength = shared.says === 'plan' || tail === 'other' ? 'maybe' : 'likely';
    for (const whole of announced(sentence, placed))
      bases.push({ placed: whole, strength: weaker(strength, tail), basis: 'trong số' });
    const whole = context.wholes.get(placed);
    if (whole !== undefined && isOneMeasure(whole, placed))
      bases.push({ placed: whole, strength, basis: shared.basis });
  }
  if (tail === 'plan') {
    for (const plan of plansBefore(sentence, placed))
      bases.push({ placed: plan, strength: 'likely', basis: 'kế hoạch' });
  }
  for (const one of context.earlier.of(placed)) {
    if (isOneMeasure(one, placed) && isNear(one, placed, percent, tail)) {
      bases.push({ placed: one, strength: 'maybe', basis: shared.basis });
    }
  }
  const next = behindPercent(sentence, percent, placed);
  if (next !== null) bases.push({ placed: next, strength: 'maybe', basis: shared.basis });
  return bases;
}

/** "Kế hoạch vốn là 6.200 triệu đồng, đã giải ngân 5.035 triệu đồng, đạt 81,2% kế hoạch": the one plan of the sentence. */
function plansBefore({ figures }: Sentence, part: PlacedFigure): PlacedFigure[] {
  const plans = figures.filter(
    (one) => one.start < part.start && isOneMeasure(one, part) && PLAN.test(one.figure.label ?? ''),
  );
  return plans.length === 1 ? plans : [];
}

const PLAN = /kế\s+hoạch|dự\s+toán|được\s+giao|vốn\s+giao|tổng\s+(?:mức\s+)?vốn|chỉ\s+tiêu/iu;

/** A base further off needs words that call for one ("… tổng vốn"), or a share that hardly agrees by chance. */
function isNear(base: PlacedFigure, part: PlacedFigure, percent: PlacedFigure, tail: Tail): boolean {
  const digits = percent.figure.canonical.replace(/\D|^0+/gu, '').length;
  if (digits < 2) return false;
  // Norms refer to one another through a list: "b) Phó trưởng ban: … (bằng 70% mức phụ cấp của Trưởng ban)".
  if (base.figure.sectionId !== part.figure.sectionId) return tail === 'other' && part.figure.per !== null;
  return tail !== 'none' || digits > 2 || percent.figure.range !== null;
}

/** After "đạt" the announced total is still what the share is of: "Với tổng số vốn 46 tỷ đồng, đã chi 24 tỷ đồng, đạt 52%". */
function weaker(strength: Base['strength'], tail: Tail): Base['strength'] {
  return tail === 'none' && strength === 'maybe' ? 'likely' : strength;
}

/**
 * Parts and bases of a share that stands alone: "Tính trên tổng số 484.997 hộ dân thì hộ nghèo chiếm 0,56%", after a
 * sentence that told how many poor households there are.
 */
export function basesBehindPart(
  context: ShareContext,
  sentence: Sentence,
  at: number,
): [PlacedFigure, Base][] {
  const percent = sentence.figures[at];
  if (percent === undefined || at === 0) return [];
  const found: [PlacedFigure, Base][] = [];
  for (const base of sentence.figures.slice(Math.max(0, at - 3), at)) {
    if (!SHARED.has(base.figure.kind) || !isAnnounced(sentence, base)) continue;
    for (const part of context.earlier.of(base)) {
      if (part !== base && isOneMeasure(part, base))
        found.push([part, { placed: base, strength: 'maybe', basis: 'trên tổng số' }]);
    }
  }
  return found;
}

type Tail = 'none' | 'plan' | 'total' | 'other';

/** What the words behind a percentage say it is of, up to the next mark or figure. */
export function tailOf({ text, end, figures }: Sentence, percent: PlacedFigure): Tail {
  const next = figures.find((one) => one.start >= percent.end)?.start ?? end;
  const words =
    /^[^,;.:()]*/u.exec(text.slice(percent.end, Math.min(end, next, percent.end + 60)))?.[0].trim() ?? '';
  if (words === '') return 'none';
  if (cue('plan').within(words, 0, words.length) !== null) return 'plan';
  return TOTAL.test(words)
    ? 'total'
    : /^(?:và|hoặc|so|trên địa bàn|toàn)(?!\p{L})/u.test(words)
      ? 'none'
      : 'other';
}

const TOTAL = /^(?:trên|trong|của|so với)?\s*(?:tổng|số hộ|dân số|toàn)/u;

/** The other half of "16.664 hộ/17.497 hộ" or of "116/165 nhà văn hóa". */
function inPair({ text, figures }: Sentence, part: PlacedFigure): PlacedFigure | null {
  const at = figures.indexOf(part);
  const next = figures[at + 1];
  if (next === undefined || !isOneMeasure(next, part)) return null;
  return isSlash(text.slice(part.end, next.start)) ? next : null;
}

/** Figures that "trong số", "với tổng số" … announce before the part in its sentence. */
function announced(sentence: Sentence, part: PlacedFigure): PlacedFigure[] {
  return sentence.figures.filter(
    (one) => one !== part && isOneMeasure(one, part) && isAnnounced(sentence, one),
  );
}

/** Whether "trong số", "với tổng số" … lead up to a figure. */
export function isAnnounced({ text, start, figures }: Sentence, placed: PlacedFigure): boolean {
  const at = figures.indexOf(placed);
  const from = Math.max(start, figures[at - 1]?.end ?? start, placed.start - 60);
  const words = cue('whole').within(text, from, placed.start);
  return words !== null && !/[,;:.()]/u.test(text.slice(words.end, placed.start));
}

/** "4.391,5 ha (đạt 102%) so với kế hoạch 4.302 ha". */
function behindPercent(
  { figures }: Sentence,
  percent: PlacedFigure,
  part: PlacedFigure,
): PlacedFigure | null {
  const next = figures[figures.indexOf(percent) + 1];
  return next !== undefined && next !== part && isOneMeasure(next, part) ? next : null;
}

/** Measured alike, whatever class of households or people is counted: hộ nghèo are a share of hộ dân. */
function isOneMeasure(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.figure.kind !== b.figure.kind) return false;
  if (a.figure.kind === 'money')
    return a.figure.currency === b.figure.currency && a.figure.per === b.figure.per;
  if (a.figure.kind === 'count' || a.figure.kind === 'quantity') return head(a) === head(b);
  return true;
}

function head({ figure }: PlacedFigure): string {
  return figure.unit?.split(' ')[0] ?? '';
}
