import { renewCard, startCards, type CardShown } from './card.ts';
import { findAll } from './elements.ts';
import { startFacets } from './facets.ts';
import { startSwitches } from './language.ts';
import { startTabs } from './tabs.ts';
import { startWalk, tellPlace } from './walk.ts';

/** Starts everything that the page does from the disk, too. */
export function startReview(onCard?: CardShown): void {
  // What needs the script is hidden until it runs.
  for (const needed of findAll('.switches, .walk')) needed.hidden = false;
  startTabs();
  startSwitches(() => {
    renewCard();
    tellPlace();
  });
  startCards(onCard);
  startWalk();
  startFacets();
}
