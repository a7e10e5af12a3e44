import { TERRITORY_LEVELS } from '../segment/letterhead/grammar.ts';
import type { Paper } from './paper.ts';
import type { Quantity } from './quantity.ts';
import { isOneSubject } from './wording.ts';

/**
 * Whether a document speaks of what another one granted: it names that one by number, or both are about one subject.
 *
 * @param place the place of a row to which the grant was given; null for a plan of the issuer's own
 */
export function isLinked(grant: Paper, second: Paper, place: Quantity['place']): boolean {
  // What one file says twice is checked within it.
  if (grant.row.source_id === second.row.source_id) return false;
  const isNamed = grant.number !== null && second.cites.has(grant.number);
  if (place === null ? !mayBeOneIssuer(grant, second) : !isGivenTo(grant, second, place, isNamed))
    return false;
  return isNamed || isOneSubject(grant.subject, second.subject);
}

/**
 * Whether two documents of an issuer of one name may be of one issuer: not if the one names other districts or provinces in
 * its grounds and recipients than the other.
 */
export function mayBeOneIssuer(one: Paper, other: Paper): boolean {
  const [above, others] = [namesAbove(one), namesAbove(other)];
  return [...above].every(([territory, names]) => {
    const also = others.get(territory);
    return also === undefined || [...names].some((name) => also.has(name));
  });
}

/** The places above an issuer that his document names, by the word for the territory. */
function namesAbove(paper: Paper): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { territory, name } of paper.near) {
    const level = TERRITORY_LEVELS.get(territory) ?? '';
    // A city is a district's or a province; above a commune it is either.
    const rank = RANKS[level === 'city' ? 'district' : level] ?? 0;
    if (rank > rankOf(paper)) names.set(territory, (names.get(territory) ?? new Set()).add(name));
  }
  return names;
}

/** Many communes have one name; the district is known by the grounds and the recipients. */
function isGivenTo(
  grant: Paper,
  second: Paper,
  place: NonNullable<Quantity['place']>,
  isNamed: boolean,
): boolean {
  const { territory, name } = second.issuer;
  if (place.territory !== null && place.territory !== territory) return false;
  if (rankOf(second) >= rankOf(grant)) return false;
  const peers = second.near.filter((near) => near.territory === grant.issuer.territory);
  const isUnder = peers.some((near) => near.name === grant.issuer.name);
  return isUnder || (isNamed && peers.length === 0 && name === place.name);
}

const RANKS: Readonly<Record<string, number>> = { commune: 1, district: 2, province: 3, central: 4 };

function rankOf({ level }: Paper): number {
  return level === null ? 0 : (RANKS[level] ?? 0);
}
