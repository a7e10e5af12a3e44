import { byId } from '../../page/browser/elements.ts';
import { startReview } from '../../page/browser/start.ts';
import { correctionCard, startCorrections } from './corrections.ts';
import { startDecisions } from './decisions.ts';
import { startPreferences } from './preferences.ts';

startPreferences();

// A file that could not be read has a page without a document.
if (byId('served') !== null) {
  startReview(correctionCard);
  startDecisions();
  startCorrections();
}
