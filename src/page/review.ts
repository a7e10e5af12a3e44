import type { Document, Extraction } from '../schema/index.ts';
import { pageAssets } from './assets.ts';
import { coverageHtml } from './coverage.ts';
import { documentHtml } from './document.ts';
import { facetStyle, figureFacets, findingFacets } from './filters.ts';
import { findingsHtml } from './findings.ts';
import { framed, policyOf } from './frame.ts';
import { both, html, jsonScript, type Html } from './html.ts';
import { pageDataOf } from './page-data.ts';
import { sumsHtml, verdictsHtml } from './sums.ts';
import { totalsHtml } from './totals-view.ts';
import type { Language, Words } from './words.ts';

export interface ReviewOptions {
  /** The language that the page opens in; it can be switched. */
  lang?: Language;
}

/** What a page has beside the review where a server stands behind it: people can say there what they think of it. */
export interface Served {
  /** Takes the place of the page's own script, and does its work too. */
  script: string;
  /** Added to the page's style sheet. */
  style: string;
  /** At the top of the page: the way back, downloads. */
  links: Html;
  /** For the script, in the element `served`. */
  data: unknown;
}

/**
 * The page on which a person checks a document: the document with every figure marked, beside it the findings with
 * their sums, the totals by component, and what was not understood. One file of HTML that loads nothing, and that can
 * be read and printed without its script, too.
 *
 * What the document holds cannot run: it is escaped, and the page's policy allows its own script alone.
 *
 * @param extraction with its text (`withText: true`); one of an input that could not be read gives a page that says so
 * @throws {TypeError} where the text is missing
 * @example reviewPage(await extract(bytes, { name: 'ke-hoach.docx', withText: true }))
 */
export function reviewPage(extraction: Extraction, { lang = 'vi' }: ReviewOptions = {}): string {
  const { script } = pageAssets();
  return framed(
    { lang, title: nameOf(extraction), script, style: reviewStyle() },
    contentOf(extraction, null),
  );
}

export interface ServedPage {
  page: string;
  /** Belongs into the head of the answer, too. */
  policy: string;
}

/** The same page as a server shows it. */
export function servedReviewPage(extraction: Extraction, served: Served, lang: Language = 'vi'): ServedPage {
  const { script } = served;
  const frame = {
    lang,
    title: nameOf(extraction),
    script,
    style: reviewStyle() + served.style,
    connects: true,
  };
  return { page: framed(frame, contentOf(extraction, served)), policy: policyOf(frame) };
}

function reviewStyle(): string {
  return pageAssets().style + facetStyle();
}

function contentOf(extraction: Extraction, served: Served | null): Html {
  const { source, text } = extraction;
  if (source.error !== null) return errorHtml(source.error.message, served);
  if (text === undefined) {
    throw new TypeError('The page shows the document: extract it with { withText: true }.');
  }
  return reviewHtml(extraction, text, served);
}

function nameOf({ source, documents }: Extraction): string {
  return source.name ?? titleOf(documents[0]);
}

function titleOf(document: Document | undefined): string {
  return document?.title ?? 'kehoach';
}

function errorHtml(message: string, served: Served | null): Html {
  return html`${
    served === null
      ? null
      : html`<header class="head">${served.links}</header>
`
  }<main class="failed"><h1>${both({ vi: 'Không đọc được văn bản', en: 'The document cannot be read' })}</h1><p>${message}</p></main>
`;
}

function reviewHtml(extraction: Extraction, text: string, served: Served | null): Html {
  return html`<a class="skip" href="#findings">${both({ vi: 'Đến phần phát hiện', en: 'Skip to the findings' })}</a>
${headHtml(extraction, served)}
<div class="columns">
<main class="document" id="document" lang="vi">
${documentHtml(extraction, text)}</main>
<aside class="side">
${tabsHtml(extraction)}
${panel('findings', PANELS.findings, html`${verdictsHtml(extraction)}${walkHtml(extraction)}${findingFacets(extraction)}${findingsHtml(extraction)}${sumsHtml(extraction)}`)}
${panel('figures', PANELS.figures, html`<p class="note">${both(FIGURES_NOTE)}</p>${figureFacets(extraction)}`)}
${panel('totals', PANELS.totals, totalsHtml(extraction))}
${panel('coverage', PANELS.coverage, coverageHtml(extraction, text))}
</aside>
</div>
<div id="card" class="card" hidden></div>
<p id="said" class="unseen" role="status"></p>
${jsonScript('data', pageDataOf(extraction))}
${served === null ? null : jsonScript('served', served.data)}`;
}

