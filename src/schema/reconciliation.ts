import { z } from 'zod';
import { Severity } from './finding.ts';

/** What a finding between documents says is wrong; docs/reconcile.md has a section for each. */
export const CrossRule = z.enum([
  'version-changed',
  'plan-report',
  'over-disbursed',
  'allocation-plan',
  'allocation-report',
]);
export type CrossRule = z.infer<typeof CrossRule>;

/** A document as a person calls it. */
export const NamedDocument = z.strictObject({
  sourceId: z.string(),
  /** Name of the file, if it has one. */
  sourceName: z.string().nullable(),
  documentKey: z.string(),
  /** "Quyết định 312/QĐ-UBND", or its kind and title where the number is blank. */
  name: z.string(),
  title: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
});
export type NamedDocument = z.infer<typeof NamedDocument>;

/** One figure of a finding between documents, and where it stands. */
export const CrossPlace = z.strictObject({
  ...NamedDocument.shape,
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  page: z.number().int().min(1).nullable(),
  /** The cell of a sheet. */
  cell: z.string().nullable(),
  figureKey: z.string(),
  text: z.string(),
  label: z.string().nullable(),
  kind: z.string(),
  /** In the unit as written. */
  value: z.number(),
  unit: z.string().nullable(),
  vnd: z.number().int().nullable(),
});
export type CrossPlace = z.infer<typeof CrossPlace>;

/** Figures of two documents that should agree and do not. Which of them is wrong, a person has to say. */
export const CrossFinding = z.strictObject({
  rule: CrossRule,
  severity: Severity,
  message: z.strictObject({ vi: z.string(), en: z.string() }),
  /** First the figure that is looked at, then the one that it should agree with. */
  places: z.array(CrossPlace).min(2),
  /** In base units (đồng, hộ), as an exact decimal. */
  difference: z.string(),
  fingerprint: z.string(),
});
export type CrossFinding = z.infer<typeof CrossFinding>;

/** Two documents of which figures were compared. */
export const DocumentPair = z.strictObject({
  relation: z.enum(['versions', 'plan-report', 'allocation-plan', 'allocation-report']),
  /** The earlier, the plan, or the allocation. */
  first: NamedDocument,
  second: NamedDocument,
  compared: z.number().int().min(0),
  agreed: z.number().int().min(0),
  ambiguous: z.number().int().min(0),
  /** Of versions: figures that the other has not; null where the two do not tell the same things anyway. */
  onlyInFirst: z.number().int().min(0).nullable(),
  onlyInSecond: z.number().int().min(0).nullable(),
});
export type DocumentPair = z.infer<typeof DocumentPair>;

/** What was compared between documents, and what does not agree. */
export const Reconciliation = z.strictObject({
  documents: z.number().int().min(0),
  /** Documents that do not say of which kind they are or who issued them, and so cannot be compared. */
  unidentified: z.number().int().min(0),
  /** Pairs of figures. */
  compared: z.number().int().min(0),
  agreed: z.number().int().min(0),
  /** Figures to which more than one of the other document may belong; nothing is said of them. */
  ambiguous: z.number().int().min(0),
  pairs: z.array(DocumentPair),
  findings: z.array(CrossFinding),
});
export type Reconciliation = z.infer<typeof Reconciliation>;
