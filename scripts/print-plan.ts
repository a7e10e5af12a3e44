import type { Browser } from 'playwright-core';

/** How a plan is laid out; the defaults are those of an office: ruled tables, page number at the top from page 2 on. */
export interface Layout {
  /** Tables with drawn lines, or with columns that only stand below each other. */
  tables: 'ruled' | 'aligned';
  /** The first two header rows of every table merge cells: "Trong đó" over the funds. */
  merged?: boolean;
  /** A line that stands at the foot of every page. */
  foot?: string;
  fontSize?: number;
}

/** Prints the plain text of a plan as an office would: letterhead in two columns, footnotes at the foot of the page. */
export async function printPlan(browser: Browser, plan: string, layout: Layout): Promise<Uint8Array> {
  return printHtml(browser, planHtml(plan, layout), layout);
}

/** Prints a page whose body holds the blocks of a document; the blocks are dealt out to pages of A4. */
async function printHtml(browser: Browser, html: string, layout: Partial<Layout> = {}): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    await page.evaluate(`(${PAGINATE})(${JSON.stringify(layout.foot ?? '')})`);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true });
  } finally {
    await page.close();
  }
}

/**
 * Takes a picture of one page, as a scanner would that holds the paper straight.
 *
 * @param page 1-based
 * @param resolution in dots per inch
 * @returns a PNG in colour
 */
export async function scanPlan(
  browser: Browser,
  plan: string,
  layout: Layout,
  { page: number, resolution }: { page: number; resolution: number },
): Promise<Uint8Array> {
  const page = await browser.newPage({
    viewport: { width: 794, height: 1123 },
    deviceScaleFactor: resolution / 96,
  });
  try {
    await page.setContent(planHtml(plan, layout));
    await page.evaluate(`(${PAGINATE})('')`);
    return await page
      .locator('.page')
      .nth(number - 1)
      .screenshot();
  } finally {
    await page.close();
  }
}

/** The plan as HTML: one element a block. */
function planHtml(plan: string, layout: Layout): string {
  const blocks = plan.trim().split(/\n{2,}/u);
  const notes = new Map(
    blocks.filter((block) => FOOTNOTE.test(block)).map((block) => [block.charAt(0), block.slice(1).trim()]),
  );
  const body = blocks
    .filter((block) => !FOOTNOTE.test(block))
    .map((block) => blockHtml(block, layout, notes));
  return `<!doctype html><meta charset="utf-8"><style>${style(layout)}</style><body>${body.join('\n')}</body>`;
}

const FOOTNOTE = /^[¹²³] ?/u;

function blockHtml(block: string, layout: Layout, notes: ReadonlyMap<string, string>): string {
  const rows = block.split('\n').map((line) => line.split('\t'));
  const width = rows[0]?.length ?? 1;
  if (width >= 3) return tableHtml(rows, layout);
  if (block.startsWith('Nơi nhận')) return columnsHtml(rows, 'foot');
  if (width === 2) return columnsHtml(rows, 'head');
  const text = block.replace(
    /[¹²³](?=[.,;)]|$)(?<!m²)/gu,
    (mark) => `<sup data-note="${escaped(notes.get(mark) ?? '')}">${MARKS[mark] ?? ''}</sup>`,
  );
  const kind =
    block.length < 12 || block.startsWith('Thực hiện Chương')
      ? 'title'
      : /^[IVX]+\. /u.test(block)
        ? 'part'
        : block.startsWith('ĐVT')
          ? 'unit'
          : /^\d+(?:\.\d+)*\. /u.test(block) && block.length < 100
            ? 'heading'
            : 'text';
  return `<p class="${kind}">${text.replaceAll('\n', '<br>')}</p>`;
}

const MARKS: Record<string, string> = { '¹': '1', '²': '2', '³': '3' };

