import type { CrossFinding } from '../schema/index.ts';
import { findingOf } from './finding.ts';
import { mayBeOneIssuer } from './link.ts';
import type { Paper } from './paper.ts';
import type { Quantity } from './quantity.ts';
import type { Tally } from './tally.ts';
import { agree, push } from './telling.ts';
import { isOneSubject } from './wording.ts';

/**
 * Compares versions of one document: a draft and what was signed, or the same file in two formats. Each is compared with
 * the one before it; what stands under the same headings with the same words is the same indicator.
 */
export function reconcileVersions(papers: readonly Paper[], tally: Tally): CrossFinding[] {
  return versionsIn(papers).flatMap((versions) =>
    versions.slice(1).flatMap((second, at) => {
      const first = versions[at];
      return first === undefined ? [] : compare(first, second, tally);
    }),
  );
}

/**
 * Documents that are versions of each other, in their order. Two with different numbers are two documents, whatever their
 * titles; a draft without a number belongs to the only one that has its title.
 */
function versionsIn(papers: readonly Paper[]): Paper[][] {
  const numbered = new Map<string, Paper[]>();
  const titled = new Map<string, Paper[]>();
  for (const paper of papers) {
    const { territory, name, organ } = paper.issuer;
    const issuer = [paper.type, territory, name, organ].join('|');
    if (paper.number !== null && paper.signed !== null)
      push(numbered, [issuer, paper.number, paper.signed].join('|'), paper);
    // One word may be in the title of any draft.
    else if (paper.subject.length > 1) push(titled, titleKey(issuer, paper), paper);
  }
  const groups = [...numbered.values()];
  const byTitle = new Map<string, Paper[][]>();
  for (const group of groups) {
    const [paper] = group;
    if (paper === undefined) continue;
    const { territory, name, organ } = paper.issuer;
    push(byTitle, titleKey([paper.type, territory, name, organ].join('|'), paper), group);
  }
  for (const [key, drafts] of titled) {
    const [signed, ...others] = byTitle.get(key) ?? [];
    if (signed !== undefined && others.length === 0) signed.unshift(...drafts);
    else groups.push(drafts);
  }
  return groups;
}

function titleKey(issuer: string, { subject, period }: Paper): string {
  return [issuer, period, ...subject.toSorted()].join('|');
}

function compare(first: Paper, second: Paper, tally: Tally): CrossFinding[] {
  const findings: CrossFinding[] = [];
  if (!areVersions(first, second)) return findings;
  const pair = tally.of('versions', first, second);
  const [before, after] = [byKey(first.quantities), byKey(second.quantities)];
  let [onlyInFirst, onlyInSecond] = [0, 0];
  for (const [key, olds] of before) if (!after.has(key)) onlyInFirst += olds.length;
  for (const [key, news] of after) {
    const olds = before.get(key);
    if (olds === undefined) {
      onlyInSecond += news.length;
    } else if (key === UNNAMED) {
      pair.ambiguous += Math.max(olds.length, news.length);
    } else if (olds.length === news.length && news.every((quantity, at) => isSame(olds[at], quantity))) {
      pair.compared += news.length;
      pair.agreed += news.length;
    } else if (olds.length > 1 || news.length > 1) {
      pair.ambiguous += Math.max(olds.length, news.length);
    } else {
      const [old, quantity] = [olds[0], news[0]];
      if (old === undefined || quantity === undefined) continue;
      pair.compared += 1;
      findings.push(
        findingOf({
          rule: 'version-changed',
          // What was signed has one text; a draft is there to be changed.
          severity: first.number !== null && second.number !== null ? 'warning' : 'info',
          about: { paper: second, quantity },
          against: { paper: first, quantity: old },
        }),
      );
    }
  }
  Object.assign(pair, { onlyInFirst, onlyInSecond });
  return findings;
}

/** Communes of one name number their documents alike; a number misread makes two documents of one number. */
function areVersions(first: Paper, second: Paper): boolean {
  if (first.row.source_id === second.row.source_id || !mayBeOneIssuer(first, second)) return false;
  const isBlank = first.subject.length < 2 && second.subject.length < 2;
  return isBlank || isOneSubject(first.subject, second.subject);
}

/** Figures that nothing names. */
const UNNAMED = '';

function byKey(quantities: readonly Quantity[]): Map<string, Quantity[]> {
  const lists = new Map<string, Quantity[]>();
  for (const quantity of quantities) push(lists, quantity.versionKey ?? UNNAMED, quantity);
  return lists;
}

function isSame(old: Quantity | undefined, quantity: Quantity): boolean {
  return old !== undefined && agree(old, quantity);
}
