/** What the browser keeps between pages, by our own names; nothing of a document is ever among it. */
type Kept = 'name' | 'lang' | 'data-theme';

/** What was kept; null where nothing was, or the browser is told to keep nothing, and refuses even to be asked. */
export function remembered(what: Kept): string | null {
  try {
    return localStorage.getItem(keyOf(what));
  } catch {
    return null;
  }
}

/** Keeps it where the browser may; else the next page begins anew. */
export function remember(what: Kept, value: string): void {
  try {
    localStorage.setItem(keyOf(what), value);
  } catch {
    // This page goes on with it all the same.
  }
}

function keyOf(what: Kept): string {
  return `kehoach-${what}`;
}
