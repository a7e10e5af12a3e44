import { placeCard } from '../../page/browser/card.ts';
import { element, piecesOf } from '../../page/browser/elements.ts';
import type { Correction } from '../schemas.ts';
import { isRecord, send } from './answer.ts';
import { sayingForm } from './form.ts';
import { moment, servedData } from './served.ts';
import { button } from './words.ts';

/** Shows in the document what figures were corrected to, beside what is written there. */
export function startCorrections(): void {
  const latest = new Set(servedData().corrections.map(({ figureKey }) => figureKey));
  for (const [id, key] of Object.entries(servedData().figureKeys)) {
    if (latest.has(key)) show(id);
  }
}

/** Adds to the card of a figure what it was corrected to, and a way to correct it. */
export function correctionCard(id: string, card: HTMLElement): void {
  const place = element('div', 'decision');
  card.append(place);
  offer(id, place);
}

function correctionsOf(id: string): Correction[] {
  const { corrections, figureKeys } = servedData();
  return corrections.filter(({ figureKey }) => figureKey === figureKeys[id]);
}

function offer(id: string, place: HTMLElement): void {
  const start = button({ vi: 'Sửa số liệu', en: 'Correct' }, 'correct', () => ask(id, place));
  place.replaceChildren(...correctionsOf(id).map(line), element('p', 'buttons', start));
}

function line({ old, new: now, reason, who, at }: Correction): HTMLElement {
  const said = element(
    'p',
    'said',
    element('del', '', old.text),
    ' → ',
    element('ins', '', now.text),
    ` — ${reason} `,
  );
  said.append(element('span', 'by', `${who}, ${moment(at)}`));
  return said;
}

function ask(id: string, place: HTMLElement): void {
  const { document: source, figureKeys, corrections } = servedData();
  const key = figureKeys[id] ?? '';
  const back = () => {
    offer(id, place);
    placeCard();
    place.querySelector('button')?.focus();
  };
  const form = sayingForm({
    title: { vi: 'Ghi số đúng', en: 'Save the correction' },
    text: correctionsOf(id).at(-1)?.new.text ?? piecesOf(id)[0]?.textContent ?? '',
    cancelled: back,
    submit: async ({ text, reason, who }) => {
      const path = `/documents/${source}/figures/${encodeURIComponent(key)}/corrections`;
      const made = await send(path, { text, reason, who });
      if (isCorrection(made)) corrections.push(made);
      show(id);
      back();
    },
  });
  place.replaceChildren(...correctionsOf(id).map(line), form);
  placeCard();
  form.querySelector('input')?.select();
}

function show(id: string): void {
  const last = correctionsOf(id).at(-1);
  const pieces = piecesOf(id);
  const end = pieces.at(-1);
  if (last === undefined || end === undefined) return;
  for (const piece of pieces) piece.classList.add('corrected');
  const before = end.nextElementSibling;
  const shown = element('ins', 'correction', last.new.text);
  shown.title = `${last.who}, ${moment(last.at)}: ${last.reason}`;
  if (before?.classList.contains('correction') === true) before.replaceWith(shown);
  else end.after(shown);
}

/** The answer of our own server. */
function isCorrection(value: unknown): value is Correction {
  return isRecord(value) && 'figureKey' in value && 'new' in value;
}
