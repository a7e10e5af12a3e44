import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { AtomicFile } from '../atomic-file.ts';
import { stylesXml } from './styles.ts';
import { escaped, XML_HEAD } from './xml.ts';

/** A sheet that is written. */
export interface WrittenSheet {
  name: string;
  /** Where its XML lies. */
  path: string;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Local time, as ZIP has it: the same bytes in every time zone. */
const OPTIONS = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

/** Packs sheets into a workbook, which holds the same bytes whenever and wherever it is made. */
export async function packWorkbook(sheets: readonly WrittenSheet[], file: AtomicFile): Promise<void> {
  const zip = new ZipFile();
  const failure = new AbortController();
  zip.on('error', (error) => failure.abort(error));
  const parts = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  };
  for (const [path, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), path, OPTIONS);
  for (const [at, { path }] of sheets.entries()) {
    zip.addFile(path, `xl/worksheets/sheet${at + 1}.xml`, OPTIONS);
  }
  zip.end();
  await pipeline(
    zip.outputStream,
    async (chunks) => {
      for await (const chunk of chunks) await file.write(chunk);
    },
    { signal: failure.signal },
  );
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const named = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${named.join('')}</sheets></workbook>`;
}

function relations(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const listed = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${listed.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly WrittenSheet[]): string {
  const overrides = [
    ['/xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ['/xl/styles.xml', `${TYPE}.styles+xml`],
    ...sheets.map((_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${TYPE}.worksheet+xml`]),
  ].map(([part = '', type = '']) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}
