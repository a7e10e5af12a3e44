import type { Extraction, Position, Source } from '../schema/index.ts';
import { both, html, type Html } from './html.ts';
import { placeOf } from './sum.ts';
import { unreadId } from './targets.ts';
import type { Words } from './words.ts';

/**
 * What became of every numeral, and each that was not understood with the words round it; then what the reader has to
 * say of the file itself.
 */
export function coverageHtml({ coverage, source }: Extraction, text: string): Html {
  const { numerals, unexplained } = coverage;
  const rows = [
    ...COUNTS.map(({ field, words }) => countRow(words, coverage[field], numerals)),
    countRow(UNREAD, unexplained.length, numerals),
  ];
  return html`<table class="coverage"><tbody>
${rows}</tbody><tfoot><tr><th scope="row">${both(NUMERALS)}</th><td class="number">${numerals}</td><td></td></tr></tfoot></table>
<h3>${both(UNREAD)}</h3>
${unreadHtml(unexplained, text)}
<h3>${both({ vi: 'Tệp', en: 'The file' })}</h3>
${sourceHtml(source)}`;
}

const NUMERALS: Words = { vi: 'Tổng số chữ số, số viết bằng chữ', en: 'All numerals' };
const UNREAD: Words = { vi: 'Chưa hiểu', en: 'Not understood' };
const COUNTS = [
  { field: 'figures', words: { vi: 'Số liệu', en: 'Figures' } },
  { field: 'dates', words: { vi: 'Ngày, tháng, năm', en: 'Dates' } },
  { field: 'citations', words: { vi: 'Số hiệu văn bản viện dẫn', en: 'Citations' } },
  { field: 'labels', words: { vi: 'Số mục, tên gọi', en: 'Labels' } },
  { field: 'durations', words: { vi: 'Khoảng thời gian', en: 'Durations' } },
] as const;

function countRow(words: Words, count: number, all: number): Html {
  const share = all === 0 ? 0 : Math.round((count / all) * 1000) / 10;
  return html`<tr><th scope="row">${both(words)}</th><td class="number">${count}</td><td><svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" x="0" y="0" width="${share}" height="6"/></svg></td></tr>
`;
}

function unreadHtml(unexplained: readonly Position[], text: string): Html {
  if (unexplained.length === 0) {
    return html`<p class="none">${both({ vi: 'Không có: mọi con số đều đã được hiểu.', en: 'None: every numeral was understood.' })}</p>`;
  }
  return html`<ul class="unread-list">${unexplained.map(
    (
      position,
      at,
    ) => html`<li><a class="to" href="#${unreadId(at)}">${inContext(position, text)}</a> <span class="words">${placeOf({ position })}</span></li>
`,
  )}</ul>`;
}

/** Characters to either side that tell a numeral from its like. */
const AROUND = 28;

function inContext({ start, end }: Position, text: string): Html {
  const before = text.slice(Math.max(0, start.offset - AROUND), start.offset);
  const behind = text.slice(end.offset, end.offset + AROUND);
  return html`…${oneLine(before)}<b>${oneLine(text.slice(start.offset, end.offset))}</b>${oneLine(behind)}…`;
}

function oneLine(text: string): string {
  // A cut may part the two halves of a character.
  return text.toWellFormed().replace(/[\s*|]+/gu, ' ');
}

function sourceHtml({ name, format, bytes, encoding, pages, sha256, ocr, truncated, repairs }: Source): Html {
  const rows: [Words, Html | string | number | null][] = [
    [{ vi: 'Tên', en: 'Name' }, name],
    [{ vi: 'Định dạng', en: 'Format' }, format],
    [{ vi: 'Kích thước (byte)', en: 'Bytes' }, bytes],
    [{ vi: 'Bảng mã', en: 'Encoding' }, encoding],
    [{ vi: 'Số trang', en: 'Pages' }, pages],
    [{ vi: 'Bản quét, độ tin cậy', en: 'Scan, confidence' }, ocr === null ? null : `${ocr.confidence}`],
    [
      { vi: 'Bị cắt bớt', en: 'Cut short' },
      truncated === null ? null : `${truncated.reason} (${truncated.kept})`,
    ],
    [
      { vi: 'Đã chỉnh khi đọc', en: 'Mended while reading' },
      repairs === undefined ? null : repairs.map(({ what, count }) => `${what}: ${count}`).join('; '),
    ],
    [{ vi: 'SHA-256', en: 'SHA-256' }, sha256 === null ? null : html`<code>${sha256}</code>`],
  ];
  return html`<dl class="source">${rows.map(([words, value]) =>
    value === null ? null : html`<dt>${both(words)}</dt><dd>${value}</dd>`,
  )}</dl>`;
}
