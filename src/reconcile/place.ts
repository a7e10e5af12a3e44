import { ORGAN, plain, TERRITORY, TERRITORY_LEVELS } from '../segment/letterhead/grammar.ts';
import { reconcileGrammar } from './grammar.ts';

/** An administrative unit, and the organ of it that is meant. */
export interface Place {
  /** The word for the territory, in full: "xã", "thị trấn". */
  territory: string;
  /** "nà mây", as {@link oneSpelling} writes it. */
  name: string;
  /** "ủy ban nhân dân"; '' where the place is named by itself. */
  organ: string;
}

/**
 * The place that a name begins with: of an issuer, a recipient or a row of a table.
 *
 * @example readPlace('UBND Xã Nà Mây') // { territory: 'xã', name: 'nà mây', organ: 'ủy ban nhân dân' }, tones apart
 * @returns null where the name begins otherwise: "Đường vào xã Nà Mây"
 */
export function readPlace(written: string): Place | null {
  const text = inFull(written.normalize('NFC').replace(/\s+/gu, ' ').trim());
  const organ = ORGAN.at(text, 0);
  const rest = text.slice(organ?.end ?? 0).trimStart();
  const territory = TERRITORY.at(rest, 0);
  if (territory === null) return null;
  const word = plain(territory.text).replace(/\.$/u, '');
  const level = TERRITORY_LEVELS.get(word);
  const name = oneSpelling(ENDS_NAME.exec(rest.slice(territory.end))?.[0] ?? '');
  if (level === undefined || level === 'central' || !isName(name)) return null;
  return {
    territory: word === 'tp' ? 'thành phố' : word,
    name,
    organ: organ === null ? '' : organName(organ.text),
  };
}

/** A name without the word for its territory, in a table whose head says "Xã, thị trấn". */
export function bareName(written: string): string | null {
  const name = oneSpelling(ENDS_NAME.exec(written)?.[0] ?? '');
  return isName(name) ? name : null;
}

/** Whether a column is headed "Xã, thị trấn" or "Tên xã". */
export function namesPlaces(header: string): boolean {
  const words = plain(header).replace(/^(?:tên|các|đơn vị)\s+/u, '');
  return TERRITORY.at(words, 0) !== null;
}

/** "Nà Mây (xã đặc biệt khó khăn)" is Nà Mây. */
const ENDS_NAME = /^[^,;:()›\d]*/u;

/** Names have up to five words; what is longer is a sentence. */
function isName(name: string): boolean {
  return name !== '' && name.split(' ').length <= 5;
}

let shortForms: ReadonlyMap<string, string> | undefined;

/** "TT Mường Cài" as "thị trấn Mường Cài". */
function inFull(text: string): string {
  shortForms ??= new Map(reconcileGrammar().territories.map(({ short, full }) => [short, full]));
  const [, short = '', rest = ''] = /^(\p{Lu}{1,2})(?:\.\s*|\s+)(.+)$/u.exec(text) ?? [];
  const full = shortForms.get(short);
  return full === undefined ? text : `${full} ${rest}`;
}

let organForms: ReadonlyMap<string, string> | undefined;

function organName(text: string): string {
  organForms ??= new Map(
    reconcileGrammar().organs.flatMap(([full = '', ...others]) =>
      [full, ...others].map((form) => [oneSpelling(form), oneSpelling(full)] as const),
    ),
  );
  const name = oneSpelling(text);
  return organForms.get(name) ?? name;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Small letters, single spaces, and each word's tone behind it, so that "Hoà Lạc" and "HÒA LẠC" are one name, and so are
 * texts with composed and decomposed letters.
 */
export function oneSpelling(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join(' ')
    .normalize('NFC');
}
