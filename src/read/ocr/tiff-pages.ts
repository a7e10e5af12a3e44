/** More pages than this are a loop. */
const MOST_PAGES = 10_000;
/** Bytes of an entry of a page's directory. */
const ENTRY_LENGTH = 12;

/**
 * The pages of a TIFF, each as a TIFF whose first page it is: the recogniser reads no other. The bytes are shared but
 * for the head, so that pages are made one at a time.
 *
 * @returns for each page a function that makes it; none where the file is cut off before its first page
 */
export function tiffPages(bytes: Uint8Array): (() => Uint8Array)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  const starts = new Set<number>();
  let start = bytes.length < 8 ? 0 : view.getUint32(4, isLittle);
  while (start > 0 && start + 2 <= bytes.length && !starts.has(start) && starts.size < MOST_PAGES) {
    starts.add(start);
    const next = start + 2 + view.getUint16(start, isLittle) * ENTRY_LENGTH;
    start = next + 4 <= bytes.length ? view.getUint32(next, isLittle) : 0;
  }
  return [...starts].map((first) => () => {
    const page = new Uint8Array(bytes);
    new DataView(page.buffer).setUint32(4, first, isLittle);
    return page;
  });
}
