import type { PlacedFigure, Reading } from '../extract/tree.ts';
import type { Candidate, Claim } from './candidate.ts';
import { ONE, type Exact } from './exact.ts';
import { cue } from './grammar.ts';
import { sentencesOf, type Sentence } from './sentence.ts';
import { compare } from './verdict.ts';

/**
 * Products: "1.500.000.000 đồng/năm x 05 năm = 7.500.000.000 đồng"; a monthly norm and the same by the year; so many
 * pieces at a price each.
 */
export function relateProducts(reading: Reading): Candidate[] {
  const prices = pricesOf(reading);
  return sentencesOf(reading).flatMap((sentence) => {
    if (sentence.figures.length < 2) return [];
    return sentence.figures.flatMap((placed, at) => {
      const found =
        ofEquation(sentence, placed) ??
        ofMonth(sentence, placed, at) ??
        ofPieces(prices, sentence, placed, at);
      return found === null ? [] : [found];
    });
  });
}

/** "A x 05 năm = B": factors are figures or bare numbers; whatever else stands there makes it another formula. */
function ofEquation({ text, start, figures }: Sentence, result: PlacedFigure): Candidate | null {
  const equals = /=\s*$/u.exec(text.slice(Math.max(start, result.start - 4), result.start));
  if (equals === null) return null;
  const end = Math.max(start, result.start - 4) + equals.index;
  const from = Math.max(
    start,
    end - 160,
    figures.findLast((one) => one.end <= end && /=/u.test(text.slice(one.end, end)))?.end ?? 0,
  );
  const stretches = factorStretches(text, from, end);
  // "(12 + 8) x 5" is no plain product.
  if (/[+]|\)\s*$/u.test(text.slice(stretches[0]?.start, stretches[0]?.end))) return null;
  const parts: PlacedFigure[] = [];
  let by: Exact = ONE;
  for (const [at, stretch] of stretches.entries()) {
    const inside = figures.filter((one) => one.start >= stretch.start && one.end <= stretch.end);
    const constant = inside.length === 0 ? constantIn(text.slice(stretch.start, stretch.end)) : null;
    // The first factor may have an introduction with figures of its own; its last one counts.
    const figure = at === 0 ? inside.at(-1) : inside.length === 1 ? inside[0] : undefined;
    if (figure !== undefined) parts.push(figure);
    else if (constant !== null) by *= constant;
    else return null;
    if (figure?.figure.kind === 'percent') by /= 100n;
  }
  if (stretches.length < 2 || !parts.some(({ figure }) => figure.kind === result.figure.kind)) return null;
  return result.figure.kind === 'quantity' ? null : productOf(result, parts, by, 'complete', 'x');
}

interface Stretch {
  start: number;
  end: number;
}

/** What stands between the multiplication signs; "x" only between a blank or digit and a digit. */
function factorStretches(text: string, start: number, end: number): Stretch[] {
  const window = text.slice(start, end);
  const stretches: Stretch[] = [];
  let from = 0;
  for (const sign of window.matchAll(/[×*]|(?<=[\s\d)])[xX](?=\s*\d)/gu)) {
    stretches.push({ start: start + from, end: start + sign.index });
    from = sign.index + sign[0].length;
  }
  stretches.push({ start: start + from, end });
  return stretches;
}

/** "05 năm", "12 tháng": a whole number, and a word or two. */
function constantIn(stretch: string): Exact | null {
  const number = /^\s*\(?\s*(\d{1,6})(?:\s+\p{L}+){0,3}\s*\)?\s*$/u.exec(stretch)?.[1];
  return number === undefined ? null : BigInt(number);
}

