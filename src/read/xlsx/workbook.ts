import { child, children } from '../element.ts';
import type { OfficePackage } from '../office/package.ts';
import type { Run } from '../parts.ts';
import { readCellFormats } from './cell-formats.ts';
import type { CellFormat } from './cell-formats.ts';
import { richText } from './strings.ts';

export interface SheetPlace {
  name: string;
  path: string;
}

/** What the cells of all sheets share. */
export interface Workbook {
  /** The sheets that are shown, in the order of their tabs. */
  sheets: SheetPlace[];
  /** Texts that cells name by number. */
  strings: readonly (readonly Run[])[];
  formats: readonly CellFormat[];
  /** Whether dates are counted from 1904, as on old Macintoshes. */
  from1904: boolean;
}

export function readWorkbook(office: OfficePackage, path: string): Workbook {
  const root = office.requireXml(path);
  const relationships = office.relationships(path);
  const sheets = children(child(root, 'sheets'), 'sheet').flatMap(({ attributes }): SheetPlace[] => {
    const target = relationships.get(attributes['r:id'] ?? '');
    const isShown = (attributes['state'] ?? 'visible') === 'visible';
    if (!isShown || target?.type !== 'worksheet') return [];
    return [{ name: attributes['name'] ?? '', path: target.target }];
  });
  const strings: Run[][] = [];
  const stringsPath = office.related(path, 'sharedStrings');
  if (stringsPath !== null) {
    office.xml(stringsPath, { stream: { name: 'si', take: (item) => strings.push(richText(item)) } });
  }
  const stylesPath = office.related(path, 'styles');
  return {
    sheets,
    strings,
    formats: readCellFormats(stylesPath === null ? null : office.xml(stylesPath)),
    from1904: ['1', 'true'].includes(child(root, 'workbookPr')?.attributes['date1904'] ?? ''),
  };
}
