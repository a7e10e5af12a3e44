import type { Figure, Finding } from '../schema/index.ts';

/** The figures by where they begin in the text. */
export type FigurePlaces = ReadonlyMap<number, Figure>;

export function placesOf(figures: readonly Figure[]): FigurePlaces {
  return new Map(figures.map((figure) => [figure.position.start.offset, figure]));
}

/** The element that a finding leads to: the figure at its place, else the words there; its card where it has no place. */
export function targetOf({ id, position, figureIds }: Finding, places: FigurePlaces): string {
  if (position === null) return figureIds[0] ?? id;
  return places.get(position.start.offset)?.id ?? spotId(id);
}

/** The mark on the words that a finding is about. */
export function spotId(findingId: string): string {
  return `at-${findingId}`;
}

/** The mark on a numeral that was not understood, by its place in the list of coverage. */
export function unreadId(at: number): string {
  return `u${at + 1}`;
}
