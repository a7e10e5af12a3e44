import { piecesOf } from './elements.ts';

/** What is lit now; only these are touched when the light moves on, however long the document. */
let lit: HTMLElement[] = [];

/** Lights up the marks of these ids and puts out all others. */
export function lightUp(ids: readonly string[]): void {
  for (const piece of lit) piece.classList.remove('lit');
  lit = ids.flatMap(piecesOf);
  for (const piece of lit) piece.classList.add('lit');
}

/** Brings an element to the middle of the window, and of a wide table. */
export function bringToView(target: HTMLElement | null): void {
  target?.scrollIntoView({ block: 'center', inline: 'center' });
}
