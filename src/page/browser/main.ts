import { renewCard, startCards } from './card.ts';
import { findAll } from './elements.ts';
import { startFacets } from './facets.ts';
import { startSwitches } from './language.ts';
import { startTabs } from './tabs.ts';
import { startWalk, tellPlace } from './walk.ts';

// What needs the script is hidden until it runs.
for (const needed of findAll('.switches, .walk')) needed.hidden = false;
startTabs();
startSwitches(() => {
  renewCard();
  tellPlace();
});
startCards();
startWalk();
startFacets();
