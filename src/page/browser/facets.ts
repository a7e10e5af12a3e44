import { byId, findAll } from './elements.ts';
import { tellPlace } from './walk.ts';

/** Sifts findings and marks by the boxes that are ticked. */
export function startFacets(): void {
  document.addEventListener('change', ({ target }) => {
    const form = target instanceof Element ? target.closest('form.facets') : null;
    if (!(form instanceof HTMLElement)) return;
    if (form.dataset['of'] === 'findings') siftFindings(form);
    else siftFigures(form);
  });
}

/** The values that are ticked, by facet; a facet without one lets everything through. */
function chosenIn(form: HTMLElement): [facet: string, values: string[]][] {
  return findAll('[data-facet]', form).map((facet) => [
    facet.dataset['facet'] ?? '',
    [...facet.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value),
  ]);
}

function siftFindings(form: HTMLElement): void {
  const chosen = chosenIn(form);
  for (const card of findAll('li.finding')) {
    card.hidden = chosen.some(
      ([facet, values]) => values.length > 0 && !values.includes(card.dataset[facet] ?? ''),
    );
  }
  tellPlace();
}

/** The style sheet does the rest, for as much of the document as is looked at. */
function siftFigures(form: HTMLElement): void {
  const main = byId('document');
  for (const [facet, values] of chosenIn(form)) {
    if (values.length === 0) main?.removeAttribute(`data-${facet}`);
    else main?.setAttribute(`data-${facet}`, values.join(' '));
  }
}
