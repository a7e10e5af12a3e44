import type { Context, FigureInContext } from './context.ts';

/**
 * The words that say what a figure counts: those before it in its clause ("Tổng kinh phí đào tạo: 2.987,9 triệu đồng"),
 * without the verbs and bounds that lead up to the number; where nothing stands before, its unit does.
 */
export function refineLabel(context: Context): void {
  for (const one of context.figures) one.figure.label = labelOf(one);
}

const MOST = 160;

/** What leads up to a number and is no part of its name. */
const LEAD_UP =
  /(?:\s|^)(?:là|đạt|gồm|còn|có|được|khoảng|gần|trên|hơn|ước|ước đạt|với|cho|từ|tối thiểu|ít nhất|không quá|tối đa|bằng|chiếm|lên|xuống|giảm|tăng|số tiền|với số tiền|và)$/iu;

/** What belongs to the figure before: its rate and factor ("/người/tháng", "x 12 tháng ="). */
const REMAINS = /^(?:\s*\/\s*[\p{L}\d²³]+(?:\s\p{L}+(?=\s*[=x×/]))?)*(?:\s*[x×]\s*\d+\s+\p{L}+)?\s*=?/u;

function labelOf({ text, clause, placed, part }: FigureInContext): string | null {
  const start = Math.max(
    clause.before.start,
    placed.start - MOST,
    part.passage.bodyStart <= placed.start ? part.passage.bodyStart : 0,
  );
  let words = text
    .slice(start, placed.start)
    .replace(/\s+/gu, ' ')
    .replace(REMAINS, '')
    .replace(/^[\s,.:;)\]”"+=-]+/u, '')
    .replace(/[\s:,(–-]+$/u, '');
  for (let shorter = words.replace(LEAD_UP, ''); shorter !== words; shorter = words.replace(LEAD_UP, '')) {
    words = shorter.replace(/[\s:,(–-]+$/u, '');
  }
  words = words.replace(/^(?:và|trong đó|gồm|bao gồm|cụ thể|trong đó có)[\s:]+/iu, '').trim();
  return words === '' ? null : words;
}
