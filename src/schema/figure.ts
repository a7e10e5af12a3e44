import { z } from 'zod';
import { Position } from './position.ts';
import { BOUNDS, CAPITALS, FIGURE_KINDS, FUNDS, HOUSEHOLD_GROUPS, STAGES } from './values.ts';

/** What a figure measures. `ratio` is one figure with a part and a whole: "05/11 huyện". */
export const FigureKind = z.enum(FIGURE_KINDS);
export type FigureKind = z.infer<typeof FigureKind>;

/** How exactly the text states the number ("khoảng", "trên", "ít nhất" …). */
export const Bound = z.enum(BOUNDS);
export type Bound = z.infer<typeof Bound>;

/** Which households: hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo, hộ dân tộc thiểu số … */
export const HouseholdGroup = z.enum(HOUSEHOLD_GROUPS);
export type HouseholdGroup = z.infer<typeof HouseholdGroup>;

/** Whose money (nguồn vốn). `state` is the state budget without a level. */
export const Fund = z.enum(FUNDS);
export type Fund = z.infer<typeof Fund>;

/** Kind of budget money: vốn đầu tư phát triển or vốn sự nghiệp (chi thường xuyên). */
export const Capital = z.enum(CAPITALS);
export type Capital = z.infer<typeof Capital>;

/** Where in the life of a budget an amount stands: nhu cầu/kế hoạch, phân bổ, giải ngân, ước, định mức. */
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

/** A year with an optional part ("6 tháng đầu năm 2023": `H1`), or a span of years ("giai đoạn 2021-2025"). */
export const Period = z.union([
  z.object({ year: z.number().int(), part: z.string().optional() }),
  z.object({ from: z.number().int(), to: z.number().int() }),
]);
export type Period = z.infer<typeof Period>;

/** One numeral that measures something, with its unit words and its context. */
export const Figure = z.object({
  id: z.string(),
  documentId: z.string(),
  sectionId: z.string().nullable(),
  position: Position,
  text: z.string(),
  kind: FigureKind,
  value: z.number(),
  canonical: z.string(),
  part: z.number().optional(),
  of: z.number().optional(),
  unit: z.string().nullable(),
  unitFrom: z.enum(['written', 'shared', 'header']),
  currency: z.string().nullable(),
  vnd: z.number().int().nullable(),
  precision: z.number(),
  bound: Bound,
  range: z.object({ role: z.enum(['low', 'high']), with: z.string() }).nullable(),
  per: z.string().nullable(),
  label: z.string().nullable(),
  group: HouseholdGroup.nullable(),
  fund: Fund.nullable(),
  capital: Capital.nullable(),
  stage: Stage.nullable(),
  component: z.string().nullable(),
  period: Period.nullable(),
  /** Fields above that were inferred (from a heading, a list head, a table header) rather than written beside the figure. */
  inferred: z.array(z.string()),
  cell: z.object({ tableId: z.string(), row: z.number().int(), column: z.number().int() }).nullable(),
});
export type Figure = z.infer<typeof Figure>;
