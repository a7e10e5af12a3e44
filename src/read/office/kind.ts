import { elements } from '../element.ts';
import { damaged, oldFormat, unknownFormat } from '../errors.ts';
import type { Archive } from './archive.ts';
import { OfficePackage } from './package.ts';

/** A document in a ZIP container that is read here, and its main part. */
export interface OfficeDocument {
  kind: 'docx' | 'xlsx';
  office: OfficePackage;
  path: string;
}

/**
 * Tells which document a container holds, by what it says of itself, not by its name.
 *
 * @throws {ReadError} `unknown_format` for any other, which says what it is and how to convert it; `damaged`
 */
export function officeDocument(archive: Archive): OfficeDocument {
  const office = new OfficePackage(archive);
  if (archive.has('mimetype')) throw openDocument(archive);
  if (!archive.has(CONTENT_TYPES)) throw unknownFormat('ZIP');
  const path = office.related('', 'officeDocument');
  if (path === null || !archive.has(path)) {
    throw damaged({ en: 'its main part is missing', vi: 'thiếu phần nội dung chính' });
  }
  const type = contentType(office, path);
  if (/wordprocessingml|ms-word/.test(type)) return { kind: 'docx', office, path };
  if (/binary/.test(type)) throw oldFormat('Excel (.xlsb)', '.xlsx');
  if (/spreadsheetml|ms-excel/.test(type)) return { kind: 'xlsx', office, path };
  throw unknownFormat(/presentation|powerpoint/.test(type) ? 'PowerPoint (.pptx)' : 'ZIP');
}

const CONTENT_TYPES = '[Content_Types].xml';

/** What `[Content_Types].xml` says of a part, by its name or by its ending. */
function contentType(office: OfficePackage, path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  let byEnding = '';
  for (const { name, attributes } of elements(office.requireXml(CONTENT_TYPES))) {
    const type = attributes['ContentType'] ?? '';
    if (name === 'Override' && attributes['PartName']?.toLowerCase() === `/${path.toLowerCase()}`)
      return type;
    if (name === 'Default' && attributes['Extension']?.toLowerCase() === ending) byEnding = type;
  }
  return byEnding;
}

/** OpenDocument and EPUB containers begin with an entry that names their type. */
function openDocument(archive: Archive): Error {
  const type = new TextDecoder().decode(archive.read('mimetype') ?? undefined);
  if (type.includes('opendocument.text')) return oldFormat('OpenDocument (.odt)', '.docx');
  if (type.includes('opendocument.spreadsheet')) return oldFormat('OpenDocument (.ods)', '.xlsx');
  return unknownFormat(type.includes('epub') ? 'EPUB' : 'ZIP');
}
