import { descendants, textUpTo } from '../element.ts';
import type { Element, Node } from '../element.ts';
import { partsOfTable } from '../grid.ts';
import type { Part } from '../parts.ts';
import { raisedDigits } from '../superscript.ts';
import { Flow } from './flow.ts';
import { ListCounter } from './list.ts';
import { beginsPage, fontOf, isHidden, styleOf } from './styles.ts';
import { gridOf } from './table.ts';

/** No text of the document: programs, looks, navigation, forms, pictures, what an author deleted. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'head script style template noscript nav svg math canvas audio video iframe object embed applet ' +
    'button select option datalist input textarea del'
  ).split(' '),
);

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody td tfoot ' +
    'th thead tr ul'
  ).split(' '),
);

/** What elements hand down to those within. */
interface Context {
  font: string | null;
  isPreformatted: boolean;
  counter: ListCounter | null;
}

const OUTERMOST: Context = { font: null, isPreformatted: false, counter: null };

/** The parts of a page, in the order in which it is read. */
export function partsOfPage(root: Element): Part[] {
  return partsWithin(contentOf(root), OUTERMOST);
}

/** The element that a page says holds its content, where it holds most of the words; else the whole page. */
function contentOf(page: Element): Element {
  for (const name of ['main', 'article']) {
    const [first, ...others] = descendants(page, name);
    if (first !== undefined && others.length === 0 && wordCount(first) * 2 > wordCount(page)) return first;
  }
  return page;
}

function wordCount(element: Element): number {
  let count = 0;
  for (const node of element.children) {
    if (typeof node === 'string') count += node.length;
    else if (!SKIPPED.has(node.name)) count += wordCount(node);
  }
  return count;
}

function partsWithin(element: Element, context: Context): Part[] {
  const flow = new Flow();
  walkAll(element, flow, context);
  return flow.finish();
}

function walkAll(element: Element, flow: Flow, context: Context): void {
  for (const node of element.children) walk(node, flow, context);
}

function walk(node: Node, flow: Flow, outer: Context): void {
  if (typeof node === 'string') {
    flow.text(node, outer.font, outer.isPreformatted);
    return;
  }
  if (SKIPPED.has(node.name) || isHidden(node)) return;
  if (beginsPage(node)) flow.push([{ type: 'page' }]);
  const context = within(node, outer);
  if (node.name === 'br') flow.breakLine();
  else if (node.name === 'table') flow.push(tableParts(node, context));
  else if (node.name === 'sup') raised(node, flow, context);
  else if (BLOCKS.has(node.name)) block(node, flow, context);
  else walkAll(node, flow, context);
}

function within(element: Element, outer: Context): Context {
  const { name } = element;
  const font = fontOf(element) ?? outer.font;
  const isPreformatted = outer.isPreformatted || name === 'pre' || isPre(styleOf(element, 'white-space'));
  const counter =
    name === 'ol' || name === 'ul' || name === 'menu' ? new ListCounter(element) : outer.counter;
  return { font, isPreformatted, counter };
}

function isPre(whiteSpace: string | null): boolean {
  return whiteSpace !== null && /^(?:pre|break-spaces)/.test(whiteSpace);
}

function block(element: Element, flow: Flow, context: Context): void {
  const rank = /^h[1-6]$/.test(element.name) ? Number(element.name.slice(1)) : null;
  flow.endParagraph();
  if (rank !== null) flow.setRank(rank);
  if (element.name === 'li') flow.setLabel(context.counter?.label(element) ?? '-');
  walkAll(element, flow, context);
  flow.endParagraph();
  if (rank !== null) flow.setRank(null);
  if (element.name === 'li') flow.setLabel('');
}

/** "m<sup>2</sup>", and the link to a note: "hộ nghèo<sup><a>[1]</a></sup>". */
function raised(element: Element, flow: Flow, context: Context): void {
  const digits = raisedDigits(textUpTo(element, 20), flow.tail);
  if (digits === null) walkAll(element, flow, context);
  else flow.text(digits, context.font, context.isPreformatted);
}

/** A table, after what was written in it but outside its cells: a caption, text that lost its cell. */
function tableParts(table: Element, context: Context): Part[] {
  const flow = new Flow();
  const stray = new Set(['tr', 'thead', 'tbody', 'tfoot', 'colgroup']);
  const outside = table.children.filter((node) => typeof node === 'string' || !stray.has(node.name));
  for (const node of outside) walk(node, flow, context);
  const cells = gridOf(table, (cell) => partsWithin(cell, within(cell, context)));
  return [...flow.finish(), ...partsOfTable(cells)];
}
