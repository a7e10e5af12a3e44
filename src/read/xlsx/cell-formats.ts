import { child, children } from '../element.ts';
import type { Element } from '../element.ts';

/** How cells of one look are shown. */
export interface CellFormat {
  /** "General", "#,##0.00". */
  pattern: string;
  font: string | null;
}

/** Formats that files name by number only (ECMA-376, part 1, 18.8.30); dates as Vietnamese Excel shows them. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'hh:mm'],
  [21, 'hh:mm:ss'],
  [22, 'dd/mm/yyyy hh:mm'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '#,##0;-#,##0;"-"'],
  [42, '#,##0;-#,##0;"-"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [44, '#,##0.00;-#,##0.00;"-"'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
]);

export const GENERAL: CellFormat = { pattern: 'General', font: null };

/** The formats of a workbook (`styles.xml`), by the number that cells give (`s`). */
export function readCellFormats(root: Element | null): CellFormat[] {
  const own = new Map<number, string>();
  for (const { attributes } of children(child(root ?? undefined, 'numFmts'), 'numFmt')) {
    own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
  }
  const fonts = children(child(root ?? undefined, 'fonts'), 'font').map(fontName);
  return children(child(root ?? undefined, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return {
      pattern: own.get(id) ?? BUILT_IN.get(id) ?? 'General',
      font: fonts[Number(attributes['fontId'] ?? 0)] ?? null,
    };
  });
}

/** `<name val="Times New Roman"/>`; in rich text `<rFont …/>`. */
export function fontName(font: Element | undefined): string | null {
  return (child(font, 'name') ?? child(font, 'rFont'))?.attributes['val'] ?? null;
}
