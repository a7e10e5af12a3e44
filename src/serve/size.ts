import type { Message } from '../read/errors.ts';

/**
 * A number of bytes for people, each language with its decimal mark.
 *
 * @example sizeWords(1.5 * 2 ** 20) // { vi: '1,5 MiB', en: '1.5 MiB' }
 */
export function sizeWords(bytes: number): Message {
  const [size, unit] = bytes < 2 ** 20 ? [bytes / 2 ** 10, 'KiB'] : [bytes / 2 ** 20, 'MiB'];
  const number = String(Math.round(size * 10) / 10);
  return { vi: `${number.replace('.', ',')} ${unit}`, en: `${number} ${unit}` };
}
