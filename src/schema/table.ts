import { z } from 'zod';
import { FigureKind } from './figure.ts';
import { Position } from './position.ts';

/** A table with its header paths ("Hộ nghèo › Thoát hộ nghèo › Tỷ lệ (%)") and the role of each row. */
export const Table = z.object({
  id: z.string(),
  sectionId: z.string().nullable(),
  position: Position,
  title: z.string().nullable(),
  unit: z.string().nullable(),
  columns: z.array(
    z.object({ header: z.array(z.string()), kind: FigureKind.nullable(), unit: z.string().nullable() }),
  ),
  rows: z.array(
    z.object({
      label: z.string().nullable(),
      level: z.number().int().min(0),
      role: z.enum(['item', 'subtotal', 'total']),
      cells: z.array(z.string().nullable()),
      figureIds: z.array(z.string()),
    }),
  ),
});
export type Table = z.infer<typeof Table>;
