import { defineGrammar } from '../../grammar/load.ts';
import { LEVELS } from '../../schema/values.ts';
import { anyOf, buildPattern, type Pattern } from '../../grammar/pattern.ts';

/** The grammar of heads and feet: `grammars/letterhead.yaml` and `grammars/administrative-units.yaml`, compiled. */

export const letterheadGrammar = defineGrammar('letterhead', (z) => {
  const examples = { examples: z.array(z.string()).min(1), not: z.array(z.string()).default([]) };
  const entry = z.strictObject({
    caseless: z.boolean().default(false),
    pattern: z.string(),
    ...examples,
  });
  const terms = z.strictObject({ terms: z.array(z.string()).min(1), ...examples });

  return z.strictObject({
    parts: z.record(z.string(), z.string()),
    patterns: z.strictObject({
      nationalHeading: entry,
      portal: entry,
      number: entry,
      date: entry,
      place: entry,
      session: entry,
      subject: entry,
      attachment: entry,
      attachmentIssuer: entry,
      issuerInBody: entry,
      ministryInBody: entry,
      legalBasis: entry,
      bodyOpening: entry,
      sentenceOpening: entry,
      unfinished: entry,
      governing: entry,
      recipients: entry,
      signing: entry,
      person: entry,
    }),
    posts: z.array(terms).min(1),
    marks: z.array(terms).min(1),
  });
});

/** Level of government (cấp hành chính). */
export type Level = (typeof LEVELS)[number];

export const unitGrammar = defineGrammar('administrative-units', (z) => {
  const examples = { examples: z.array(z.string()).min(1), not: z.array(z.string()).default([]) };
  const terms = z.strictObject({ terms: z.array(z.string()).min(1), ...examples });
  return z.strictObject({
    organs: z.array(
      z.strictObject({
        terms: z.array(z.string()).min(1),
        level: z.enum(LEVELS).nullable(),
        open: z.boolean().default(false),
        ...examples,
      }),
    ),
    notOrgans: terms,
    heads: z.array(terms).min(1),
    notTerritories: terms,
    territories: z.array(
      z.strictObject({
        terms: z.array(z.string()).min(1),
        level: z.enum([...LEVELS, 'city']),
        ...examples,
      }),
    ),
    cities: z.strictObject({
      ...examples,
      names: z.array(z.strictObject({ name: z.string(), from: z.iso.date().optional() })),
    }),
  });
});

export type PatternName = keyof typeof letterhead.patterns;

const letterhead = letterheadGrammar();
const units = unitGrammar();

function pattern(name: PatternName): Pattern {
  const entry = letterhead.patterns[name];
  return buildPattern(entry.pattern, letterhead.parts, { caseless: entry.caseless });
}

/** The patterns of `grammars/letterhead.yaml`, by their names there. */
export const PATTERNS: Readonly<Record<PatternName, Pattern>> = {
  nationalHeading: pattern('nationalHeading'),
  portal: pattern('portal'),
  number: pattern('number'),
  date: pattern('date'),
  place: pattern('place'),
  session: pattern('session'),
  subject: pattern('subject'),
  attachment: pattern('attachment'),
  attachmentIssuer: pattern('attachmentIssuer'),
  issuerInBody: pattern('issuerInBody'),
  ministryInBody: pattern('ministryInBody'),
  legalBasis: pattern('legalBasis'),
  bodyOpening: pattern('bodyOpening'),
  sentenceOpening: pattern('sentenceOpening'),
  unfinished: pattern('unfinished'),
  governing: pattern('governing'),
  recipients: pattern('recipients'),
  signing: pattern('signing'),
  person: pattern('person'),
};

/** A part that matches any of the terms in either spelling of the tone ("ủy", "uỷ"; "hòa", "hoà"; "hóa", "hoá"). */
function words(entries: readonly { terms: readonly string[] }[]): string {
  return anyOf(entries.flatMap(({ terms }) => terms))
    .replace(/ủy/giu, '(?:ủy|uỷ)')
    .replace(/h(?:òa|oà)/giu, 'h(?:òa|oà)')
    .replace(/h(?:óa|oá)/giu, 'h(?:óa|oá)');
}

