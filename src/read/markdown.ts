import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Plugin } from 'unified';
import type { Decoded } from './decoded.ts';
import type { MappedText } from './mapped-text.ts';
import { openedFile, parseRoot } from './parse.ts';
import { parsePlain } from './plain.ts';
import type { LineMarks } from './plain.ts';
import type { Block, Root } from './tree.ts';

/**
 * Cuts a Markdown file into the same blocks as plain text. remark-parse says which lines are headings and code
 * fences; everything else is read from the source lines, since a plan is no good CommonMark: its numbering would
 * become lists, its indented paragraphs code, and "TEXT" over "-----" a heading.
 *
 * @example parseMarkdown(whole, decoded) // for "## II. MỤC TIÊU": a paragraph "II. MỤC TIÊU" of rank 2
 */
export function parseMarkdown(whole: MappedText, decoded: Decoded): Block[] {
  return parsePlain(whole, decoded, lineMarks(decoded.text));
}

/** unified plugin: Markdown to a {@link Root}; takes its file as `planParse` does. */
export const planParseMarkdown: Plugin<[], string, Root> = function () {
  this.parser = (text, file) => parseRoot(openedFile(text, file, 'markdown'), parseMarkdown);
};

/** Constructs that damage plans or that nobody reads here. `lineEnding` must stay: without it micromark never ends. */
const DISABLED = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];

const markdown = unified()
  .use(remarkParse)
  .data({ micromarkExtensions: [{ disable: { null: DISABLED } }] })
  .freeze();

/** A line that can begin a heading or begin or end a fence, and its 1-based number. */
interface MarkedLine {
  text: string;
  number: number;
}

/** So many lines are parsed at once: remark-parse holds some kilobytes for each. */
const CHUNK = 1024;

/**
 * With everything else disabled, all other lines are only text to remark-parse; it is given the marked ones, and need
 * not read a plan one letter at a time.
 */
function lineMarks(text: string): LineMarks {
  const ranks = new Map<number, number>();
  const silent = new Set<number>();
  const marked = markedLines(text);
  let openFence: MarkedLine | undefined;
  for (let at = 0; at < marked.length; at += CHUNK) {
    const chunk = marked.slice(at, at + CHUNK);
    if (openFence !== undefined) chunk.unshift(openFence);
    openFence = undefined;
    for (const node of markdown.parse(chunk.map((line) => line.text).join('\n')).children) {
      const first = chunk[(node.position?.start.line ?? 0) - 1];
      const last = chunk[(node.position?.end.line ?? 0) - 1];
      if (first === undefined || last === undefined) continue;
      if (node.type === 'heading') ranks.set(first.number, node.depth);
      if (node.type !== 'code') continue;
      silent.add(first.number);
      if (closes(last, first)) silent.add(last.number);
      else openFence = first;
    }
  }
  return { ranks, silent };
}

function markedLines(text: string): MarkedLine[] {
  const marked: MarkedLine[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (MARKED.test(line)) marked.push({ text: line, number: index + 1 });
  }
  return marked;
}

const MARKED = /^\ufeff?[ \t]*(?:#|`{3}|~{3})/;
const FENCE = /^\ufeff?[ \t]*(`{3,}|~{3,})/;

/** Whether the fence that `first` opens is closed by `last`; an open one runs to the end of the text. */
function closes(last: MarkedLine, first: MarkedLine): boolean {
  const opening = FENCE.exec(first.text)?.[1];
  return (
    last !== first &&
    opening !== undefined &&
    last.text.trim().startsWith(opening) &&
    !/[^`~\s]/.test(last.text)
  );
}