function columnsHtml(rows: readonly string[][], kind: string): string {
  const cells = [0, 1].map((column) => rows.map((row) => `<div>${row[column] ?? ''}</div>`).join(''));
  return `<table class="${kind}"><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;
}

function tableHtml(rows: readonly string[][], { merged, tables }: Layout): string {
  const [header = [], ...body] = rows;
  const head =
    merged === true && header.length === 5
      ? `<tr>${header
          .slice(0, 3)
          .map((cell) => `<th rowspan="2">${cell}</th>`)
          .join('')}<th colspan="2">Trong đó</th></tr><tr>${header
          .slice(3)
          .map((cell) => `<th>${cell}</th>`)
          .join('')}</tr>`
      : `<tr>${header.map((cell) => `<th>${cell}</th>`).join('')}</tr>`;
  const lines = body.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table class="grid ${tables}">${head}${lines.join('')}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function style({ fontSize = 14 }: Layout): string {
  return `
@page { size: A4; margin: 0 }
body { margin: 0; font: ${String(fontSize)}px/1.35 'DejaVu Serif', serif }
.page { position: relative; width: 210mm; height: 297mm; padding: 20mm 15mm 18mm 28mm; box-sizing: border-box; break-after: page; overflow: hidden }
.page:last-child { break-after: auto }
.number { position: absolute; top: 10mm; left: 0; right: 0; text-align: center }
.running { position: absolute; bottom: 6mm; left: 28mm; font-size: 0.75em }
.notes { position: absolute; bottom: 16mm; left: 28mm; right: 15mm; font-size: 0.75em }
.notes::before { content: ''; display: block; width: 40mm; border-top: 1px solid black; margin-bottom: 4px }
.notes p { text-indent: 0; margin: 0 }
sup { font-size: 0.62em; line-height: 0; vertical-align: 0.5em }
p { margin: 0 0 6px; text-align: justify; text-indent: 10mm }
p.rest { text-indent: 0 }
p.cut { text-align-last: justify; margin: 0 }
p.title { text-align: center; font-weight: bold; text-indent: 0 }
p.part, p.heading { font-weight: bold }
p.unit { text-align: right; font-style: italic }
table { width: 100%; border-collapse: collapse; margin-bottom: 10px }
.head td { text-align: center; width: 50%; vertical-align: top }
.head td div { min-height: 1.35em }
.foot td { vertical-align: top; width: 50% }
.foot td:last-child { text-align: center; font-weight: bold }
.grid td, .grid th { padding: 2px 6px; vertical-align: middle }
.ruled td, .ruled th { border: 1px solid black }
.grid td:nth-child(n+3) { text-align: right }
.grid td:first-child { text-align: center }
`;
}

/** Runs in the page: deals its blocks out to pages, cuts paragraphs and tables that do not fit, puts notes at the foot. */
const PAGINATE = `(foot) => {
  const blocks = [...document.body.children];
  const pages = [];
  let page, flow, notes;
  const open = () => {
    page = document.createElement('div');
    page.className = 'page';
    flow = page.appendChild(document.createElement('div'));
    notes = null;
    document.body.append(page);
    pages.push(page);
    if (pages.length > 1) page.append(labelled('number', String(pages.length)));
    if (foot !== '') page.append(labelled('running', foot));
  };
  const labelled = (name, text) => Object.assign(document.createElement('div'), { className: name, textContent: text });
  const limit = () => (notes === null ? page.getBoundingClientRect().bottom - 68 : notes.getBoundingClientRect().top - 6);
  const fits = () => flow.getBoundingClientRect().bottom <= limit();
  const note = (block) => {
    const added = [];
    for (const mark of block.querySelectorAll('sup')) {
      if (notes === null) { notes = labelled('notes', ''); page.append(notes); }
      const line = document.createElement('p');
      line.innerHTML = '<sup>' + mark.textContent + '</sup> ';
      line.append(mark.dataset.note);
      notes.append(line);
      added.push(line);
    }
    return added;
  };
  const cut = (block) => {
    const rest = block.cloneNode(true);
    if (block.matches('.grid')) {
      const rows = [...block.rows];
      let kept = rows.length;
      while (kept > 3 && !fits()) rows[--kept].remove();
      [...rest.rows].slice(0, kept).forEach((row) => row.remove());
      return kept > 3 && fits() ? rest : null;
    }
    if (!block.matches('p') || block.querySelector('sup') !== null) return null;
    const words = block.innerHTML.split(' ');
    let kept = words.length;
    block.classList.add('cut');
    while (kept > 8 && !fits()) block.innerHTML = words.slice(0, --kept).join(' ');
    if (kept <= 8) return null;
    rest.innerHTML = words.slice(kept).join(' ');
    rest.classList.add('rest');
    return rest;
  };
  open();
  while (blocks.length > 0) {
    const block = blocks.shift();
    const before = block.cloneNode(true);
    flow.append(block);
    if (fits()) {
      const added = note(block);
      if (fits()) continue;
      added.forEach((line) => line.remove());
      if (notes !== null && notes.children.length === 0) { notes.remove(); notes = null; }
    }
    const rest = cut(block);
    if (rest !== null) { blocks.unshift(rest); open(); continue; }
    if (flow.children.length === 1) { open(); continue; }
    block.remove();
    blocks.unshift(before);
    open();
  }
}`;
