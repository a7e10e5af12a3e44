import { takeApart, type Notation } from './notation.ts';

/** So many characters before and behind a numeral tell enough. */
const LOOK = 4;

/** Where there are more ways to begin or end, less of each is looked at. */
const MOST_WAYS = 700;

/**
 * What a pattern that is tried at a numeral wants round it, as texts in capitals, each run of blanks as one: one of
 * `before` must end where the numeral begins, one of `behind` must begin where its first digits end. An empty text
 * asks for nothing. `(?<= ngày \s ) \d{1,2} / \d` wants `['ÀY ']` and `['/']`.
 */
export interface Edges {
  before: string[];
  behind: string[];
}

export function edgesOf(source: string): Edges {
  const pattern = takeApart(source);
  return { before: finished(before(pattern)), behind: finished(extend([START], pattern, 'forward')) };
}

/** A text that may stand at an edge, so far: in reading direction, with more to come unless `closed`. */
interface Way {
  text: string;
  closed: boolean;
}

type Direction = 'forward' | 'backward';

const START: Way = { text: '', closed: false };
const ANYTHING: readonly Way[] = [{ text: '', closed: true }];

/** What the look-behind wants with which a pattern opens; anything where it opens without one. */
function before(node: Notation): readonly Way[] {
  switch (node.type) {
    case 'condition':
      return node.behind === null ? ANYTHING : extend([START], node.behind, 'backward');
    case 'choice':
      return node.of.flatMap(before);
    case 'sequence': {
      const first = node.of.find((part) => part.type !== 'condition' || part.behind !== null);
      return first === undefined ? ANYTHING : before(isEmpty(first) ? rest(node.of, first) : first);
    }
    case 'repeat':
      return node.least > 0 ? before(node.of) : ANYTHING;
    case 'character':
      return ANYTHING;
  }
}

/** `(?:)`, which stands between the parts of a pattern. */
function isEmpty(node: Notation): boolean {
  return (
    node.type === 'choice' &&
    node.of.length === 1 &&
    node.of.every((one) => one.type === 'sequence' && one.of.length === 0)
  );
}

function rest(parts: readonly Notation[], first: Notation): Notation {
  return { type: 'sequence', of: parts.slice(parts.indexOf(first) + 1) };
}

/** The ways with what a part of the pattern adds to each. */
function extend(ways: readonly Way[], node: Notation, direction: Direction): readonly Way[] {
  if (ways.every(({ closed }) => closed)) return ways;
  const longer = distinct(extended(ways, node, direction));
  return longer.length > MOST_WAYS ? ways.map(({ text }) => ({ text, closed: true })) : longer;
}

function extended(ways: readonly Way[], node: Notation, direction: Direction): readonly Way[] {
  switch (node.type) {
    case 'condition':
      return ways;
    case 'character':
      return ways.flatMap((way) => (way.closed ? [way] : withCharacter(way, node.of, direction)));
    case 'choice':
      return node.of.flatMap((one) => extend(ways, one, direction));
    case 'sequence':
      return (direction === 'forward' ? node.of : node.of.toReversed()).reduce(
        (sofar, one) => extend(sofar, one, direction),
        ways,
      );
    case 'repeat':
      return repeat(ways, node.of, node.least, node.most, direction);
  }
}

/** Repeats until the ways are as long as they may be; blanks and leading digits do not lengthen them. */
function repeat(
  ways: readonly Way[],
  node: Notation,
  least: number,
  most: number,
  direction: Direction,
): readonly Way[] {
  let last = ways;
  let all: readonly Way[] = least === 0 ? ways : [];
  for (let times = 1; times <= Math.min(most, Math.max(least, LOOK + 1)); times += 1) {
    last = extend(last, node, direction);
    if (times >= least) all = distinct([...all, ...last]);
  }
  return all;
}

function withCharacter(way: Way, of: readonly string[] | null, direction: Direction): Way[] {
  if (of === null) return [{ ...way, closed: true }];
  return of.map((character): Way => {
    const { text } = way;
    if (/\d/.test(character)) return { text, closed: direction === 'backward' || text !== '' };
    if (character === ' ' && text.endsWith(' ')) return way;
    const longer = text + character.toUpperCase();
    return { text: longer, closed: longer.length >= LOOK };
  });
}

function distinct(ways: readonly Way[]): readonly Way[] {
  return [...new Map(ways.map((way) => [`${way.text}${way.closed ? '|' : ''}`, way])).values()];
}

/** The texts, without those that only ask for more than another. */
function finished(ways: readonly Way[]): string[] {
  const texts = new Set(ways.map(({ text }) => text));
  return [...texts].filter(
    (text) => !Array.from(text, (_, length) => text.slice(0, length)).some((less) => texts.has(less)),
  );
}

/** This code, as a text: another one would find other edges. */
export const EDGES = [
  edgesOf,
  before,
  isEmpty,
  rest,
  extend,
  extended,
  repeat,
  withCharacter,
  distinct,
  takeApart,
].join('\n');
