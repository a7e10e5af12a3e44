import { addRun } from '../parts.ts';
import type { Run } from '../parts.ts';
import { runsOf } from './rows.ts';
import type { Row } from './rows.ts';

/** The rows of one paragraph or cell as running text: a blank where a line ended, none behind "KH-" or "31/12/". */
export function joinRows(rows: readonly Row[], page: number): Run[] {
  const joined: Run[] = [];
  for (const row of rows) {
    const runs = runsOf(row, page);
    const last = joined.at(-1);
    const first = runs[0];
    if (last !== undefined && first !== undefined && !isBroken(last.text, first.text)) {
      addRun(joined, { text: ' ', font: last.font, page });
    }
    for (const run of runs) addRun(joined, run);
  }
  return joined;
}

/** Whether a line ended inside a word: "118/KH-⏎UBND", "31/12/⏎2023"; "Lao động -⏎Thương binh" did not. */
function isBroken(before: string, next: string): boolean {
  return /[\p{L}\p{N}][-/]$/u.test(before) && /^[\p{L}\p{N}]/u.test(next);
}
