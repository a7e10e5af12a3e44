import type { PageFigure } from '../data.ts';
import {
  BOUND_WORDS,
  CAPITAL_WORDS,
  componentWords,
  FIELD_WORDS,
  FUND_WORDS,
  GROUP_WORDS,
  KIND_WORDS,
  ORIGIN_WORDS,
  periodWords,
  placeWords,
  STAGE_WORDS,
  type Words,
} from '../words.ts';
import { byId, closest, element } from './elements.ts';
import { say } from './language.ts';
import { pageData } from './page-data.ts';

type Field = keyof typeof FIELD_WORDS;
type Row = readonly [field: Field, value: string, origin?: Words];

/** Told of a card that was opened to stay, and may add to it. */
export type CardShown = (figureId: string, card: HTMLElement) => void;

let added: CardShown | undefined;

/** The figure whose card is shown, and whether it stays when the pointer leaves. */
let shown: { link: HTMLElement; isKept: boolean } | null = null;

/** Shows the cards of figures: while the pointer is over one, and from a click or Enter until Escape. */
export function startCards(onCard?: CardShown): void {
  added = onCard;
  const main = byId('document');
  main?.addEventListener('pointerover', ({ target, pointerType }) => {
    const link = closest(target, 'a.fig');
    if (link !== null && pointerType === 'mouse' && shown?.isKept !== true) show(link, false);
  });
  main?.addEventListener('pointerout', ({ target }) => {
    if (closest(target, 'a.fig') !== null && shown?.isKept === false) hideCard();
  });
  main?.addEventListener('click', (event) => {
    const link = closest(event.target, 'a.fig');
    if (link === null) {
      if (shown !== null) hideCard();
      return;
    }
    event.preventDefault();
    const isSame = shown?.isKept === true && shown.link === link;
    if (isSame) hideCard();
    else show(link, true);
  });
  document.addEventListener('scroll', placeCard, { passive: true });
}

/** Shows the card that is shown now in the language of now. */
export function renewCard(): void {
  if (shown !== null) show(shown.link, shown.isKept);
}

export function hideCard(): void {
  shown?.link.classList.remove('open');
  shown?.link.removeAttribute('aria-describedby');
  shown = null;
  const card = byId('card');
  if (card !== null) card.hidden = true;
}

function show(link: HTMLElement, isKept: boolean): void {
  const id = link.id.replace(/-\d+$/u, '');
  const figure = pageData().figures[id];
  const card = byId('card');
  if (figure === undefined || card === null) return;
  hideCard();
  shown = { link, isKept };
  link.classList.add('open');
  link.setAttribute('aria-describedby', 'card');
  card.replaceChildren(...contentOf(figure));
  if (isKept) added?.(id, card);
  card.hidden = false;
  place(link);
  const said = byId('said');
  if (isKept && said !== null) said.textContent = card.innerText.replace(/\s+/gu, ' ');
}

/** Finds the card its place again, after something was added to it. */
export function placeCard(): void {
  if (shown !== null) place(shown.link);
}

const GAP = 8;

/** Below the figure, or above where there is no room; on narrow screens the style sheet keeps it at the foot. */
function place(link: HTMLElement): void {
  const card = byId('card');
  if (card === null) return;
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = card;
  const isRoomBelow = at.bottom + GAP + offsetHeight <= innerHeight;
  const left = Math.max(GAP, Math.min(at.left, innerWidth - offsetWidth - GAP));
  const top = isRoomBelow ? at.bottom + GAP : Math.max(GAP, at.top - GAP - offsetHeight);
  card.style.translate = `${left}px ${top}px`;
}

function contentOf(figure: PageFigure): HTMLElement[] {
  const head = element('p', 'head', element('b', '', figure.text.replace(/\s+/gu, ' ')), ' ');
  head.append(element('span', `kind kind-${figure.kind}`, say(KIND_WORDS[figure.kind])));
  const list = element('dl', '');
  for (const [field, value, origin] of rowsOf(figure)) {
    const row = element('dd', '', value);
    if (FROM_DOCUMENT.has(field)) row.lang = 'vi';
    if (origin !== undefined) {
      const isInferred = origin === ORIGIN_WORDS.inferred;
      row.append(' ', element('span', isInferred ? 'origin inferred' : 'origin', say(origin)));
    }
    list.append(element('dt', '', say(FIELD_WORDS[field])), row);
  }
  return [head, list];
}

/** Fields whose words are the document's. */
const FROM_DOCUMENT: ReadonlySet<Field> = new Set(['value', 'range', 'per', 'label', 'section']);

function rowsOf(figure: PageFigure): Row[] {
  const { unit, unitFrom, currency, vnd, bound, per, label, section } = figure;
  const rows: (Row | null)[] = [
    ['value', unit === null ? figure.value : unit === '%' ? `${figure.value}%` : `${figure.value} ${unit}`],
    vnd === null ? null : ['vnd', `${vnd} đồng`],
    vnd === null && currency !== null ? ['unit', currency] : null,
    unit === null || unitFrom === 'written' ? null : ['unit', unit, ORIGIN_WORDS[unitFrom]],
    bound === 'exact' ? null : ['bound', say(BOUND_WORDS[bound])],
    figure.with === null ? null : ['range', `${figure.text} – ${figure.with}`],
    per === null ? null : ['per', per],
    label === null ? null : ['label', label],
    ...contextRows(figure),
    section === null ? null : ['section', section],
    ['place', say(placeWords(figure.place))],
  ];
  return rows.filter((row) => row !== null);
}

/** What the figure belongs to, each with whether it is written there or was concluded. */
function contextRows({ group, fund, capital, stage, component, period, inferred }: PageFigure): Row[] {
  const words: [Field, Words | null][] = [
    ['group', group === null ? null : GROUP_WORDS[group]],
    ['fund', fund === null ? null : FUND_WORDS[fund]],
    ['capital', capital === null ? null : CAPITAL_WORDS[capital]],
    ['stage', stage === null ? null : STAGE_WORDS[stage]],
    ['component', component === null ? null : componentWords(component)],
    ['period', period === null ? null : periodWords(period)],
  ];
  return words.flatMap(([field, value]): Row[] => {
    if (value === null) return [];
    return [[field, say(value), inferred.includes(field) ? ORIGIN_WORDS.inferred : ORIGIN_WORDS.written]];
  });
}
