import { Emphasis, isBlank, startsLine } from './emphasis.ts';
import { MapBuilder } from './map-builder.ts';
import { MappedText } from './mapped-text.ts';
import { OffsetMap } from './offset-map.ts';

/**
 * Decoded text made fit for matching: composed letters, `\n` line ends, plain spaces, no invisible characters,
 * no emphasis marks, heading marks or backslash escapes. Every character knows its place in the input.
 *
 * Text files carry the same remnants of Markdown as Markdown files ("**II. MỤC TIÊU**"), so both are treated
 * alike. Tabs and form feeds stay: they carry tables and page breaks.
 *
 * @param text the decoded input, with its BOM if it has one
 * @returns the whole text; `span(start, end)` of any stretch lies inside `text`
 * @example normalise('**1\\. Hộ nghèo**').value // '1. Hộ nghèo'
 */
export function normalise(text: string): MappedText {
  const composed = text.normalize('NFC') === text;
  if (composed && !SUSPECT.test(text)) return MappedText.whole(text, OffsetMap.identity(text.length));

  const builder = new MapBuilder(text);
  const emphasis = new Emphasis(text);
  const pattern = new RegExp(composed ? CHANGES : CHANGES_AND_CLUSTERS);
  const plainForms = new Map<string, string>();
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { index, 0: found } = match;
    const other = mark(emphasis, text, index, found) ?? plainForms.get(found) ?? remember(plainForms, found);
    builder.replace(index, found.length, other);
  }
  return builder.finish();
}

/** A decomposed text has few clusters, each a thousand times. */
function remember(plainForms: Map<string, string>, found: string): string {
  const other = plain(found);
  plainForms.set(found, other);
  return other;
}

const SPACES = '\\u000b\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
/** Soft hyphen, zero-width characters, BOM, marks of direction, controls. */
const INVISIBLE =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff';
/**
 * The Icelandic and African letters that keyboards and OCR put for Đ, the Turkic letter that PDF converters put for ư, the
 * sign of the đồng that spreadsheets print for đ; the hyphens that only typesetting tells apart.
 */
const LOOKALIKES = new Map([
  ['\u00d0', 'Đ'],
  ['\u0189', 'Đ'],
  ['\u00f0', 'đ'],
  ['\u01a2', 'Ư'],
  ['\u01a3', 'ư'],
  ['\u20ab', 'đ'],
  ['\u2010', '-'],
  ['\u2011', '-'],
]);
const LIGATURES = new Map([
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
]);
const LETTERS = `${[...LOOKALIKES.keys()].join('')}${[...LIGATURES.keys()].join('')}`;

const SUSPECT = new RegExp(`[\\r*_#\\\\${SPACES}${INVISIBLE}${LETTERS}]`);

/** `\|` stays escaped: in a table it is no border. */
const ESCAPE = '\\\\[!-/:-@\\[-`{}~]';
const CHANGE = `\\r\\n?|[${SPACES}]|[${INVISIBLE}]|[${LETTERS}]|\\*+|__+|#+[ \\t]*|${ESCAPE}`;
const CHANGES = new RegExp(CHANGE, 'g');

/** Marks, and the vowels and finals of Hangul, which compose with the character before them. */
const COMBINING = '\\p{M}\\u1160-\\u11ff';
const CLUSTER = `[^${COMBINING}${INVISIBLE}\\r\\n*_#\\\\]?(?:[${INVISIBLE}]*[${COMBINING}])+`;
/** Characters that NFC replaces on their own: Å of Ångström, Ω of ohm, Greek with oxia, compatibility ideographs. */
const SINGLETON =
  '[\\u0374\\u037e\\u0387\\u0958-\\u0fb9\\u1f71-\\u1ffd\\u2126-\\u212b\\u2329\\u232a\\u2adc\\uf900-\\ufb4e\\u{1d15e}-\\u{1d1c0}\\u{2f800}-\\u{2fa1f}]';
const CHANGES_AND_CLUSTERS = new RegExp(`${CLUSTER}|${CHANGE}|${SINGLETON}`, 'gu');

const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'g');
const ONLY_SPACE = new RegExp(`^[${SPACES}]$`);
const ONLY_INVISIBLE = new RegExp(`^[${INVISIBLE}]$`);

/** What stands for a mark of Markdown or a line end, or null where `found` is none. */
function mark(emphasis: Emphasis, text: string, at: number, found: string): string | null {
  switch (found.charCodeAt(0)) {
    case CARRIAGE_RETURN:
      return '\n';
    case STAR:
      return emphasis.stars(at, found.length);
    case UNDERSCORE:
      return emphasis.underscores(at, found.length);
    case HASH:
      return isHeadingMark(text, at, found) ? '' : found;
    case BACKSLASH:
      // "1\." is the converter's way to say that this is no list item.
      return found.slice(1);
    default:
      return null;
  }
}

const CARRIAGE_RETURN = 13;
const HASH = 35;
const STAR = 42;
const BACKSLASH = 92;
const UNDERSCORE = 95;

/** What stands for any other character or cluster that needs a change. */
function plain(found: string): string {
  if (found.length === 1) {
    if (ONLY_SPACE.test(found)) return ' ';
    if (ONLY_INVISIBLE.test(found)) return '';
    const other = LOOKALIKES.get(found) ?? LIGATURES.get(found);
    if (other !== undefined) return other;
  }
  const visible = found.replace(ALL_INVISIBLE, '');
  const [base = ''] = visible;
  const other = LOOKALIKES.get(base) ?? LIGATURES.get(base) ?? (ONLY_SPACE.test(base) ? ' ' : base);
  return (other + visible.slice(base.length)).normalize('NFC');
}

/** "## II." or the bare "##II." that text files have; in "#5" the mark belongs to the number. */
function isHeadingMark(text: string, at: number, found: string): boolean {
  const marks = found.trimEnd().length;
  if (marks > 6 || !startsLine(text, at)) return false;
  return marks > 1 || found.length > marks || isBlank(text.charCodeAt(at + marks));
}
