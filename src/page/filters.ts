import type { Extraction, Figure, Finding } from '../schema/index.ts';
import { ruleTitle } from './findings.ts';
import { both, html, type Html } from './html.ts';
import { FUND_WORDS, KIND_WORDS, SEVERITY_WORDS, STAGE_WORDS, type Words } from './words.ts';

/**
 * Boxes to choose values of an attribute by. Where none is ticked everything is shown; where some are, those alone.
 * A value that does not occur has no box.
 */
function facetHtml(
  name: string,
  title: Words,
  values: readonly (readonly [value: string, words: Words])[],
  counts: ReadonlyMap<string, number>,
): Html | null {
  const present = values.filter(([value]) => counts.has(value));
  if (present.length === 0) return null;
  return html`<fieldset class="facet" data-facet="${name}"><legend>${both(title)}</legend>
${present.map(
  ([
    value,
    words,
  ]) => html`<label><input type="checkbox" value="${value}"> <span class="${name}-${value}">${both(words)}</span> <span class="count">${counts.get(value) ?? 0}</span></label>
`,
)}</fieldset>
`;
}

/** By severity and by rule. */
export function findingFacets({ findings }: Pick<Extraction, 'findings'>): Html | null {
  // One finding needs no sifting.
  if (findings.length < 2) return null;
  const rules = counted(findings, ({ rule }: Finding) => rule);
  const severities = counted(findings, ({ severity }: Finding) => severity);
  return html`<details class="sift"><summary>${both({ vi: 'Lọc phát hiện', en: 'Filter the findings' })}</summary><form class="facets" data-of="findings">${facetHtml('severity', { vi: 'Mức độ', en: 'Severity' }, Object.entries(SEVERITY_WORDS), severities)}${facetHtml(
    'rule',
    { vi: 'Quy tắc', en: 'Rule' },
    [...rules.keys()].map((rule) => [rule, ruleTitle(rule)] as const),
    rules,
  )}</form></details>
`;
}

const UNTOLD: readonly [string, Words] = ['none', { vi: 'Không nêu', en: 'Not told' }];

/** By kind; money also by fund and stage. The boxes of the kinds are the legend of the marks. */
export function figureFacets({ figures }: Pick<Extraction, 'figures'>): Html {
  const money = figures.filter(({ kind }) => kind === 'money');
  return html`<form class="facets" data-of="figures">${facetHtml(
    'kind',
    { vi: 'Loại số liệu', en: 'Kind' },
    Object.entries(KIND_WORDS),
    counted(figures, ({ kind }: Figure) => kind),
  )}${facetHtml(
    'fund',
    { vi: 'Tiền, theo nguồn vốn', en: 'Money, by fund' },
    [...Object.entries(FUND_WORDS), UNTOLD],
    counted(money, ({ fund }: Figure) => fund ?? 'none'),
  )}${facetHtml(
    'stage',
    { vi: 'Tiền, theo giai đoạn', en: 'Money, by stage' },
    [...Object.entries(STAGE_WORDS), UNTOLD],
    counted(money, ({ stage }: Figure) => stage ?? 'none'),
  )}</form>
`;
}

function counted<T>(all: readonly T[], valueOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(valueOf(one), (counts.get(valueOf(one)) ?? 0) + 1);
  return counts;
}

/** The rules that take the mark from a figure which the boxes leave out: the browser applies them to what it shows. */
export function facetStyle(): string {
  const facets: [name: string, values: string[]][] = [
    ['kind', Object.keys(KIND_WORDS)],
    ['fund', [...Object.keys(FUND_WORDS), UNTOLD[0]]],
    ['stage', [...Object.keys(STAGE_WORDS), UNTOLD[0]]],
  ];
  const selectors = facets.flatMap(([name, values]) => [
    ...values.map((value) => `[data-${name}]:not([data-${name}~="${value}"]) .fig[data-${name}="${value}"]`),
    // Fund and stage are asked of money: other kinds have none.
    ...(name === 'kind' ? [] : [`[data-${name}] .fig:not([data-${name}])`]),
  ]);
  return `${selectors.map((selector) => `.document${selector}:not(.lit)`).join(',')}{border-bottom-color:transparent;background:none}`;
}
