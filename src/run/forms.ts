import { toJson, toJsonLine } from '../emit/json.ts';
import type { Records } from '../records/lists.ts';
import { recordsOf } from '../records/records.ts';
import type { Origin } from '../records/records.ts';
import type { Extraction } from '../schema/index.ts';

/** In what form a result is wanted. What can be made beside the reading is made there: it is less to hand over. */
export interface Forms {
  extraction: Extraction;
  json: string;
  jsonl: string;
  /** Null where there are no bytes to tell the file by: it is missing, or may not be read. */
  records: Records | null;
}
export type Form = keyof Forms;

type Write<F extends Form> = (
  extraction: Extraction,
  origin: Omit<Origin, 'sha256'> & { sha256: string | null },
) => Forms[F];

export const WRITE: { readonly [F in Form]: Write<F> } = {
  extraction: (extraction) => extraction,
  json: toJson,
  jsonl: toJsonLine,
  records: (extraction, { extractorVersion, sha256 }) =>
    sha256 === null ? null : recordsOf(extraction, { extractorVersion, sha256 }),
};
