import { z } from 'zod';

/** A place in the decoded input: 1-based line and column, 0-based offset, all in UTF-16 units. */
export const Point = z.object({
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  offset: z.number().int().min(0),
});
export type Point = z.infer<typeof Point>;

/**
 * A stretch of the decoded input (unist's `position`): `decoded.slice(start.offset, end.offset)` is the
 * text it stands for. Binary formats add the page, and the cell where the text stands in a sheet.
 */
export const Position = z.object({
  start: Point,
  end: Point,
  page: z.number().int().min(1).optional(),
  cell: z.string().optional(),
});
export type Position = z.infer<typeof Position>;
