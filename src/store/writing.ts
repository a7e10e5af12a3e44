/** What JSON allows in a string and PostgreSQL refuses in a text: the NUL character, and halves of a pair. */
const REFUSED = /\\u(?:0000|d[89a-f])/u;

/**
 * Writes rows as a JSON array that both engines take. Characters that no text may hold become U+FFFD in both, so that
 * they hold the same.
 */
export function toJson(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  return REFUSED.test(json) ? JSON.stringify(rows, allowed) : json;
}

function allowed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;
}
