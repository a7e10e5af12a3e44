import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

export interface ReadCell {
  value: string | number | boolean | null;
  style: string;
  formula: string | null;
}

/** A sheet as rows of cells by their column's letters. */
export type ReadSheet = Map<string, ReadCell>[];

/** Reads a workbook's XML as a program would that knows nothing of how it was written. */
export function readWorkbook(bytes: Uint8Array): Map<string, ReadSheet> {
  const parts = unzipSync(bytes);
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/gu)].map(([, name = '']) => name);
  return new Map(names.map((name, at) => [name, readSheet(part(`xl/worksheets/sheet${at + 1}.xml`))]));
}

function readSheet(xml: string): ReadSheet {
  const rows: ReadSheet = [];
  let cell: { at: string; type: string; style: string } = { at: '', type: '', style: '' };
  let text: string | null = null;
  let formula: string | null = null;
  let inside = '';
  const parser = new Parser(
    {
      onopentag(name, { r = '', t = '', s = '' }) {
        inside = name;
        if (name === 'row') rows.push(new Map());
        if (name === 'c')
          [cell, text, formula] = [{ at: r.replace(/\d+$/u, ''), type: t, style: s }, null, null];
        if (name === 't' || name === 'v') text = '';
      },
      ontext(more) {
        if (inside === 't' || inside === 'v') text = (text ?? '') + more;
        if (inside === 'f') formula = (formula ?? '') + more;
      },
      onclosetag(name) {
        inside = '';
        if (name === 'c') {
          rows.at(-1)?.set(cell.at, { value: valueOf(text, cell.type), style: cell.style, formula });
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return rows;
}

function valueOf(text: string | null, type: string): ReadCell['value'] {
  if (text === null) return null;
  if (type === 'b') return text === '1';
  if (type === '') return Number(text);
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What XML 1.0 does not allow anywhere. */
export const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

/** The XML of all parts. */
export function xmlOf(bytes: Uint8Array): string[] {
  return Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
}
