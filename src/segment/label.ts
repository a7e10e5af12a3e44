import type { Section } from '../schema/index.ts';
import { BULLET, BULLET_SIGNS, LABELS } from './heading-grammar.ts';

type Numbering = Section['numbering'];

/** A heading label as printed: where it stands, how it counts. */
export interface Label {
  /** The rule of `grammars/headings.yaml` that took it. */
  rule: string;
  numbering: Numbering;
  /** As printed: "2.5.", "Điều 1", "Phần thứ nhất". */
  text: string;
  /** The number in it: "2.5", "1", "nhất". */
  ordinal: string;
  /** Offsets in the text that was read. */
  start: number;
  end: number;
}

/** How a passage begins: with a bullet, with a label, with both, or with neither. */
export interface Opening {
  /** The sign of a list item, or null. */
  bullet: string | null;
  label: Label | null;
  /** Where the passage's own words begin. */
  bodyStart: number;
}

/**
 * The bullet and label at `offset`.
 *
 * "- Tiểu dự án 1. Hỗ trợ …" has both; after any other bullet no label is looked for ("- 1. vạn" is rare, "- a) …"
 * is an item of a list).
 */
export function readOpening(text: string, offset: number): Opening {
  const bullet = BULLET_SIGNS.has(text[offset] ?? '') ? BULLET.at(text, offset) : null;
  const start = bullet === null ? offset : bullet.end;
  const label = readLabel(text, start, bullet !== null);
  if (bullet === null) return { bullet: null, label, bodyStart: label?.end ?? offset };
  return { bullet: bullet.group('sign') ?? null, label, bodyStart: label?.end ?? bullet.end };
}

/** Whether the first character can begin a label at all: a digit, a small letter or a capital. */
const FIRST = /[\p{L}\d]/u;

/**
 * The heading label that begins exactly at `offset`, or null: `readLabel('2.1. Đối tượng', 0)` has text "2.1.".
 *
 * @param afterBullet whether a bullet stands before it, where only Dự án and Tiểu dự án open a section.
 */
export function readLabel(text: string, offset: number, afterBullet = false): Label | null {
  if (!mayOpen(text, offset)) return null;
  for (const rule of LABELS) {
    if (afterBullet && !rule.afterBullet) continue;
    const match = rule.pattern.at(text, offset);
    if (match === null) continue;
    const ordinal = match.group('ordinal') ?? '';
    return {
      rule: rule.name,
      numbering: rule.numbering,
      text: match.text,
      ordinal,
      start: offset,
      end: match.end,
    };
  }
  return null;
}

const WORD_INITIALS = new Set('PCMTDĐ');
const DELIMITERS = new Set('.)/:-–');

/** A cheap look before the rules: a short token with a delimiter after it, or a word that a rule begins with. */
function mayOpen(text: string, offset: number): boolean {
  const first = text[offset];
  if (first === undefined || !FIRST.test(first)) return false;
  if (first >= '0' && first <= '9') return true;
  if (WORD_INITIALS.has(first) || first === 't' || first === 'd') return true;
  for (let index = offset + 1; index < offset + 8; index += 1) {
    const next = text[index];
    if (next === undefined || next === '\n') return false;
    if (DELIMITERS.has(next)) return true;
    if (next === ' ') return DELIMITERS.has(text[index + 1] ?? '');
  }
  return false;
}
