/** A sentence of a grammar file: « » stand round what a rule must take. */
export interface Example {
  /** The sentence without the marks. */
  text: string;
  start: number;
  /** Exclusive. */
  end: number;
  /** What stands between the marks. */
  taken: string;
}

export function parseExample(marked: string): Example {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»');
  if (start < 0 || end < start) throw new Error(`An example needs « »: ${marked}`);
  const taken = marked.slice(start + 1, end);
  return {
    text: marked.slice(0, start) + taken + marked.slice(end + 1),
    start,
    end: start + taken.length,
    taken,
  };
}
