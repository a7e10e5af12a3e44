import { strToU8, zipSync } from 'fflate';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The XML of the parts of a Word document; what is not given is not in the file. */
export interface WordParts {
  /** What stands in `w:body`. */
  body: string;
  /** What stands in the root of each part. */
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  /** What stands in `docProps/app.xml`. */
  properties?: string;
  /** Further parts to which the text points: headers, diagrams, embedded files. */
  linked?: readonly LinkedPart[];
}

/** A part to which the text of a Word document points by its id. */
export interface LinkedPart {
  id: string;
  /** The last word of the relationship's type: "header". */
  type: string;
  /** Its path below `word/`. */
  target: string;
  content: string | Uint8Array;
}

/** A DOCX file. The same parts always give the same bytes. */
export function docxFile({ body, properties, linked = [], ...others }: WordParts): Uint8Array {
  const names: Record<keyof typeof others, string> = {
    styles: 'w:styles',
    numbering: 'w:numbering',
    footnotes: 'w:footnotes',
    endnotes: 'w:endnotes',
  };
  const parts: Record<string, string | Uint8Array> = {
    'word/document.xml': wordRoot('w:document', `<w:body>${body}</w:body>`),
  };
  const related: [id: string, type: string, target: string][] = [];
  for (const name of ['styles', 'numbering', 'footnotes', 'endnotes'] as const) {
    const content = others[name];
    if (content === undefined) continue;
    parts[`word/${name}.xml`] = wordRoot(names[name], content);
    related.push([name, name, `${name}.xml`]);
  }
  for (const { id, type, target, content } of linked) {
    parts[`word/${target}`] = content;
    related.push([id, type, target]);
  }
  parts['word/_rels/document.xml.rels'] = relationships(related);
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return office(parts, 'word/document.xml', main, properties);
}

/** A part whose root has this name: `w:hdr`, `w:ftr`. */
export function wordRoot(name: string, content: string): string {
  return `${DECLARATION}<${name} xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${content}</${name}>`;
}

export interface SheetParts {
  name: string;
  /** What stands in `worksheet`. */
  content: string;
  /** Attributes of its entry in the workbook, such as `state="hidden"`. */
  attributes?: string;
}

/** An XLSX file. */
export function xlsxFile(
  sheets: readonly SheetParts[],
  { styles, strings, properties = '' }: { styles?: string; strings?: string; properties?: string } = {},
): Uint8Array {
  const parts: Record<string, string> = {};
  const related: [id: string, type: string, target: string][] = [];
  const entries = sheets.map(({ name, content, attributes = '' }, at) => {
    const path = `worksheets/sheet${at + 1}.xml`;
    parts[`xl/${path}`] = sheetRoot('worksheet', content);
    related.push([`sheet${at + 1}`, 'worksheet', path]);
    return `<sheet name="${name}" sheetId="${at + 1}" r:id="sheet${at + 1}" ${attributes}/>`;
  });
  if (styles !== undefined) {
    parts['xl/styles.xml'] = sheetRoot('styleSheet', styles);
    related.push(['styles', 'styles', 'styles.xml']);
  }
  if (strings !== undefined) {
    parts['xl/sharedStrings.xml'] = sheetRoot('sst', strings);
    related.push(['strings', 'sharedStrings', 'sharedStrings.xml']);
  }
  parts['xl/workbook.xml'] = sheetRoot('workbook', `${properties}<sheets>${entries.join('')}</sheets>`);
  parts['xl/_rels/workbook.xml.rels'] = relationships(related);
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  return office(parts, 'xl/workbook.xml', main);
}

function sheetRoot(name: string, content: string): string {
  return `${DECLARATION}<${name} xmlns="${SHEET}" xmlns:r="${OFFICE}">${content}</${name}>`;
}

function office(
  parts: Readonly<Record<string, string | Uint8Array>>,
  main: string,
  type: string,
  properties?: string,
): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`,
    '_rels/.rels': relationships([
      ['main', 'officeDocument', main],
      ...(properties === undefined ? [] : ([['app', 'extended-properties', 'docProps/app.xml']] as const)),
    ]),
    ...parts,
  };
  if (properties !== undefined) {
    all['docProps/app.xml'] =
      `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${properties}</Properties>`;
  }
  return container(all);
}

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const content = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${content.join('')}</Relationships>`;
}

/** A ZIP container of texts, always with the same date. */
export function container(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(files)) {
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, { mtime: new Date(2024, 0, 1), level: 6 });
}

/** Text as XML writes it. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