const END = String.raw`(?! [\p{L}\p{N}] )`;
const START = String.raw`(?<! [\p{L}\p{N}] )`;

/** The same with a comma between words: "PHÒNG, CHỐNG". */
function loose(entry: { terms: readonly string[] }): string {
  return `(?: ${words([entry]).replaceAll(String.raw`\s+`, String.raw`,?\s+`)} ) ${END}`;
}

/** An organ where a name begins; "BỘ CHỈ HUY" is longer than "BỘ" and so comes first. */
export const ORGAN: Pattern = buildPattern(
  `(?! ${loose(units.notOrgans)} ) (?: ${words(units.organs)} ) ${END}`,
);

/** Words that are no complete name, at the end of a line: "VĂN PHÒNG", "BAN CHỈ ĐẠO". */
export const OPEN_ORGAN: Pattern = buildPattern(
  `^ (?: ${words(units.organs.filter(({ open }) => open))} ) \\s* $`,
);

/** "CHỦ TỊCH" in "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …", with the white space behind it. */
export const HEAD_OF_ORGAN: Pattern = buildPattern(
  `^ (?: ${words(units.heads).replaceAll(String.raw`\s+`, String.raw`,?\s+`)} ) \\s+`,
);

/** The words for a territory: tỉnh, huyện, xã … */
export const TERRITORY: Pattern = buildPattern(
  `${START} (?! ${loose(units.notTerritories)} ) (?: ${words(units.territories)} ) ${END} [.]? \\s*`,
);

/** The name of a post, the longest that fits. */
export const POST: Pattern = buildPattern(`${START} (?: ${words(letterhead.posts)} ) ${END}`);

/** A line of a head that is nothing but a mark: "HỎA TỐC", "DỰ THẢO LẦN 2". */
export const MARK: Pattern = buildPattern(
  `^ [\\s(\\[*]* (?: ${words(letterhead.marks)} ) (?: \\s+ lần \\s+ \\d+ )? [\\s)\\]*:.]* $`,
);

/** Small letters, one space, one spelling of the tone: so that names can be compared. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replaceAll('uỷ', 'ủy')
    .replaceAll('hoà', 'hòa')
    .replaceAll('hoá', 'hóa');
}

function byTerm<T>(entries: readonly { terms: readonly string[]; level: T }[]): ReadonlyMap<string, T> {
  return new Map(entries.flatMap(({ terms, level }) => terms.map((term) => [plain(term), level] as const)));
}

/** "ủy", "chính": all that a narrow column may leave of a name on its first line. */
export const ORGAN_FIRST_WORDS: ReadonlySet<string> = new Set(
  units.organs.flatMap(({ terms }) => terms.map((term) => plain(term).split(' ', 1)[0] ?? '')),
);

/** "ủy ban nhân", "hội đồng": names of organs that a narrow column broke. */
export const ORGAN_BEGINNINGS: ReadonlySet<string> = new Set(
  units.organs.flatMap(({ terms }) => terms.flatMap((term) => beginnings(plain(term)))),
);

/** All but the last of 2, 3 … words. */
function beginnings(term: string): string[] {
  const parts = term.split(' ');
  return parts.slice(2).map((_, index) => parts.slice(0, index + 2).join(' '));
}

export const ORGAN_LEVELS: ReadonlyMap<string, Level | null> = byTerm(units.organs);
export const TERRITORY_LEVELS: ReadonlyMap<string, Level | 'city'> = byTerm(units.territories);

/** Cities run by the central government, with the day (ISO) since when; '' for always. */
export const CITIES: ReadonlyMap<string, string> = new Map(
  units.cities.names.map(({ name, from }) => [plain(name), from ?? '']),
);
