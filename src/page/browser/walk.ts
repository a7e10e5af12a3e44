import { byId, closest, find, findAll } from './elements.ts';
import { hideCard } from './card.ts';
import { say } from './language.ts';
import { bringToView, lightUp } from './light.ts';
import { pageData } from './page-data.ts';
import { openTab } from './tabs.ts';

/** The finding that is looked at; its id. */
let current: string | null = null;

/** Walks from finding to finding: by a click on a card, by its number in the document, by the buttons, by n and p. */
export function startWalk(): void {
  document.addEventListener('click', (event) => {
    const go = closest(event.target, 'a.go, a.flag');
    if (go !== null) {
      event.preventDefault();
      const card = closest(go, 'li.finding');
      choose(card?.id ?? go.getAttribute('href')?.slice(1) ?? '');
      return;
    }
    const step = closest(event.target, 'button[data-step]');
    if (step !== null) walk(step.dataset['step'] === '1' ? 1 : -1);
  });
  document.addEventListener('click', leadTo);
  document.addEventListener('keydown', (event) => {
    if (
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      closest(event.target, 'input:not([type=checkbox]), textarea, select')
    )
      return;
    if (event.key === 'n') walk(1);
    if (event.key === 'p') walk(-1);
    if (event.key === 'Escape') clear();
  });
}

/** A link to a figure or a numeral, from anywhere beside the document. */
function leadTo(event: MouseEvent): void {
  const link = closest(event.target, 'a.to');
  const id = link?.getAttribute('href')?.slice(1);
  if (link === null || id === undefined) return;
  event.preventDefault();
  const card = closest(link, 'li.finding');
  if (card === null) lightUp(link.dataset['lit']?.split(' ') ?? [id]);
  else choose(card.id);
  bringToView(byId(id));
}

/** To the next or the previous finding among those that are shown; from the last on to the first. */
function walk(step: 1 | -1): void {
  const cards = findAll('li.finding:not([hidden])');
  const at = cards.findIndex(({ id }) => id === current);
  const next = at < 0 ? (step === 1 ? 0 : cards.length - 1) : (at + step + cards.length) % cards.length;
  const card = cards[next];
  if (card !== undefined) choose(card.id);
}

function choose(id: string): void {
  const finding = pageData().findings.find((each) => each.id === id);
  const card = byId(id);
  if (finding === undefined || card === null) return;
  clear();
  current = id;
  openTab('findings');
  card.setAttribute('aria-current', 'true');
  lightUp([finding.target, ...finding.figureIds]);
  // First the card, then the place: where both are in one column the place is what counts.
  card.scrollIntoView({ block: 'nearest' });
  bringToView(byId(finding.target));
  tellPlace();
  const said = byId('said');
  if (said !== null) said.textContent = say(finding.message);
}

/** Back to the document as it was. */
function clear(): void {
  hideCard();
  lightUp([]);
  if (current !== null) byId(current)?.removeAttribute('aria-current');
  current = null;
  tellPlace();
}

/** "2 / 14": which of the findings that are shown. */
export function tellPlace(): void {
  const cards = findAll('li.finding:not([hidden])');
  const at = cards.findIndex(({ id }) => id === current);
  const [now, all, which] = [find('.walk .now'), find('.walk .all'), find('.walk .which')];
  if (now !== null) now.textContent = at < 0 ? '–' : String(at + 1);
  if (all !== null) all.textContent = String(cards.length);
  // On a narrow screen the card is out of sight, and this stands for it.
  if (which !== null) which.textContent = cards[at]?.querySelector('h3')?.innerText ?? '';
}
