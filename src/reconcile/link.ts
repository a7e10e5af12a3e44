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
  if (place !== null && !isGivenTo(grant, second, place, isNamed)) return false;
  return isNamed || isOneSubject(grant.subject, second.subject);
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
