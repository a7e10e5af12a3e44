import { readDocx } from '../docx/read.ts';
import type { Gathered } from '../parts.ts';
import { describe } from '../source.ts';
import type { InputOptions } from '../source.ts';
import { readXlsx } from '../xlsx/read.ts';
import { Archive } from './archive.ts';
import { officeDocument } from './kind.ts';

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Reads an Office document in a ZIP container.
 *
 * @throws {ReadError} `unknown_format`, `damaged`, `encrypted`, `too_large` or `empty`
 */
export function readOffice(bytes: Uint8Array, options: InputOptions): Gathered {
  const { kind, office, path } = officeDocument(new Archive(bytes));
  const { parts, pages, dropped } =
    kind === 'docx' ? readDocx(office, path) : { parts: readXlsx(office, path), pages: null, dropped: 0 };
  const source = describe(bytes, {
    name: options.name ?? null,
    format: kind,
    mediaType: MEDIA_TYPES[kind],
    pages,
  });
  if (dropped > 0) source.repairs = [{ what: 'dropped_running_lines', count: dropped }];
  return { parts: [...parts], source };
}
