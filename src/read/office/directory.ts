import { damaged, refused } from '../errors.ts';

/** An entry of a ZIP container, by its central directory (APPNOTE 6.3, 4.3.12). */
export interface Entry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  isEncrypted: boolean;
  checksum: number;
  /** Bytes as they lie in the container. */
  packedSize: number;
  /** Bytes that it says it unpacks to. */
  size: number;
  /** Where its local header begins, which its bytes follow. */
  header: number;
}

/** A plan with a picture on every page has some hundred. */
const MOST_ENTRIES = 10_000;

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
/** The end record may be followed by a comment of at most so many bytes. */
const LONGEST_COMMENT = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;

/**
 * The entries of a container by their names in small letters; of two with one name the first.
 *
 * Containers above 4 GiB (ZIP64) are beyond any limit here and count as damaged.
 *
 * @throws {ReadError} `damaged`, or `too_large` where there are too many
 */
export function directoryOf(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) {
    throw refused({ en: `it packs ${count} files`, vi: `chứa ${count} tệp con` });
  }
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const name = LATIN_OR_UTF8.decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    const key = name.replaceAll('\\', '/').toLowerCase();
    if (!entries.has(key)) entries.set(key, entryAt(view, at, name));
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

const LATIN_OR_UTF8 = new TextDecoder();

function endRecord(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  const first = Math.max(0, last - LONGEST_COMMENT);
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw broken();
}

function entryAt(view: DataView, at: number, name: string): Entry {
  return {
    name,
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    checksum: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
  };
}

/**
 * The bytes of an entry as they lie in the container.
 *
 * @throws {ReadError} `damaged`
 */
export function packedBytes(bytes: Uint8Array, { header, packedSize }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header + LOCAL_LENGTH > bytes.length || view.getUint32(header, true) !== LOCAL_SIGNATURE)
    throw broken();
  const start = header + LOCAL_LENGTH + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packedSize > bytes.length) throw broken();
  return bytes.subarray(start, start + packedSize);
}

function broken(): Error {
  return damaged({ en: 'its ZIP container is incomplete', vi: 'gói ZIP không còn nguyên vẹn' });
}
