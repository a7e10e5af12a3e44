import { hash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { extract } from '../../src/index.ts';
import type { Records } from '../../src/records/lists.ts';
import { recordsOf } from '../../src/records/records.ts';

/** Asks a database past the store, as its users do. */
export async function ask(target: string, query: string): Promise<Record<string, unknown>[]> {
  if (target.startsWith('sqlite:')) {
    const file = new DatabaseSync(target.slice('sqlite:'.length));
    const rows = file.prepare(query).all();
    file.close();
    return rows.map((row) => ({ ...row }));
  }
  const client = new Client(target);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(query);
    return rows;
  } finally {
    await client.end();
  }
}

/** The rows of a text as a file of this name would have them. */
export async function recordsOfText(
  text: string,
  { version = '1.0.0', name = 'plan.txt' } = {},
): Promise<Records> {
  return recordsOf(await extract(text, { name }), {
    extractorVersion: version,
    sha256: hash('sha256', text),
  });
}
