import type { Records } from '../records/lists.ts';
import type { CrossFinding, DocumentPair, Reconciliation } from '../schema/index.ts';
import { reconcileGrants } from './grants.ts';
import { papersOf, type Paper } from './paper.ts';
import { Tally } from './tally.ts';
import { reconcileVersions } from './versions.ts';

/**
 * Compares figures that should agree between documents: versions of one document, a plan with the report on it, an
 * allocation with the plans of the places it names. A figure is compared only where exactly one of the other document can
 * be meant; what may be meant by several is counted as ambiguous. The order of the sources does not matter, and a source
 * that is given twice counts once. Takes time linear in the number of figures.
 *
 * @param sources the lists of {@link ../records/lists.ts}, from a database or of files read just now
 * @example reconcile([recordsOf(decision, origin), recordsOf(plan, origin)]).findings[0]?.message.en
 * @throws {RangeError} where a row holds a value that no list may hold
 */
export function reconcile(sources: Iterable<Records>): Reconciliation {
  const seen = new Set<string>();
  const papers: Paper[] = [];
  let documents = 0;
  for (const records of sources) {
    const id = records.sources[0]?.source_id ?? '';
    if (seen.has(id)) continue;
    seen.add(id);
    documents += records.documents.length;
    papers.push(...papersOf(records));
  }
  papers.sort(inOrder);
  const tally = new Tally();
  const findings = [...reconcileVersions(papers, tally), ...reconcileGrants(papers, tally)];
  const pairs = tally.pairs();
  return {
    documents,
    unidentified: documents - papers.length,
    compared: sum(pairs, 'compared'),
    agreed: sum(pairs, 'agreed'),
    ambiguous: sum(pairs, 'ambiguous'),
    pairs,
    findings: findings.toSorted(bySeverity),
  };
}

/** By day, then by name: an order that does not depend on the order in which the sources came. */
function inOrder(a: Paper, b: Paper): number {
  const [first, second] = [orderOf(a), orderOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function orderOf({ row, name }: Paper): string {
  const day = [row.year, row.month, row.day].map((part) => String(part ?? 0).padStart(4, '0')).join('');
  return [day, name.sourceName ?? '', row.source_id, String(row.ordinal).padStart(6, '0')].join('\u0000');
}

function sum(pairs: readonly DocumentPair[], count: 'compared' | 'agreed' | 'ambiguous'): number {
  return pairs.reduce((total, pair) => total + pair[count], 0);
}

const SEVERITIES = ['error', 'warning', 'info'];

/** Errors first; otherwise as they were found. */
function bySeverity(a: CrossFinding, b: CrossFinding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}
