import { toJson, toJsonLine } from '../emit/json.ts';
import type { Records } from '../records/lists.ts';
import { pack } from '../records/packed.ts';
import type { PackedRecords } from '../records/packed.ts';
import { recordsOf } from '../records/records.ts';
import type { Origin } from '../records/records.ts';
import type { Extraction } from '../schema/index.ts';

/** In what form a result is wanted. What can be made beside the reading is made there: it is less to hand over. */
export interface Forms {
  extraction: Extraction;
  /** UTF-8: bytes change hands where a text would be copied, and they are what a file takes. */
  json: Uint8Array;
  jsonl: Uint8Array;
  /** Null where there are no bytes to tell the file by: it is missing, or may not be read. */
  records: Records | null;
  /** The same, for a database. */
  packed: PackedRecords | null;
}
export type Form = keyof Forms;

type Write<F extends Form> = (
  extraction: Extraction,
  origin: Omit<Origin, 'sha256'> & { sha256: string | null },
) => Forms[F];

const utf8 = new TextEncoder();

export const WRITE: { readonly [F in Form]: Write<F> } = {
  extraction: (extraction) => extraction,
  json: (extraction) => utf8.encode(toJson(extraction)),
  jsonl: (extraction) => utf8.encode(toJsonLine(extraction)),
  records: (extraction, { extractorVersion, sha256 }) =>
    sha256 === null ? null : recordsOf(extraction, { extractorVersion, sha256 }),
  packed: (extraction, { extractorVersion, sha256 }) =>
    sha256 === null ? null : pack(recordsOf(extraction, { extractorVersion, sha256 })),
};