const PANELS = {
  findings: { vi: 'Phát hiện', en: 'Findings' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  totals: { vi: 'Tổng theo dự án', en: 'Totals' },
  coverage: { vi: 'Độ phủ', en: 'Coverage' },
} as const satisfies Readonly<Record<string, Words>>;

const FIGURES_NOTE: Words = {
  vi: 'Chọn loại để chỉ tô những số ấy; không chọn gì thì tô tất cả. Bấm vào một số trong văn bản để xem cách hiểu.',
  en: 'Tick what shall be marked; nothing ticked marks everything. Click a figure in the document to see how it was read.',
};

function panel(id: string, title: Words, content: Html): Html {
  return html`<section class="panel" id="${id}" aria-labelledby="title-${id}"><h2 id="title-${id}">${both(title)}</h2>
${content}</section>`;
}

/** Shown by the script: without it all panels stand below each other. */
function tabsHtml({ findings, figures, coverage }: Extraction): Html {
  const counts: Record<string, number> = {
    findings: findings.length,
    figures: figures.length,
    coverage: coverage.unexplained.length,
  };
  return html`<div class="tabs" role="tablist" hidden>${Object.entries(PANELS).map(([id, title]) => {
    const count = counts[id];
    return html`<button type="button" role="tab" id="tab-${id}" aria-controls="${id}" aria-selected="false">${both(title)}${
      count === undefined ? null : html` <span class="count">${count}</span>`
    }</button>`;
  })}</div>`;
}

function walkHtml({ findings }: Extraction): Html | null {
  if (findings.length === 0) return null;
  return html`<div class="walk" hidden><button type="button" data-step="-1" aria-keyshortcuts="p"><span aria-hidden="true">←</span> ${both({ vi: 'Trước', en: 'Previous' })}</button><span class="at"><b class="now">–</b> / <b class="all">${findings.length}</b></span><button type="button" data-step="1" aria-keyshortcuts="n">${both({ vi: 'Sau', en: 'Next' })} <span aria-hidden="true">→</span></button><span class="which"></span><span class="keys">${both({ vi: 'phím n, p; Esc để bỏ chọn', en: 'keys n, p; Esc to clear' })}</span></div>
`;
}

function headHtml({ source, documents }: Extraction, served: Served | null): Html {
  const [document] = documents;
  const facts = [
    document?.number?.text ?? null,
    document?.issuer?.name ?? null,
    document?.date?.text ?? null,
    document?.title === null || document?.title === undefined ? null : source.name,
  ].filter((fact) => fact !== null && fact !== '');
  const type = document?.typeText ?? null;
  return html`<header class="head"><div class="brand"><b>kehoach</b> <span>${both({ vi: 'Bản rà soát số liệu', en: 'Review of the figures' })}</span></div>
<div class="switches" hidden><button type="button" class="switch-language"><span class="w" lang="vi">English</span><span class="w" lang="en">Tiếng Việt</span></button><button type="button" class="switch-theme">${both({ vi: 'Sáng / tối', en: 'Light / dark' })}</button></div>
<h1 lang="vi">${type === null ? null : html`<span class="type">${type}</span> `}${document?.title ?? source.name ?? both({ vi: 'Văn bản', en: 'Document' })}</h1>
<p class="facts" lang="vi">${facts.map((fact, at) => html`${at === 0 ? null : ' · '}${fact}`)}</p>
${served === null ? null : served.links}</header>
`;
}
