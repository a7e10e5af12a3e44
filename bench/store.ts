import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { extract } from '../src/index.ts';
import type { Records } from '../src/records/lists.ts';
import { recordsOf, sourceId } from '../src/records/records.ts';
import { openStore } from '../src/store/store.ts';
import { startPostgres } from '../tests/store/postgres.ts';
import { writePlan } from './texts.ts';

/**
 * `npm run bench:store [-- DOCUMENTS]`: how fast both engines take documents, and what a second run costs that finds
 * them all stored.
 */
const DOCUMENTS = Number(process.argv[2] ?? 2000);
const AT_ONCE = 50;
/** As many plans are written and read; the rest have their rows under other ids. */
const DIFFERENT = 40;

const patterns = await Promise.all(
  Array.from({ length: DIFFERENT }, async (_, seed) => {
    const plan = writePlan(seed);
    // Plans of one to twelve sections, as short and long ones come.
    const text = plan.slice(0, Math.round((plan.length * ((seed % 12) + 1)) / 12));
    return recordsOf(await extract(text), { extractorVersion: '1.0.0', sha256: hash('sha256', text) });
  }),
);

const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
const server = await startPostgres();
try {
  await measure('sqlite', `sqlite:${join(folder, 'plans.db')}`);
  await measure('postgres', await server.createDatabase('plans'));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}

async function measure(engine: string, target: string): Promise<void> {
  const store = await openStore(target);
  let rows = 0;
  const save = async () => {
    rows = 0;
    for (let first = 0; first < DOCUMENTS; first += AT_ONCE) {
      const batch = Array.from({ length: Math.min(AT_ONCE, DOCUMENTS - first) }, (_, at) => copy(first + at));
      rows += batch.reduce((sum, records) => sum + Object.values(records).flat().length, 0);
      await store.saveAll(batch);
    }
  };
  const first = await seconds(save);
  const second = await seconds(save);
  await store.close();
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    [
      `${engine.padEnd(9)} ${String(DOCUMENTS)} documents, ${String(rows)} rows:`,
      `${speed(first)} documents/s, again ${speed(second)}; ${String(peak)} MiB at most`,
    ].join(' '),
  );
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1000;
}

function speed(time: number): string {
  return Math.round(DOCUMENTS / time).toLocaleString('en');
}

/** The rows of one of the plans as those of another file. */
function copy(number: number): Records {
  const pattern = patterns[number % DIFFERENT];
  if (pattern === undefined) throw new RangeError('There are no plans.');
  const sha256 = hash('sha256', String(number));
  const id = { source_id: sourceId(sha256) };
  const under = <R>(rows: readonly R[]): R[] => rows.map((row) => ({ ...row, ...id }));
  return {
    sources: pattern.sources.map((row) => ({ ...row, ...id, sha256 })),
    documents: under(pattern.documents),
    sections: under(pattern.sections),
    figures: under(pattern.figures),
    tables: under(pattern.tables),
    cells: under(pattern.cells),
    citations: under(pattern.citations),
    relations: under(pattern.relations),
    relation_parts: under(pattern.relation_parts),
    findings: under(pattern.findings),
    finding_figures: under(pattern.finding_figures),
    finding_relations: under(pattern.finding_relations),
    suggestions: under(pattern.suggestions),
  };
}
