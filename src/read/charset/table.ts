import { defineGrammar } from '../../grammar/load.ts';

/** The character sets from before Unicode (grammars/charsets.yaml), as tables to decode with. */

export const charsetGrammar = defineGrammar('charsets', (z) =>
  z.strictObject({
    charsets: z.array(
      z.strictObject({
        name: z.enum(['tcvn3', 'vni-windows', 'windows-1258', 'viscii', 'tcvn5712-1']),
        title: z.string(),
        labels: z.array(z.string()).min(1),
        rest: z.enum(['windows-1252', 'none']),
        others: z.record(z.string(), z.string()).optional(),
        letters: z.record(z.string(), z.string()),
        examples: z.array(z.string()).min(1),
      }),
    ),
  }),
);

/** One character set, ready to decode with. */
export interface Charset {
  name: CharsetName;
  /** As people call it: "TCVN3 (ABC)". */
  title: string;
  /** As pages call it: "x-viet-tcvn5712". */
  labels: readonly string[];
  /** The character for each byte. */
  singles: Uint16Array;
  /** The letter for two bytes, under the first times 256 plus the second. */
  pairs: ReadonlyMap<number, number>;
  /** Whether it has letters in the places of control characters, where Windows has punctuation. */
  hasControls: boolean;
  /** Whether it is a code page of Windows, in which any program of its time wrote punctuation. */
  isCodePage: boolean;
  /** Whether toned capitals have no codes and are typed as small letters. */
  losesCase: boolean;
}

/** The bytes 0x80 to 0x9F in the code page of Western Europe. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** As `source.encoding` names it. */
export type CharsetName = Entry['name'] | 'windows-1252';

type Entry = ReturnType<typeof charsetGrammar>['charsets'][number];

let charsets: ReadonlyMap<CharsetName, Charset> | undefined;

/** All character sets of Vietnamese, in the order of the grammar: the commonest first. */
export function allCharsets(): readonly Charset[] {
  return [...loaded().values()];
}

export function charsetNamed(name: CharsetName): Charset {
  const found = loaded().get(name);
  if (found === undefined) throw new TypeError(`grammars/charsets.yaml lacks ${name}`);
  return found;
}

/** The code page of Western Europe, which has no Vietnamese: never guessed, but pages declare it. */
export function westernCharset(): Charset {
  const [name, title] = ['windows-1252', 'Windows-1252'] as const;
  return {
    name,
    title,
    labels: [name],
    singles: singlesOf(name),
    pairs: new Map(),
    hasControls: false,
    isCodePage: true,
    losesCase: false,
  };
}

function loaded(): ReadonlyMap<CharsetName, Charset> {
  charsets ??= new Map(charsetGrammar().charsets.map((entry) => [entry.name, tableOf(entry)]));
  return charsets;
}

function tableOf(entry: Entry): Charset {
  const singles = singlesOf(entry.rest);
  const pairs = new Map<number, number>();
  for (const [code, character] of Object.entries(entry.others ?? {})) {
    singles[Number.parseInt(code, 16)] = character.charCodeAt(0);
  }
  for (const { letter, codes } of lettersOf(entry.letters)) {
    for (const code of codes) {
      if (code.length > 2) pairs.set(Number.parseInt(code, 16), letter.charCodeAt(0));
      else singles[Number.parseInt(code, 16)] = letter.charCodeAt(0);
    }
  }
  const { name, title, labels, letters } = entry;
  return {
    name,
    title,
    labels,
    singles,
    pairs,
    hasControls: entry.rest === 'none',
    isCodePage: name === 'windows-1258',
    losesCase: letters['A'] === undefined,
  };
}

/** The characters of single bytes before a set puts its letters on them. */
function singlesOf(rest: Entry['rest']): Uint16Array {
  const singles = Uint16Array.from({ length: 256 }, (_, byte) => byte);
  if (rest === 'none') return singles;
  for (let byte = 0x80; byte < 0xa0; byte += 1) singles[byte] = WINDOWS_1252.charCodeAt(byte - 0x80);
  return singles;
}

/**
 * The letters of a table with all their codes in hexadecimal, the one to write first.
 *
 * @example [...lettersOf({ y: '79 FA' })] // [{ letter: 'y', codes: ['79'] }, { letter: 'ỳ', codes: ['FA'] }]
 */
export function* lettersOf(
  rows: Readonly<Record<string, string>>,
): Generator<{ letter: string; codes: string[] }> {
  for (const [vowel, row] of Object.entries(rows)) {
    for (const [tone, codes] of row.split(' ').entries()) {
      yield { letter: (vowel + (TONES[tone] ?? '')).normalize('NFC'), codes: codes.split('/') };
    }
  }
}
