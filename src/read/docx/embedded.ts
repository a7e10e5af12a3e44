import { decode } from '../decode.ts';
import type { Element } from '../element.ts';
import { ReadError } from '../errors.ts';
import { decodePage } from '../html/old-charset.ts';
import { partsOfPage } from '../html/page.ts';
import { parseHtml } from '../html/parse.ts';
import type { OfficePackage } from '../office/package.ts';
import { paragraphOf, plainRun } from '../parts.ts';
import type { NotePart, Part } from '../parts.ts';
import { isHtml } from '../sniff.ts';
import { linesOfDiagram } from './diagram.ts';

/** Reads what a text only points to: pages and texts that a program put in (`w:altChunk`), and diagrams (SmartArt). */
export interface EmbeddedParts {
  /** What stands at a `w:altChunk`: its text, or a note that it cannot be read. */
  chunk(pointer: Element): Part[];
  /** What stands at the `dgm:relIds` of a drawing. */
  diagram(pointer: Element): Part[];
}

/** In bytes; whoever merges documents so puts pages of text in, not books. */
const LARGEST = 4 * 2 ** 20;

const UNREAD: NotePart = { type: 'note', code: 'unread-part', page: null };

/** @param path of the part in which the text stands */
export function embeddedParts(office: OfficePackage, path: string): EmbeddedParts {
  const target = (pointer: Element, attribute: string): string | null =>
    office.relationships(path).get(pointer.attributes[attribute] ?? '')?.target ?? null;
  return {
    chunk: (pointer) => orUnread(target(pointer, 'r:id'), (at) => partsOfChunk(office.bytes(at))),
    diagram: (pointer) =>
      orUnread(target(pointer, 'r:dm'), (at) => linesOfDiagram(office.xml(at))?.map(paragraph) ?? null),
  };
}

function paragraph(text: string): Part {
  return paragraphOf([plainRun(text)]);
}

/** A document is not refused for what is embedded in it. */
function orUnread(target: string | null, read: (target: string) => Part[] | null): Part[] {
  try {
    return (target === null ? null : read(target)) ?? [UNREAD];
  } catch (error) {
    if (error instanceof ReadError) return error.code === 'empty' ? [] : [UNREAD];
    throw error;
  }
}

/** The text of a page or a plain text; null for any other format. */
function partsOfChunk(bytes: Uint8Array | null): Part[] | null {
  if (bytes === null || bytes.byteLength > LARGEST) return null;
  const { text, encoding } = decode(bytes);
  if (isHtml(text)) return decodePage(partsOfPage(parseHtml(text)), encoding).parts;
  return ARCHIVE_OF_PAGE.test(text) ? null : [paragraph(text.replace(LINE_END, '\n'))];
}

/** A page with its pictures in one file (MHT), whose text is coded. */
const ARCHIVE_OF_PAGE = /^\s{0,99}(?:MIME-Version|Content-Type|From):/i;
const LINE_END = /\r\n?/g;
