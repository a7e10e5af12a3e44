import { docxFile, escapeXml, wordRoot } from '../../../scripts/office-file.ts';
import type { LinkedPart, WordParts } from '../../../scripts/office-file.ts';
import { blocksOf } from '../sketch.ts';

/** A run; `properties` stand in its `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph of text or of ready XML; `properties` stand in its `w:pPr`. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : r(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A paragraph at a level (from 0) of the use of a list. */
export function item(text: string, at = 0, of = 1): string {
  return p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${of}"/></w:numPr>`);
}

/** A level of a list; `more` stands in its `w:lvl`. */
export function level(at: number, format: string, text: string, more = ''): string {
  const start = more.includes('<w:start') ? '' : '<w:start w:val="1"/>';
  return `<w:lvl w:ilvl="${at}">${start}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

/** `numbering.xml` of one list with its levels and the first use of it. */
export function list(...levels: string[]): string {
  return `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum>${use(1)}`;
}

/** A use of a list; `more` stands in its `w:num`. */
export function use(id: number, more = '', of = 0): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
}

/** A table of rows of cells, which are text or ready XML (`tc`). */
export function table(...rows: (readonly string[])[]): string {
  const lines = rows.map((row) => {
    const cells = row.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell)));
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${lines.join('')}</w:tbl>`;
}

export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:') ? content : p(content)}</w:tc>`;
}

/** A header, to which `section` points by its id. */
export function header(id: string, content: string): LinkedPart {
  return { id, type: 'header', target: `${id}.xml`, content: wordRoot('w:hdr', content) };
}

export function footer(id: string, content: string): LinkedPart {
  return { id, type: 'footer', target: `${id}.xml`, content: wordRoot('w:ftr', content) };
}

/**
 * The properties of a section with its headers and footers: `section({ 'header default': 'a' })`.
 *
 * @param more stands in `w:sectPr`, such as `<w:titlePg/>`
 */
export function section(references: Readonly<Record<string, string>>, more = ''): string {
  const pointers = Object.entries(references).map(([kind, id]) => {
    const [what, pages] = kind.split(' ');
    return `<w:${what}Reference w:type="${pages}" r:id="${id}"/>`;
  });
  return `<w:sectPr>${pointers.join('')}${more}</w:sectPr>`;
}

/** What is read of a document with this body. */
export function read(body: string, parts: Omit<WordParts, 'body'> = {}): Promise<unknown[]> {
  return blocksOf(docxFile({ body, ...parts }));
}
