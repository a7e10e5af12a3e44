import { capitalsByFont } from '../charset/fonts.ts';
import { allCharsets } from '../charset/table.ts';
import { withRuns } from '../parts.ts';
import type { Part, Run } from '../parts.ts';

/**
 * The parts of a page whose bytes were decoded from an old character set. Its fonts are those of that set and must not
 * decode the letters a second time ("cá" in .VnTime would become "cỏ"); only what is in a font of capitals is put into
 * capitals.
 */
export function partsDecoded(parts: readonly Part[]): Part[] {
  return parts.map((part) => withRuns(part, decodedRun));
}

function decodedRun(run: Run): Run {
  return { ...run, text: capitalsByFont(run.text, run.font ?? ''), font: null };
}

/** Whether `source.encoding` names an old character set. */
export function isOldCharset(encoding: string | null): boolean {
  return allCharsets().some(({ name }) => name === encoding);
}
