import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx } from '../files/xlsx/writer.ts';
import type { Records } from '../records/lists.ts';
import type { Correction, Decision } from './schemas.ts';

/** The lists of a document as they were read, with what people said on sheets of their own. */
export async function workbookOf(
  records: Records,
  { decisions, corrections }: { decisions: readonly Decision[]; corrections: readonly Correction[] },
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-'));
  try {
    const path = join(folder, 'workbook.xlsx');
    const writer = await openXlsx(path, {
      further: [decisionSheet(decisions), correctionSheet(corrections)],
    });
    await writer.write(records);
    await writer.finish();
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function decisionSheet(decisions: readonly Decision[]) {
  return {
    name: 'decisions',
    columns: ['finding_key', 'ordinal', 'decision', 'reason', 'who', 'at'],
    rows: decisions.map((row) => [row.findingKey, row.ordinal, row.decision, row.reason, row.who, row.at]),
  };
}

function correctionSheet(corrections: readonly Correction[]) {
  return {
    name: 'corrections',
    columns: [
      'figure_key',
      'ordinal',
      'old_text',
      'old_value',
      'old_vnd',
      'new_text',
      'new_value',
      'new_vnd',
      'reason',
      'who',
      'at',
    ],
    rows: corrections.map((row) => [
      row.figureKey,
      row.ordinal,
      row.old.text,
      row.old.value,
      row.old.vnd,
      row.new.text,
      row.new.value,
      row.new.vnd,
      row.reason,
      row.who,
      row.at,
    ]),
  };
}