/** "400.000 đồng/người/tháng (4.800.000 đồng/người/năm)": twelve months. */
function ofMonth({ text, figures }: Sentence, yearly: PlacedFigure, at: number): Candidate | null {
  const monthly = figures[at - 1];
  if (monthly === undefined || monthly.figure.kind !== 'money' || yearly.figure.kind !== 'money') return null;
  const [month, year] = [monthly.figure.per ?? '', yearly.figure.per ?? ''];
  if (!/(?:^|\/)tháng$/u.test(month) || !/(?:^|\/)năm$/u.test(year)) return null;
  if (month.replace(/\/?tháng$/u, '') !== year.replace(/\/?năm$/u, '')) return null;
  const between = text.slice(monthly.end, yearly.start);
  if (
    !/^[^;.:()]*(?:\(|,\s*(?:tức|tương\s+đương|tương\s+ứng|hay))\s*(?:từ|là|tức|khoảng|tương\s+đương)?\s*$/u.test(
      between,
    )
  )
    return null;
  return productOf(yearly, [monthly], 12n * ONE, 'likely', '12 tháng');
}

type Prices = ReadonlyMap<string, readonly PlacedFigure[]>;

/** Different prices of one thing that are remembered. */
const MOST_PRICES = 4;

/** What a document says that one piece costs: "mỗi con bò giống trị giá 25 triệu đồng". */
function pricesOf(reading: Reading): Prices {
  const prices = new Map<string, PlacedFigure[]>();
  for (const { text, start, figures } of sentencesOf(reading)) {
    figures.forEach((price, at) => {
      if (price.figure.kind !== 'money' || price.figure.range !== null || price.figure.bound !== 'exact')
        return;
      const unit = pieceOf(text, start, figures, price, at);
      if (unit === null) return;
      const key = `${price.figure.documentId} ${unit}`;
      const known = prices.get(key) ?? [];
      if (known.length === 0) prices.set(key, known);
      if (known.length < MOST_PRICES) known.push(price);
    });
  }
  return prices;
}

/** "20 con bò trị giá 500 triệu đồng", at so much each. Told where it holds. */
function ofPieces(
  prices: Prices,
  { text, figures }: Sentence,
  total: PlacedFigure,
  at: number,
): Candidate | null {
  if (total.figure.kind !== 'money' || total.figure.per !== null || !isTotal(text, total)) return null;
  for (const pieces of figures.slice(Math.max(0, at - 2), at).toReversed()) {
    const unit = pieces.figure.unit?.split(' ')[0] ?? '';
    if (pieces.figure.kind === 'money' || pieces.figure.kind === 'percent' || pieces.figure.value < 2)
      continue;
    for (const price of prices.get(`${total.figure.documentId} ${unit}`) ?? []) {
      const candidate = productOf(total, [pieces, price], ONE, 'possible', `mỗi ${unit}`);
      if (price !== total && compare(candidate) === 'consistent') return candidate;
    }
  }
  return null;
}

/** What one piece is called: "mỗi con", "25 triệu đồng/hộ". */
function pieceOf(
  text: string,
  start: number,
  figures: readonly PlacedFigure[],
  price: PlacedFigure,
  at: number,
): string | null {
  if (price.figure.per !== null) return price.figure.per.split(/[\s/]/u)[0] ?? null;
  const from = Math.max(start, figures[at - 1]?.end ?? start, price.start - 50);
  const words = cue('each').within(text, from, price.start);
  return words === null ? null : (/^\s+(\p{L}+)/u.exec(text.slice(words.end, price.start))?.[1] ?? null);
}

function isTotal(text: string, { start }: PlacedFigure): boolean {
  return (
    cue('total').within(text, Math.max(0, start - 40), start) !== null ||
    /=\s*$/u.test(text.slice(Math.max(0, start - 3), start))
  );
}

function productOf(
  whole: PlacedFigure,
  parts: readonly PlacedFigure[],
  by: Exact,
  claim: Claim,
  basis: string,
): Candidate {
  return {
    type: 'product',
    whole: whole.figure,
    impliedWhole: null,
    parts: parts.map(({ figure }) => ({ figure, sign: 1 })),
    formula: { kind: 'product', by },
    claim,
    basis,
    position: whole.figure.position,
  };
}
