import { z } from 'zod';
import { Citation } from './citation.ts';
import { Document, Section } from './document.ts';
import { Figure } from './figure.ts';
import { Finding } from './finding.ts';
import { Position } from './position.ts';
import { Relation } from './relation.ts';
import { Source } from './source.ts';
import { Table } from './table.ts';
import { SCHEMA_VERSION } from './version.ts';

/** What became of each numeral: nothing is passed over in silence. */
export const Coverage = z.object({
  numerals: z.number().int().min(0),
  figures: z.number().int().min(0),
  dates: z.number().int().min(0),
  citations: z.number().int().min(0),
  labels: z.number().int().min(0),
  durations: z.number().int().min(0),
  unexplained: z.array(Position),
});
export type Coverage = z.infer<typeof Coverage>;

/** Everything that was read from one input. */
export const Extraction = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  source: Source,
  documents: z.array(Document),
  sections: z.array(Section),
  figures: z.array(Figure),
  tables: z.array(Table),
  citations: z.array(Citation),
  relations: z.array(Relation),
  findings: z.array(Finding),
  coverage: Coverage,
  text: z.string().optional(),
});
export type Extraction = z.infer<typeof Extraction>;
