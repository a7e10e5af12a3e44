import type { PlacedFigure, Reading } from '../tree.ts';
import type { Breakdown, Memberships } from './breakdown.ts';
import { findInline } from './inline.ts';
import { ItemWalk } from './items.ts';

export { isSameMeasure, type Breakdown, type Memberships } from './breakdown.ts';

/** Every breakdown of a reading, in the order in which they open. */
export function findBreakdowns(reading: Reading): Breakdown[] {
  const inline: Breakdown[] = [];
  const items = new ItemWalk();
  let before: PlacedFigure[] = [];
  let document: unknown = null;
  for (const part of reading.parts) {
    if (part.type !== 'passage' || part.document !== document) {
      items.interrupt();
      before = [];
      document = part.document;
    }
    if (part.type !== 'passage') continue;
    const found = findInline(part, before);
    for (const breakdown of found.breakdowns) inline.push(breakdown);
    items.passage(
      part,
      found.tops.filter((placed) => placed.part === part),
    );
    before = found.tops;
  }
  return [...inline, ...items.breakdowns];
}

/** The breakdown of each part. Where two shapes claim a figure, the one in running text is nearer to it. */
export function membershipsOf(breakdowns: readonly Breakdown[]): Memberships {
  const memberships = new Map<PlacedFigure, Breakdown>();
  for (const breakdown of breakdowns) {
    for (const part of breakdown.parts) if (!memberships.has(part)) memberships.set(part, breakdown);
  }
  return memberships;
}
