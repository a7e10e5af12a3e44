import { looksLike } from '../../extract/numeral/alike.ts';
import type { Pattern } from '../../grammar/pattern.ts';
import { buildPattern } from '../../grammar/pattern.ts';
import { Words } from '../../grammar/words.ts';
import type { Reading } from '../../extract/tree.ts';
import type { Position } from '../../schema/index.ts';
import type { Passage } from '../../segment/tree.ts';
import { findingOf } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import { checkGrammar } from '../grammar.ts';
import type { FindingDraft } from '../rule.ts';

/**
 * The name of a place spelled two ways: "thị xã Tân Thủy" three times and "thị xã Tân Thùy" once.
 *
 * Why: a wrong mark makes another place of it, and a table of one cannot be matched with a list of the other.
 *
 * Not: the two places of a tone mark ("hóa", "hoá"), i and y, capitals; names that both stand in one paragraph or list,
 * for these are two places; names that are both frequent or both rare, unless one is the issuing district's or
 * province's own name and the other differs by marks alone; names of one syllable.
 */
export const nameSpellingRule: ExemplifiedRule = {
  id: 'name-spelling',
  examples: {
    wrong: [
      'Ủy ban nhân dân thị xã Tân Thủy lập kế hoạch.\nCác phường của thị xã Tân Thủy báo cáo.\nPhòng Tài chính thị xã Tân Thủy cấp vốn.\nKế hoạch giảm nghèo của thị xã «Tân Thùy» có hiệu lực.',
    ],
    right: [
      'Ủy ban nhân dân xã Tân Hóa lập kế hoạch.\nCác thôn của xã Tân Hóa báo cáo.\nCông chức xã Tân Hóa cấp vốn.\nHộ nghèo của xã Tân Hoá được vay vốn.',
      'Xã Tân Thành và xã Tân Thạnh được giao vốn.\nCác thôn của xã Tân Thành báo cáo.\nCông chức xã Tân Thành cấp vốn.',
    ],
  },
  check: ({ reading }) => {
    const issuer = ` ${plain(reading.outline.children[0]?.document.issuer?.name ?? '')} `;
    return namesOf(reading).flatMap((names, level) => {
      const isOwn = ({ key }: Name): boolean => level < COMMUNES && issuer.includes(` ${key} `);
      return faultsOf(names, isOwn, reading);
    });
  },
};

interface Occurrence {
  passage: Passage;
  start: number;
  end: number;
}

/** A spelling and where it stands. */
interface Name {
  text: string;
  key: string;
  at: Occurrence[];
  passages: Set<Passage>;
}

interface Places {
  words: Words;
  /** By the word of the place's level in small letters. */
  levelOf: ReadonlyMap<string, number>;
  /** Behind that word: group `name`, two to four syllables with capitals. */
  name: Pattern;
}

let known: Places | undefined;

function load(): Places {
  if (known === undefined) {
    const { places } = checkGrammar();
    known = {
      words: new Words(places.flatMap(({ terms }) => terms)),
      levelOf: new Map(places.flatMap(({ terms }, level) => terms.map((term) => [term, level] as const))),
      name: buildPattern(
        String.raw`\s (?<name> {{syllable}} (?: \s {{syllable}} ){1,3} ) (?![\p{L}\p{N}])`,
        { syllable: String.raw`\p{Lu}\p{Ll}{1,6}` },
        { caseless: false },
      ),
    };
  }
  return known;
}

/** The names of each level, by spelling. */
function namesOf(reading: Reading): Map<string, Name>[] {
  const levels = checkGrammar().places.map(() => new Map<string, Name>());
  for (const part of reading.parts) {
    if (part.type !== 'passage') continue;
    const { passage } = part;
    for (const { level, written, end } of placesIn(passage.text.value)) {
      const names = levels[level];
      const text = written.replace(/\s+/gu, ' ');
      const occurrence = { passage, start: end - written.length, end };
      const earlier = names?.get(text);
      const name = earlier ?? { text, key: plain(text), at: [], passages: new Set() };
      name.at.push(occurrence);
      name.passages.add(passage);
      if (earlier === undefined) names?.set(text, name);
    }
  }
  return levels;
}

interface Place {
  level: number;
  /** The name as it stands. */
  written: string;
  end: number;
}

function placesIn(text: string): Place[] {
  const { words, levelOf, name } = load();
  const places: Place[] = [];
  for (let unit = words.find(text); unit !== null;) {
    const match = name.at(text, unit.end);
    const term = text.slice(unit.start, unit.end).replace(/\s+/gu, ' ');
    // "XÃ Nà Mây" is part of a heading.
    const level = levelOf.get(term) ?? levelOf.get(term.charAt(0).toLowerCase() + term.slice(1));
    const written = match?.group('name');
    if (match === null || written === undefined || level === undefined) {
      unit = words.find(text, unit.start + 1);
      continue;
    }
    places.push({ level, written, end: match.end });
    unit = words.find(text, match.end);
  }
  return places;
}

