import { noNumerals } from '../extract/coverage.ts';
import type { Extraction, Source } from '../schema/index.ts';
import { SCHEMA_VERSION } from '../schema/version.ts';

/** The extraction of an input from which nothing was read; `source.error` says why. */
export function emptyExtraction(source: Source): Extraction {
  return {
    schemaVersion: SCHEMA_VERSION,
    source,
    documents: [],
    sections: [],
    figures: [],
    tables: [],
    citations: [],
    relations: [],
    findings: [],
    coverage: noNumerals(),
  };
}
