import type { DocumentPair } from '../schema/index.ts';
import type { Paper } from './paper.ts';

type Relation = DocumentPair['relation'];

/** Counts what was compared, pair by pair of documents. */
export class Tally {
  readonly #pairs = new Map<string, DocumentPair>();

  /** The counts of two documents; a new pair has none. */
  of(relation: Relation, first: Paper, second: Paper): DocumentPair {
    const key = [relation, ...[first, second].flatMap(({ row }) => [row.source_id, row.document_key])].join(
      '|',
    );
    let pair = this.#pairs.get(key);
    if (pair === undefined) {
      const counts = { compared: 0, agreed: 0, ambiguous: 0, onlyInFirst: null, onlyInSecond: null };
      pair = { relation, first: first.name, second: second.name, ...counts };
      this.#pairs.set(key, pair);
    }
    return pair;
  }

  pairs(): DocumentPair[] {
    return [...this.#pairs.values()];
  }
}
