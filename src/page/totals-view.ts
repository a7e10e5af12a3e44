import type { Extraction, Figure } from '../schema/index.ts';
import { inMillions } from './amount.ts';
import { flagHtml, flagsByFigure, type Flag } from './flag.ts';
import { both, html, type Html } from './html.ts';
import { placeOf } from './sum.ts';
import { budgetsOf, type Budget, type ComponentMoney, type ComponentTotal } from './totals.ts';
import {
  BOUND_WORDS,
  CAPITAL_WORDS,
  componentWords,
  FUND_WORDS,
  periodWords,
  STAGE_WORDS,
  type Words,
} from './words.ts';

/** The printed totals by component: a table for each stage and period, with a bar for each total. */
export function totalsHtml(extraction: Extraction): Html {
  const budgets = budgetsOf(extraction);
  if (budgets.length === 0) return html`<p class="none">${both(NOTHING)}</p>`;
  const { documents } = extraction;
  const flags = flagsByFigure(extraction.findings);
  return html`<p class="note">${both(NOTE)}</p>
${budgets.map((budget, at) => {
  const document = documents.findIndex(({ id }) => id === budget.documentId) + 1;
  const view = { document: documents.length > 1 ? document : null, id: `budget-${at}`, flags };
  return budgetHtml(budget, view);
})}`;
}

const NOTHING: Words = {
  vi: 'Văn bản không nêu số tiền nào theo dự án.',
  en: 'The document states no money by component.',
};

const NOTE: Words = {
  vi: 'Chỉ gồm các tổng mà văn bản có ghi, triệu đồng; không cộng thêm. Dự án, nguồn vốn và giai đoạn được hiểu theo ngữ cảnh, cần xem lại trước khi công bố.',
  en: 'Only totals that the document prints, in million đồng; nothing is added up. Component, fund and stage are read from the context: look before you publish.',
};

interface BudgetView {
  /** The document's place in its file, where there are several. */
  document: number | null;
  id: string;
  flags: ReadonlyMap<string, readonly Flag[]>;
}

function budgetHtml({ stage, period, components }: Budget, { document, id, flags }: BudgetView): Html {
  const most = components
    .flatMap(({ totals }) => totals)
    .reduce((max, { figure }) => Math.max(max, figure.vnd ?? 0), 1);
  const title = titleOf(stage, period, document);
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}"><table class="budget"><caption id="${id}">${both(title)}</caption>
<thead><tr><th scope="col">${both({ vi: 'Dự án', en: 'Component' })}</th><th scope="col" class="number">${both({ vi: 'Triệu đồng', en: 'Million đồng' })}</th><th scope="col">${both({ vi: 'Nguồn vốn', en: 'By fund' })}</th></tr></thead>
<tbody>${components.map((component) => componentRows(component, most, flags))}</tbody></table></div>
`;
}

function titleOf(stage: Figure['stage'], period: Figure['period'], document: number | null): Words {
  const when = period === null ? null : periodWords(period);
  const what = stage === null ? UNTOLD : STAGE_WORDS[stage];
  const join = (language: 'vi' | 'en'): string =>
    [
      what[language],
      ...(when === null ? [] : [when[language]]),
      ...(document === null ? [] : [language === 'vi' ? `văn bản ${document}` : `document ${document}`]),
    ].join(', ');
  return { vi: join('vi'), en: join('en') };
}

const UNTOLD: Words = { vi: 'Không nêu giai đoạn', en: 'Stage not told' };

function componentRows(
  { component, totals, amounts }: ComponentMoney,
  most: number,
  flags: BudgetView['flags'],
): Html {
  const name = html`<th scope="row" class="${component.includes('.') ? 'sub' : component === '' ? 'all' : 'project'}">${both(componentWords(component))}</th>`;
  if (totals.length === 0) {
    const unclear = {
      vi: `không ghi rõ tổng (${amounts} số tiền)`,
      en: `no total is told (${amounts} ${amounts === 1 ? 'amount' : 'amounts'})`,
    };
    return html`<tr class="unclear">${name}<td colspan="2">${both(unclear)}</td></tr>
`;
  }
  return html`${totals.map(
    (
      total,
    ) => html`<tr>${name}<td class="number">${amountLink(total.figure)}${flags.get(total.figure.id)?.map(flagHtml) ?? null}<span class="words">${placeOf(total.figure)}</span></td><td>${barHtml(total, most)}${fundsHtml(total)}</td></tr>
`,
  )}`;
}

function amountLink({ id, vnd, bound }: Figure): Html {
  const about = bound === 'exact' ? null : html`${both(BOUND_WORDS[bound])} `;
  return html`${about}<a class="to" href="#${id}">${inMillions(vnd ?? 0)}</a>`;
}

/** Lengths are shares of the largest total of the table. The table beside says the same in numbers. */
function barHtml({ figure, funds, areComplete }: ComponentTotal, most: number): Html {
  const share = (vnd: number | null): number => Math.round(((vnd ?? 0) / most) * 1000) / 10;
  let from = 0;
  const parts = (areComplete ? funds : []).map(({ fund, vnd }) => {
    const rect = html`<rect class="fund-${fund}" x="${from}" y="0" width="${share(vnd)}" height="6"/>`;
    from += share(vnd);
    return rect;
  });
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" x="0" y="0" width="${share(figure.vnd)}" height="6"/>${parts}</svg>`;
}

function fundsHtml({ figure, funds, areComplete }: ComponentTotal): Html | null {
  if (funds.length === 0) return ownFundHtml(figure);
  const lead = areComplete ? null : html`${both({ vi: 'trong đó', en: 'of which' })} `;
  return html`<span class="funds">${lead}${funds.map(({ id, fund, vnd }, at) => {
    const comma = at === 0 ? null : '; ';
    const name = fund === null ? null : both(FUND_WORDS[fund]);
    return html`${comma}<span class="fund-name fund-${fund}">${name}</span> <a class="to" href="#${id}">${inMillions(vnd ?? 0)}</a>`;
  })}</span>`;
}

/** What is printed for one fund, or one kind of capital, alone is not the whole. */
function ownFundHtml({ fund, capital }: Figure): Html | null {
  if (fund === null && capital === null) return null;
  const named =
    fund === null ? null : html`<span class="fund-name fund-${fund}">${both(FUND_WORDS[fund])}</span> `;
  return html`<span class="funds">${named}${capital === null ? null : both(CAPITAL_WORDS[capital])}</span>`;
}
