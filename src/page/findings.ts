import { CATALOGUE } from '../check/catalogue/index.ts';
import { REPORT_WORDS } from '../emit/report-words.ts';
import type { Extraction, Figure, Finding, Relation } from '../schema/index.ts';
import { both, html, type Html } from './html.ts';
import { figureLink, placeOf, relationHtml } from './sum.ts';
import { placesOf, targetOf } from './targets.ts';
import { placeWords, SEVERITY_WORDS, type Words } from './words.ts';

/** The findings as a list of cards, each with its number, its message, the sum written out and what would put it right. */
export function findingsHtml({ findings, figures, relations }: Extraction): Html {
  if (findings.length === 0) return html`<p class="none">${both(NONE)}</p>`;
  const figureOf = new Map(figures.map((figure) => [figure.id, figure]));
  const relationOf = new Map(relations.map((relation) => [relation.id, relation]));
  const places = placesOf(figures);
  return html`<ol class="findings">
${findings.map((finding, at) =>
  cardHtml(finding, {
    number: at + 1,
    target: targetOf(finding, places),
    figures: figureOf,
    relations: relationOf,
  }),
)}</ol>`;
}

const NONE: Words = { vi: 'Không có phát hiện nào.', en: 'No findings.' };

interface CardContext {
  number: number;
  /** The element in the document that the card leads to. */
  target: string;
  figures: ReadonlyMap<string, Figure>;
  relations: ReadonlyMap<string, Relation>;
}

function cardHtml(finding: Finding, { number, target, figures, relations }: CardContext): Html {
  const { id, rule, severity, message, relationIds } = finding;
  const stated = relationIds.flatMap((relation) => relations.get(relation) ?? []);
  const sums = stated.map((relation) => relationHtml(relation, figures));
  return html`<li class="finding ${severity}" id="${id}" data-severity="${severity}" data-rule="${rule}">
<h3><a class="go" href="#${target}"><span class="number">${number}</span> <span class="severity">${both(SEVERITY_WORDS[severity])}</span> ${both(ruleTitle(rule))}</a></h3>
<p class="place">${whereOf(finding)}</p>
${sums}<p class="message">${both(message)}</p>
${sums.length > 0 ? null : involvedHtml(finding, figures)}${suggestionsHtml(finding, figures)}</li>
`;
}

/** What a rule is called; its id where the catalogue does not know it. */
export function ruleTitle(rule: string): Words {
  return TITLES.get(rule) ?? { vi: rule, en: rule };
}

const TITLES: ReadonlyMap<string, Words> = new Map(CATALOGUE.map(({ id, title }) => [id, title]));

function whereOf({ position, rule }: Finding): Html {
  if (position === null) return html`${rule}`;
  const { start, page, cell } = position;
  return html`${both(placeWords({ line: start.line, page, cell }))} · <code>${rule}</code>`;
}

/** So many figures are listed where no sum is written out. */
const MOST_LISTED = 12;

function involvedHtml({ figureIds }: Finding, figures: ReadonlyMap<string, Figure>): Html | null {
  const involved = figureIds.flatMap((id) => figures.get(id) ?? []);
  if (involved.length === 0) return null;
  const rest = involved.length - MOST_LISTED;
  const more = { vi: `và ${rest} số khác`, en: `and ${rest} more` };
  return html`<ul class="involved">${involved
    .slice(0, MOST_LISTED)
    .map((figure) => html`<li>${figureLink(figure)} <span class="words">${placeOf(figure)}</span></li>`)}${
    rest > 0 ? html`<li>${both(more)}</li>` : null
  }</ul>
`;
}

function suggestionsHtml({ suggestions }: Finding, figures: ReadonlyMap<string, Figure>): Html | null {
  if (suggestions.length === 0) return null;
  return html`<div class="suggestions"><h4>${both({ vi: 'Có thể là', en: 'Perhaps' })}</h4><ul>${suggestions.map(
    (suggestion) => html`<li>${suggestionHtml(suggestion, figures.get(suggestion.figureId))}</li>`,
  )}</ul></div>
`;
}

/** «40 hộ» → «04 hộ»: two digits swapped; settles 2 relations. */
function suggestionHtml(
  { text, reason, value, repairs }: Finding['suggestions'][number],
  figure: Figure | undefined,
): Html {
  const why = (language: 'vi' | 'en'): string => {
    const words = REPORT_WORDS[language];
    return [words.reasons[reason] ?? reason, ...(repairs > 1 ? [words.repairs(repairs)] : [])].join('; ');
  };
  const reasons = html`<span class="why">${both({ vi: why('vi'), en: why('en') })}</span>`;
  const written = figure === undefined ? null : figureLink(figure);
  if (reason === 'missing_item') {
    return html`${both({ vi: 'thêm', en: 'add' })} <ins>${text}</ins> ${reasons}`;
  }
  if (reason === 'double_count' && value === 0) {
    return html`${both({ vi: 'bớt', en: 'leave out' })} <del>${written}</del> ${reasons}`;
  }
  return html`<del>${written}</del> <span class="arrow">→</span> <ins>${text}</ins> ${reasons}`;
}
