import { z } from 'zod';
import { Position } from './position.ts';
import { LEVELS, NUMBERINGS } from './values.ts';

/** One administrative document inside a file (a decision and the plan it issues are two). */
export const Document = z.object({
  id: z.string(),
  type: z.string().nullable(),
  typeText: z.string().nullable(),
  abbreviation: z.string().nullable(),
  title: z.string().nullable(),
  number: z
    .object({
      text: z.string(),
      number: z.string().nullable(),
      year: z.number().int().nullable(),
      symbol: z.string().nullable(),
    })
    .nullable(),
  issuer: z.object({ name: z.string(), level: z.enum(LEVELS).nullable() }).nullable(),
  place: z.string().nullable(),
  date: z
    .object({
      text: z.string(),
      year: z.number().int().nullable(),
      month: z.number().int().nullable(),
      day: z.number().int().nullable(),
    })
    .nullable(),
  legalBasis: z.array(z.string()),
  recipients: z.array(z.string()),
  signature: z
    .object({
      authority: z.string().nullable(),
      onBehalf: z.string().nullable(),
      title: z.string().nullable(),
      name: z.string().nullable(),
    })
    .nullable(),
  attachedTo: z.string().nullable(),
  position: Position,
});
export type Document = z.infer<typeof Document>;

/** How a heading is numbered: the rung of the ladder Phần › A. › I. › 1. › 1.1. › a), Điều, Dự án. */
export const Numbering = z.enum(NUMBERINGS);
export type Numbering = z.infer<typeof Numbering>;

/** A section; `position` is its heading's, `depth` its true nesting (1 = top of its document). */
export const Section = z.object({
  id: z.string(),
  documentId: z.string(),
  parentId: z.string().nullable(),
  label: z.string(),
  numbering: Numbering,
  title: z.string(),
  depth: z.number().int().min(1),
  component: z.string().nullable(),
  position: Position,
});
export type Section = z.infer<typeof Section>;
