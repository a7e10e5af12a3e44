import type { AcceptedFinding, Baseline, CheckedInput, Finding } from '../schema/index.ts';

/** A baseline that accepts nothing. */
export const EMPTY_BASELINE: Baseline = { version: 1, accepted: [] };

/** The findings of a file, parted into those that stand and those that the baseline accepts. */
export type Sifted = Pick<CheckedInput, 'findings' | 'accepted'>;

/**
 * Parts the findings of one file.
 *
 * @param file the file's name in the baseline
 */
export function sift(findings: readonly Finding[], file: string, { accepted }: Baseline): Sifted {
  const known = new Map(
    accepted.filter((entry) => entry.file === file).map((entry) => [entry.fingerprint, entry]),
  );
  const sifted: Sifted = { findings: [], accepted: [] };
  for (const finding of findings) {
    const entry = known.get(finding.fingerprint);
    if (entry === undefined) sifted.findings.push(finding);
    else sifted.accepted.push({ finding, reason: entry.reason ?? null });
  }
  return sifted;
}

/** What became of a baseline. */
export interface Update {
  baseline: Baseline;
  /** How many findings it did not accept before. */
  added: number;
  /** What it accepted and no longer finds. */
  dropped: AcceptedFinding[];
}

/**
 * A baseline that accepts what was found now. Entries of files that were not checked stay as they are; those of a
 * checked file stay, with their reasons, while their finding is still there.
 *
 * @param checked the findings by file, as {@link sift} parted them
 */
export function updateBaseline(before: Baseline, checked: ReadonlyMap<string, Sifted>): Update {
  const current = [...checked].flatMap(([file, { findings, accepted }]) => [
    ...accepted.map(({ finding, reason }) => entryOf(file, finding, reason)),
    ...findings.map((finding) => entryOf(file, finding, null)),
  ]);
  const present = new Set(current.map(keyOf));
  const known = new Set(before.accepted.map(keyOf));
  const elsewhere = before.accepted.filter(({ file }) => !checked.has(file));
  const accepted = [...elsewhere, ...current].toSorted(byFileRuleFingerprint);
  return {
    baseline: { version: 1, accepted },
    added: current.filter((entry) => !known.has(keyOf(entry))).length,
    dropped: before.accepted.filter((entry) => checked.has(entry.file) && !present.has(keyOf(entry))),
  };
}

function entryOf(
  file: string,
  { rule, fingerprint, message }: Finding,
  reason: string | null,
): AcceptedFinding {
  return { file, rule, fingerprint, message: message.vi, ...(reason === null ? {} : { reason }) };
}

function keyOf({ file, fingerprint }: AcceptedFinding): string {
  return `${fingerprint} ${file}`;
}

/** By code unit: the same order on every machine. */
function byFileRuleFingerprint(a: AcceptedFinding, b: AcceptedFinding): number {
  const [left, right] = [orderOf(a), orderOf(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

function orderOf({ file, rule, fingerprint }: AcceptedFinding): string {
  return `${file}\n${rule}\n${fingerprint}`;
}
