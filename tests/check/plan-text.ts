import * as fc from 'fast-check';
import { formatNumber } from '../../src/extract/numeral/format.ts';

/**
 * Plan texts whose sums hold by construction. A text is a list of pieces; a number is a piece of its own, so that a slip
 * can be planted in just one.
 */
export type Piece = string | WrittenNumber;

export interface WrittenNumber {
  text: string;
  /** How many sums it stands in. */
  sums: number;
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

const number = (value: bigint, sums = 1): WrittenNumber => ({
  text: formatNumber(value, { written: 'digits', group: '.', decimal: ',' }),
  sums,
});

/** In thousandths: "9.835,440". */
const decimal = (thousandths: bigint): WrittenNumber => ({
  text: formatNumber(`${String(thousandths / 1000n)}.${String(thousandths % 1000n).padStart(3, '0')}`, {
    written: 'digits',
    group: '.',
    decimal: ',',
  }),
  sums: 1,
});

const amount = fc.bigInt({ min: 120n, max: 89_999n });
const few = fc.bigInt({ min: 23n, max: 940n });

/** "515 triệu đồng (ngân sách trung ương …; ngân sách địa phương …)". */
const byFund = fc
  .tuple(amount, amount)
  .map(([central, local]): Piece[] => [
    'Kinh phí thực hiện: ',
    number(central + local),
    ' triệu đồng (ngân sách trung ương ',
    number(central),
    ' triệu đồng; ngân sách địa phương ',
    number(local),
    ' triệu đồng).\n',
  ]);

/** "9.835,440 triệu đồng, gồm: vốn đầu tư phát triển …; vốn sự nghiệp …". */
const byCapital = fc
  .tuple(fc.bigInt({ min: 100_001n, max: 89_999_999n }), fc.bigInt({ min: 100_001n, max: 89_999_999n }))
  .map(([investment, recurrent]): Piece[] => [
    'Tổng nguồn vốn: ',
    decimal(investment + recurrent),
    ' triệu đồng, gồm: vốn đầu tư phát triển ',
    decimal(investment),
    ' triệu đồng; vốn sự nghiệp ',
    decimal(recurrent),
    ' triệu đồng.\n',
  ]);

const COMMUNES = ['Nà Mây', 'Tân Sơn Hạ', 'Bản Khoang', 'Đồng Lạc', 'Pác Rằng'];

/** "Hỗ trợ nhà ở cho 312 hộ, gồm:" and a list of communes. */
const byCommune = fc
  .array(few, { minLength: 2, maxLength: 5 })
  .map((parts): Piece[] => [
    'Hỗ trợ nhà ở cho ',
    number(parts.reduce((sum, part) => sum + part, 0n)),
    ' hộ, gồm:\n',
    ...parts.flatMap((part, at): Piece[] => [`- Xã ${COMMUNES[at] ?? ''}: `, number(part), ' hộ;\n']),
  ]);

/** A list of which every item has a bracket of its own: the items' totals stand in two sums. */
export const nested = fc
  .array(fc.tuple(amount, amount), { minLength: 2, maxLength: 4 })
  .map((items): Piece[] => [
    'Tổng kinh phí: ',
    number(items.reduce((sum, [a, b]) => sum + a + b, 0n)),
    ' triệu đồng, gồm:\n',
    ...items.flatMap(([central, local], at): Piece[] => [
      `- Xã ${COMMUNES[at] ?? ''}: `,
      number(central + local, 2),
      ' triệu đồng (ngân sách trung ương ',
      number(central),
      ' triệu đồng; ngân sách địa phương ',
      number(local),
      ' triệu đồng);\n',
    ]),
  ]);

/** A small plan of several such paragraphs. */
export const plan = fc
  .array(fc.oneof(byFund, byCapital, byCommune, nested), { minLength: 1, maxLength: 4 })
  .map((paragraphs): Piece[] =>
    paragraphs.flatMap((pieces, at) => [`${String(at + 1)}. Hỗ trợ đợt ${String(at + 1)}\n`, ...pieces]),
  );

/** A slip that changes a number by more than rounding could: another digit, or two neighbours swapped. */
export function slipIn(text: string, at: number, by: number, swap: boolean): string | null {
  const places = Array.from(text).flatMap((sign, place) => (/\d/u.test(sign) ? [place] : []));
  // The last two places are left alone: there the slip may be within what rounding allows.
  const place = places[at % Math.max(places.length - 2, 1)] ?? 0;
  const next = places[places.indexOf(place) + 1];
  const signs = Array.from(text);
  if (swap && next !== undefined) [signs[place], signs[next]] = [text.charAt(next), text.charAt(place)];
  else signs[place] = String((Number(text.charAt(place)) + 1 + (by % 9)) % 10);
  const slipped = signs.join('');
  return slipped === text || slipped.startsWith('0') ? null : slipped;
}
