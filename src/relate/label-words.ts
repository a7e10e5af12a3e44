import { createRequire } from 'node:module';
import { relationGrammar } from './grammar.ts';

/** Labels as words: what two figures are called, compared. */

const requirePart = createRequire(import.meta.url);

type Tokenize = (text: string) => string[];
let tokenize: Tokenize | undefined;
let stopWords: ReadonlySet<string> | undefined;

/** natural's Vietnamese tokenizer, by itself: the package as a whole prints, reads `.env` and takes half a second. */
function tokenizer(): Tokenize {
  if (tokenize === undefined) {
    const Tokenizer: unknown = requirePart('natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js');
    if (!isTokenizer(Tokenizer)) throw new TypeError('natural has no Vietnamese tokenizer');
    const instance = new Tokenizer();
    tokenize = (text) => instance.tokenize(text);
  }
  return tokenize;
}

function isTokenizer(part: unknown): part is new () => { tokenize: Tokenize } {
  return typeof part === 'function';
}

/** The words of a label in lower case without those that every label has ("tổng", "số", "của"); no word twice. */
export function contentWords(label: string): string[] {
  stopWords ??= new Set(relationGrammar().stopWords);
  const stop = stopWords;
  return [...new Set(tokenizer()(label.toLowerCase()))].filter(
    (word) => !stop.has(word) && !/^\d+$/u.test(word),
  );
}

/** Whether a label is one word made of another label's initials; Đ and D count as one: "XKLD" and "Xuất khẩu lao động". */
export function isAbbreviationOf(short: string, long: string): boolean {
  const word = short.trim();
  if (!/^\p{Lu}{2,8}$/u.test(word)) return false;
  return (
    plain(word) ===
    plain(
      tokenizer()(long.toLowerCase())
        .map((one) => one[0] ?? '')
        .join(''),
    )
  );
}

/** In lower case, without marks. */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
