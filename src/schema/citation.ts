import { z } from 'zod';
import { Position } from './position.ts';

/** Another document that this one names: "Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ". */
export const Citation = z.object({
  id: z.string(),
  text: z.string(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  year: z.number().int().nullable(),
  symbol: z.string().nullable(),
  issuer: z.string().nullable(),
  date: z.string().nullable(),
  title: z.string().nullable(),
  sectionId: z.string().nullable(),
  position: Position,
});
export type Citation = z.infer<typeof Citation>;
