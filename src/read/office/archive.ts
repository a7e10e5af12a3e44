import { crc32, inflateRawSync } from 'node:zlib';
import { damaged, encrypted, refused } from '../errors.ts';
import { directoryOf, packedBytes } from './directory.ts';
import type { Entry } from './directory.ts';

/** What a container may unpack to. Of each limit the documents of real offices reach a hundredth. */
const MOST_PART_BYTES = 64 * 2 ** 20;
const MOST_BYTES = 160 * 2 ** 20;
/** Text is packed 5 to 30 times, tables of zeros some 100 times; what is packed tighter was made to burst. */
const HIGHEST_RATIO = 400;
/** Below this size the ratio says nothing. */
const SMALL = 2 ** 20;

/**
 * A ZIP container. Nothing is unpacked before its declared size has been looked at, and never more than was declared;
 * what was unpacked must have the checksum that the container gives, for a flipped bit would be a wrong figure.
 */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  /** @throws {ReadError} `damaged`, or `too_large` where the container has too many entries */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = directoryOf(bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Names of all entries, in small letters. */
  names(): Iterable<string> {
    return this.#entries.keys();
  }

  /**
   * The bytes of an entry, or null when there is none of that name (in capitals or small letters).
   *
   * @throws {ReadError} `damaged`, `encrypted`, or `too_large` where it unpacks to more than is allowed
   */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    if (entry.isEncrypted) throw encrypted();
    this.#allow(entry);
    const bytes = this.#unpack(entry);
    if (bytes.length !== entry.size || crc32(bytes) !== entry.checksum) throw unsound(name);
    return bytes;
  }

  #allow({ size, packedSize }: Entry): void {
    this.#unpacked += size;
    if (size > MOST_PART_BYTES || this.#unpacked > MOST_BYTES) {
      const limit = MOST_BYTES / 2 ** 20;
      throw refused({
        en: `it unpacks to more than ${limit} MiB`,
        vi: `giải nén ra hơn ${limit} MiB`,
      });
    }
    if (size > SMALL && size > packedSize * HIGHEST_RATIO) {
      throw refused({
        en: `it unpacks to more than ${HIGHEST_RATIO} times its size`,
        vi: `giải nén ra lớn hơn ${HIGHEST_RATIO} lần`,
      });
    }
  }

  #unpack(entry: Entry): Uint8Array {
    const { name, method, size } = entry;
    const packed = packedBytes(this.#bytes, entry);
    if (method === STORED) return packed;
    if (method !== DEFLATED) throw unsound(name);
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    } catch (error) {
      throw unsound(name, error);
    }
  }
}

const STORED = 0;
const DEFLATED = 8;

function unsound(name: string, cause?: unknown): Error {
  return damaged({ en: `${name} cannot be unpacked`, vi: `không giải nén được ${name}` }, cause);
}
