/** A pattern in the engine's notation, taken apart: as much of it as tells what stands at the pattern's edges. */
export type Notation =
  /** One character out of these; null where they are too many to name. */
  | { type: 'character'; of: readonly string[] | null }
  | { type: 'sequence'; of: readonly Notation[] }
  | { type: 'choice'; of: readonly Notation[] }
  | { type: 'repeat'; of: Notation; least: number; most: number }
  /** A condition, which takes nothing: a look-around, `^` or `$`. Only of a look-behind is it asked what it wants. */
  | { type: 'condition'; behind: Notation | null };

/** More characters than this are not named one by one. */
const MOST_NAMED = 64;

/**
 * Takes a pattern apart.
 *
 * @param source a pattern that the engine has accepted, without the flags `u` and `v`
 */
export function takeApart(source: string): Notation {
  return new Reader(source).choice();
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the end or the bracket that closes; this is taken, too. */
  choice(): Notation {
    const options: Notation[] = [];
    let of: Notation[] = [];
    while (this.#at < this.#source.length) {
      if (this.#takes(')')) break;
      if (this.#takes('|')) {
        options.push({ type: 'sequence', of });
        of = [];
      } else of.push(this.#repeated(this.#one()));
    }
    options.push({ type: 'sequence', of });
    return { type: 'choice', of: options };
  }

  #one(): Notation {
    if (this.#takes('(')) return this.#group();
    if (this.#takes('[')) return this.#class();
    if (this.#takes('^') || this.#takes('$')) return { type: 'condition', behind: null };
    if (this.#takes('.')) return { type: 'character', of: null };
    if (/\\[bB]/y.test(this.#source.slice(this.#at, this.#at + 2))) {
      this.#at += 2;
      return { type: 'condition', behind: null };
    }
    return { type: 'character', of: this.#named() };
  }

  #group(): Notation {
    if (this.#takes('?<=')) return { type: 'condition', behind: this.choice() };
    if (this.#takes('?=') || this.#takes('?!') || this.#takes('?<!')) {
      this.choice();
      return { type: 'condition', behind: null };
    }
    this.#match(/\?:|\?<\w+>/y);
    return this.choice();
  }

  /** A negated class is of too many to name, but for `[^\S\n]`: a blank. */
  #class(): Notation {
    const negated = this.#takes('^');
    const blank = negated && this.#source.startsWith('\\S', this.#at);
    const named = new Set<string>();
    let tooMany = negated;
    while (!this.#takes(']')) {
      const first = this.#named();
      const span = first !== null && this.#match(/-(?!\])/y) !== null ? spanOf(first, this.#named()) : first;
      if (span === null) tooMany = true;
      else for (const character of span) named.add(character);
    }
    if (blank) return { type: 'character', of: BLANK };
    return { type: 'character', of: tooMany || named.size > MOST_NAMED ? null : [...named] };
  }

  /** The character, or kind of characters, that stands or is escaped here. */
  #named(): readonly string[] | null {
    const character = this.#source.charAt(this.#at);
    this.#at += 1;
    if (character !== '\\') return [character];
    const escaped = this.#source.charAt(this.#at);
    this.#at += 1;
    const code =
      escaped === 'u' ? this.#match(/[\da-f]{4}/iy) : escaped === 'x' ? this.#match(/[\da-f]{2}/iy) : null;
    if (code !== null) return [String.fromCharCode(Number.parseInt(code, 16))];
    if (escaped in KINDS) return KINDS[escaped] ?? null;
    return /[A-Za-z]/.test(escaped) ? null : [escaped];
  }

  #repeated(of: Notation): Notation {
    const [written, , from, comma, to] = this.#groups(/([?*+]|\{(\d+)(,?)(\d*)\})\??/y);
    if (written === undefined) return of;
    if (from !== undefined) {
      const most = comma === '' ? Number(from) : to === '' ? Infinity : Number(to);
      return { type: 'repeat', of, least: Number(from), most };
    }
    return {
      type: 'repeat',
      of,
      least: written.startsWith('+') ? 1 : 0,
      most: written.startsWith('?') ? 1 : Infinity,
    };
  }

  #takes(text: string): boolean {
    const stands = this.#source.startsWith(text, this.#at);
    if (stands) this.#at += text.length;
    return stands;
  }

  #match(sticky: RegExp): string | null {
    return this.#groups(sticky)[0] ?? null;
  }

  #groups(sticky: RegExp): (string | undefined)[] {
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#source);
    this.#at += found?.[0].length ?? 0;
    return found ?? [];
  }
}

/** All characters from one to another, unless they are too many. */
function spanOf([from = '']: readonly string[], last: readonly string[] | null): string[] | null {
  const first = from.charCodeAt(0);
  const length = (last?.[0]?.charCodeAt(0) ?? first) - first + 1;
  if (length > MOST_NAMED) return null;
  return Array.from({ length }, (_, index) => String.fromCharCode(first + index));
}

const BLANK = [' '];
const KINDS: Readonly<Record<string, readonly string[]>> = {
  s: BLANK,
  n: BLANK,
  t: BLANK,
  f: BLANK,
  r: BLANK,
  v: BLANK,
  d: Array.from({ length: 10 }, (_, digit) => String(digit)),
};
