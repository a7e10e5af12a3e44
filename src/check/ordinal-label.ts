import { decimalOrdinals, letterOf, letterOrdinal, romanOrdinal, wordOrdinal } from '../segment/ordinal.ts';
import type { Section } from '../schema/index.ts';

/** The number of a heading's label: `steps` of "2.10." are [2, 10], of "đ)" [5]; null where it has none to count by. */
export function stepsOf({ label, numbering }: Section): number[] | null {
  const core = label.replace(/^[\s(]+|[\s.)/:–-]+$/gu, '');
  const steps = readSteps(core, numbering);
  return steps.length > 0 && steps.every((step) => Number.isFinite(step)) ? steps : null;
}

function readSteps(core: string, numbering: Section['numbering']): number[] {
  if (/\d\.\d|\p{L}\.?\d/u.test(core)) return decimalOrdinals(core);
  const last = core.split(/\s+/u).at(-1) ?? '';
  switch (numbering) {
    case 'roman':
      return [romanOrdinal(last)];
    case 'letter':
    case 'letter_upper':
      return [letterOrdinal(last)];
    case 'arabic':
    case 'article':
      return /^\d+$/u.test(last) ? [Number(last)] : [];
    case 'part':
    case 'chapter':
    case 'division':
      return [wordOrdinal(last)];
    default:
      return [];
  }
}

/** The label with another number, written alike: "đ)" for 5 like "d)"; null where the number cannot be written so. */
export function labelLike({ label, numbering }: Section, ordinal: number): string | null {
  const number = numberLike(numbering, label, ordinal);
  if (number === null) return null;
  const [, before = '', after = ''] = /^(.*?)(?:\p{L}+|\d+)([.)/:–\s-]*)$/u.exec(label) ?? [];
  return `${before}${number}${after}`;
}

const WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

function numberLike(numbering: Section['numbering'], label: string, ordinal: number): string | null {
  const isWord = numbering === 'part' && /thứ/iu.test(label);
  if (isWord) return WORDS[ordinal - 1] ?? null;
  if (numbering === 'letter') return letterOf(ordinal);
  if (numbering === 'letter_upper') return letterOf(ordinal)?.toUpperCase() ?? null;
  const isRoman = numbering === 'roman' || /\s[IVX]+\W*$/u.test(label);
  if (!isRoman) return String(ordinal);
  return /^[ivx]/u.test(label) ? roman(ordinal).toLowerCase() : roman(ordinal);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(ordinal: number): string {
  let text = '';
  let rest = ordinal;
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