/** The line of grammars/checks.yaml from which on places are many, and neighbours' names alike. */
const COMMUNES = 2;

const MOST_RARE = 2;
const FEWEST_USUAL = 3;
/** Names that are alike but for one syllable: of more, none is compared, for a document full of places stays quick. */
const MOST_ALIKE = 50;

function faultsOf(
  names: ReadonlyMap<string, Name>,
  isOwn: (name: Name) => boolean,
  reading: Reading,
): FindingDraft[] {
  const usual = new Map<string, Name[]>();
  for (const name of names.values()) {
    if (name.at.length < FEWEST_USUAL && !isOwn(name)) continue;
    for (const gap of gapsOf(name.key)) {
      const alike = usual.get(gap);
      if (alike === undefined) usual.set(gap, [name]);
      else if (alike.length < MOST_ALIKE) alike.push(name);
    }
  }
  return [...names.values()].flatMap((name) => {
    const meant = gapsOf(name.key)
      .flatMap((gap) => usual.get(gap) ?? [])
      .find((other) => isMisspelt(name, other, isOwn(other) && !isOwn(name)));
    return meant === undefined ? [] : [faultFinding(name, meant, reading)];
  });
}

/** The key without each of its syllables in turn: "tân _", "_ thủy". */
function gapsOf(key: string): string[] {
  const syllables = key.split(' ');
  return syllables.map((_, gap) => syllables.map((one, at) => (at === gap ? '_' : one)).join(' '));
}

function isMisspelt(name: Name, usual: Name, isOfIssuer: boolean): boolean {
  if (name.key === usual.key || sharePassage(name, usual)) return false;
  if (isOfIssuer && bare(name.key) === bare(usual.key)) return true;
  if (name.at.length > MOST_RARE || usual.at.length < FEWEST_USUAL) return false;
  const [ours, theirs] = [name.key.split(' '), usual.key.split(' ')];
  const at = ours.findIndex((syllable, index) => syllable !== theirs[index]);
  return looksLike(ours[at] ?? '', theirs[at] ?? '');
}

function sharePassage(a: Name, b: Name): boolean {
  const [few, many] = a.passages.size < b.passages.size ? [a, b] : [b, a];
  return [...few.passages].some((passage) => many.passages.has(passage));
}

/** Without any marks: "tinh bien". */
function bare(key: string): string {
  return key
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
}

/** In lower case, each tone mark in one place, y for i at a syllable's end: "Hoà Mĩ" and "Hòa Mỹ" are one. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/([aeiouy]\p{M}*)([\u0300\u0301\u0303\u0309\u0323])([aeiouy])(?=\P{L}|$)/gu, '$1$3$2')
    .normalize('NFC')
    .replace(/i(?=\s|$)/gu, 'y')
    .replace(/ì(?=\s|$)/gu, 'ỳ')
    .replace(/í(?=\s|$)/gu, 'ý')
    .replace(/ĩ(?=\s|$)/gu, 'ỹ')
    .replace(/ỉ(?=\s|$)/gu, 'ỷ')
    .replace(/ị(?=\s|$)/gu, 'ỵ');
}

function faultFinding(name: Name, usual: Name, reading: Reading): FindingDraft {
  const { decoded } = reading.outline;
  const places = ({ at }: Name): Position[] =>
    at.slice(0, MOST_TOLD).map(({ passage, start, end }) => decoded.position(passage.text.span(start, end)));
  const [own, others] = [places(name), places(usual)];
  const [position] = own;
  if (position === undefined) throw new RangeError('Unexpected name without a place, expected one');
  const [here, there] = [linesOf(own, name), linesOf(others, usual)];
  return findingOf({
    rule: 'name-spelling',
    severity: 'info',
    message: {
      vi: `Tên ghi hai cách: "${name.text}" (dòng ${here}), chỗ khác ghi "${usual.text}" (dòng ${there}). Cần thống nhất một cách ghi.`,
      en: `Unexpected spelling "${name.text}" (line ${here}), expected "${usual.text}" as on line ${there}.`,
    },
    position,
    expected: usual.text,
    actual: name.text,
  });
}

/** So many places of a name are told. */
const MOST_TOLD = 3;

/** "3, 5, 8 …" */
function linesOf(places: readonly Position[], { at }: Name): string {
  const lines = new Set(places.map(({ start }) => start.line));
  return [...lines].join(', ') + (at.length > MOST_TOLD ? ' …' : '');
}
