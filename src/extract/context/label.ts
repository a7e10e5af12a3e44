import type { Context, FigureInContext } from './context.ts';

/**
 * The words that say what a figure counts: those before it in its clause ("Tổng kinh phí đào tạo: 2.987,9 triệu đồng"),
 * without the verbs and bounds that lead up to the number; where nothing stands before, the words behind it in its clause
 * ("230 triệu đồng vốn sự nghiệp và 6 triệu đồng vốn địa phương").
 */
export function refineLabel(context: Context): void {
  let part: FigureInContext['part'] | undefined;
  const ends = new Set<number>();
  for (const one of context.figures) {
    if (one.part !== part) ends.clear();
    part = one.part;
    one.figure.label = before(one, ends.has(one.clause.before.start)) ?? behind(one);
    ends.add(one.placed.end);
  }
}

const MOST = 160;

/**
 * What leads up to a number and is no part of its name. "Giảm 40 hộ nghèo" counts another thing than "còn 40 hộ nghèo", so
 * that "giảm" and "tăng" stay; in "giảm từ 196 hộ xuống còn 156 hộ" neither number is what they say.
 */
const LEAD_UP =
  /(?:\s|^)(?:(?:giảm|tăng)\s+(?:từ|lên|xuống|còn|đến)(?:\s+còn)?|là|đạt|gồm|còn|có|được|khoảng|gần|trên|hơn|ước|ước đạt|với|cho|từ|tối thiểu|ít nhất|không quá|tối đa|bằng|chiếm|lên|xuống|số tiền|với số tiền|và|hoặc|hay|đến)$/iu;

/** Longer than anything that leads up to a number: only the end of a text is searched for it. */
const LONGEST_LEAD_UP = 16;

function withoutLeadUp(words: string): string {
  const found = LEAD_UP.exec(words.slice(-LONGEST_LEAD_UP));
  return found === null ? words : words.slice(0, words.length - found[0].length);
}

/** What belongs to the figure before: its rate and factor ("/người/tháng", "x 12 tháng ="). */
const REMAINS = /^(?:\s*\/\s*[\p{L}\d²³]+(?:\s\p{L}+(?=\s*[=x×/]))?)*(?:\s*[x×]\s*\d+\s+\p{L}+)?\s*=?/u;

/** @param follows whether the clause begins where another figure ends */
function before(one: FigureInContext, follows: boolean): string | null {
  const { text, clause, placed } = one;
  const { bodyStart } = one.part.passage;
  const start = Math.max(clause.before.start, placed.start - MOST, bodyStart <= placed.start ? bodyStart : 0);
  const said = text.slice(start, placed.start);
  if (follows && start === clause.before.start && PARTED.test(said)) return null;
  let words = said
    .replace(/\s+/gu, ' ')
    .replace(REMAINS, '')
    .replace(/^[\s,.:;)\]”"+=-]+/u, '')
    .replace(/[\s:,(–-]+$/u, '');
  for (let shorter = withoutLeadUp(words); shorter !== words; shorter = withoutLeadUp(words)) {
    words = shorter.replace(/[\s:,(–-]+$/u, '');
  }
  words = words.replace(/^(?:và|trong đó|gồm|bao gồm|cụ thể|trong đó có)(?:[\s:]+|$)/iu, '').trim();
  return words === '' ? null : words;
}

/** A comma or "và" right before the number: the words in front of it belong to the figure before. */
const PARTED = /(?:[,;]|(?<!\p{L})(?:và|hoặc))\s*$/iu;

function behind({ text, clause, placed }: FigureInContext): string | null {
  // Behind the "1.500" of "1.500 đến 2.000 hộ" stand the words of the other end.
  if (placed.draft.unitFrom === 'shared') return null;
  const { start, end } = clause.after;
  const words = text
    .slice(start, Math.min(end, start + MOST))
    .replace(/\s+/gu, ' ')
    .replace(REMAINS, '')
    .replace(/^[\s(–-]+|[\s)–-]+$/gu, '');
  return words === '' ? null : words;
}
