import { escapeXml } from './office-file.ts';
import type { Plan, PlanBlock } from './plan-blocks.ts';

/**
 * A plan as a page of a portal: the whole laid out by a table, entities and no-break spaces inside phrases, lists that
 * the browser counts, menus and programs around.
 */
export function planHtml({ blocks, notes }: Plan): string {
  const body = grouped(blocks).join('\n');
  const footnotes = [...notes].map(([mark, text]) => `<p><sup>${digit(mark)}</sup> ${words(text)}</p>`);
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch</title><style>p { margin: 0 }</style></head>
<body><nav><ul><li><a href="/">Trang chủ</a></li><li>Văn bản 2024</li></ul></nav>
<script>document.write('<p>12.345 hộ</p>');</script>
<table width="100%"><tr><td><div class="noidung">
${body}
${footnotes.join('\n')}
</div></td></tr></table></body></html>
`;
}

/** Items that follow each other are one list. */
function grouped(blocks: readonly PlanBlock[]): string[] {
  const html: string[] = [];
  let list = '';
  for (const block of blocks) {
    const next = block.kind === 'paragraph' && block.label === '-' ? 'ul' : '';
    if (next !== list) html.push(list === '' ? '<ul>' : '</ul>');
    list = next;
    html.push(blockHtml(block));
  }
  return html;
}

function blockHtml(block: PlanBlock): string {
  if (block.kind === 'table') return table(block.rows);
  if (block.kind === 'columns') {
    const columns = [0, 1].map((at) => block.rows.map((row) => words(row[at] ?? '')).filter(Boolean));
    return `<table border="0"><tr>${columns.map((cell) => `<td>${cell.join('<br>\n')}</td>`).join('')}</tr></table>`;
  }
  const { label, text } = block;
  if (label === '-') return `<li>${words(text)}</li>`;
  if (/^[IVX]+\.$/u.test(label)) return `<h2>${label}&nbsp;${words(text)}</h2>`;
  return `<p>${label === '' ? '' : `<b>${label}</b> `}${words(text)}</p>`;
}

function table([header = [], ...body]: readonly string[][]): string {
  const cells = (row: readonly string[], name: string): string =>
    `<tr>${row.map((cell) => `<${name}><p>${words(cell)}</p></${name}>`).join('')}</tr>`;
  return `<table border="1">${cells(header, 'th')}${body.map((row) => cells(row, 'td')).join('\n')}</table>`;
}

/** Words as portals write them: some letters as entities, amounts kept together, raised digits as elements. */
function words(text: string): string {
  return escapeXml(text)
    .replaceAll('ô', '&ocirc;')
    .replaceAll('à', '&#224;')
    .replaceAll(' triệu đồng', '&nbsp;triệu\n   đồng')
    .replace(/[¹²³]/gu, (mark) => `<sup>${digit(mark)}</sup>`);
}

function digit(mark: string): string {
  return String(' ¹²³'.indexOf(mark));
}
