import { pageAssets } from '../page/assets.ts';
import { framed, policyOf, type Frame } from '../page/frame.ts';
import { both, html, type Html } from '../page/html.ts';
import type { ServedPage } from '../page/review.ts';
import { SEVERITY_WORDS, type Words } from '../page/words.ts';
import { serveAssets } from './assets.ts';
import type { DocumentSummary } from './schemas.ts';
import { sizeWords } from './size.ts';

function listFrame(): Frame {
  const { list, style } = serveAssets();
  const title = 'Văn bản';
  return { lang: 'vi', title, script: list, style: pageAssets().style + style, connects: true };
}

export interface ListedDocuments {
  documents: readonly DocumentSummary[];
  /** The offset of those behind them; null at the end. */
  next: number | null;
  /** How many stand before them. */
  offset: number;
}

/**
 * The page with the documents and a place to drop files on.
 *
 * @param maxBytes of one file
 */
export function listPage({ documents, next, offset }: ListedDocuments, maxBytes: number): ServedPage {
  const frame = listFrame();
  const page = framed(
    frame,
    html`<header class="head"><div class="brand"><b>kehoach</b> <span>${both({ vi: 'Bản rà soát số liệu', en: 'Review of the figures' })}</span></div>
<div class="switches" hidden><button type="button" class="switch-language"><span class="w" lang="vi">English</span><span class="w" lang="en">Tiếng Việt</span></button><button type="button" class="switch-theme">${both({ vi: 'Sáng / tối', en: 'Light / dark' })}</button></div>
<h1>${both({ vi: 'Văn bản', en: 'Documents' })}</h1>
</header>
<main class="overview">
${dropHtml(maxBytes)}
<ul class="uploads" id="uploads"></ul>
<p id="said" class="unseen" role="status"></p>
${documents.length === 0 ? html`<p class="none">${both(offset === 0 ? NONE : NO_MORE)}</p>` : tableHtml(documents)}
${moreHtml(next, offset)}
</main>
`,
  );
  return { page, policy: policyOf(frame) };
}

const NONE: Words = {
  vi: 'Chưa có văn bản nào. Hãy thả tệp đầu tiên vào khung bên trên.',
  en: 'There are no documents yet. Drop the first file on the box above.',
};

const NO_MORE: Words = {
  vi: 'Không còn văn bản nào trước đó.',
  en: 'There are no earlier documents.',
};

function moreHtml(next: number | null, offset: number): Html | null {
  if (next === null && offset === 0) return null;
  const first = html`<a href="/">${both({ vi: 'Các văn bản mới nhất', en: 'Latest documents' })}</a> `;
  const more = html`<a href="/?offset=${next}">${both({ vi: 'Các văn bản trước đó', en: 'Earlier documents' })}</a>`;
  return html`<p class="more">${offset === 0 ? null : first}${next === null ? null : more}</p>`;
}

const FORMATS = 'Word, Excel, PDF, PNG, JPEG, TIFF, HTML, Markdown, TXT';
const ENDINGS = '.docx,.xlsx,.pdf,.png,.jpg,.jpeg,.tif,.tiff,.html,.htm,.md,.markdown,.txt';

function dropHtml(maxBytes: number): Html {
  const most = sizeWords(maxBytes);
  return html`<form class="drop" id="drop">
<p class="invitation">${both({ vi: 'Thả văn bản vào đây', en: 'Drop documents here' })}</p>
<input type="file" id="files" multiple accept="${ENDINGS}" class="unseen"><label for="files">${both({ vi: 'Chọn tệp', en: 'Choose files' })}</label>
<p class="note">${FORMATS} · ${both({ vi: `mỗi tệp tối đa ${most.vi}. Văn bản chỉ được đọc trên máy này.`, en: `${most.en} each at most. Documents are read on this machine only.` })}</p>
</form>`;
}

function tableHtml(documents: readonly DocumentSummary[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Văn bản · Documents"><table class="documents"><thead><tr>
<th scope="col">${both({ vi: 'Văn bản', en: 'Document' })}</th><th scope="col">${both({ vi: 'Cơ quan ban hành', en: 'Issuer' })}</th><th scope="col">${both({ vi: 'Ngày', en: 'Date' })}</th><th scope="col" class="number">${both({ vi: 'Số liệu', en: 'Figures' })}</th><th scope="col">${both({ vi: 'Phát hiện còn mở', en: 'Open findings' })}</th>
</tr></thead><tbody>
${documents.map(rowHtml)}</tbody></table></div>`;
}

function rowHtml(document: DocumentSummary): Html {
  const { name, issuer, date, error, figures } = document;
  return html`<tr><th scope="row" lang="vi">${titleHtml(document)}${document.title === null ? null : html`<span class="name">${name}</span>`}${noPageHtml(document)}</th>${
    error === null
      ? html`<td lang="vi">${issuer}</td><td lang="vi" class="date">${date}</td><td class="number">${figures}</td><td>${openHtml(document)}</td>`
      : html`<td colspan="4" class="unreadable">${error}</td>`
  }</tr>
`;
}

function titleHtml({ id, name, title, type, keptAt }: DocumentSummary): Html {
  const words = title ?? name ?? id;
  const kind = type === null ? null : html`<span class="type">${type}</span>`;
  if (keptAt === null) return html`${kind}<span class="title">${words}</span>`;
  return html`${kind}<a class="title" href="/documents/${id}/review">${words}</a>`;
}

/** What came into the database by another way, or by another version of the program, has no text here to show. */
function noPageHtml({ keptAt, error }: DocumentSummary): Html | null {
  if (keptAt !== null || error !== null) return null;
  return html`<span class="no-page">${both(NO_PAGE)}</span>`;
}

const NO_PAGE: Words = {
  vi: 'Chỉ có các bảng số liệu, chưa có nội dung để mở trang: hãy thả lại tệp này vào khung bên trên.',
  en: 'Only its lists are stored, and no text to show a page of: drop the file on the box above once more.',
};

function openHtml({ open }: DocumentSummary): Html {
  const counts = [
    ['error', open.errors],
    ['warning', open.warnings],
    ['info', open.notes],
  ] as const;
  const some = counts.filter(([, count]) => count > 0);
  if (some.length === 0) return html`<span class="none-open">${both({ vi: 'Không còn', en: 'None' })}</span>`;
  return html`${some.map(([severity, count]) => html`<span class="open-count ${severity}"><b>${count}</b> ${both(SEVERITY_WORDS[severity])}</span> `)}`;
}
