import { deflateSync } from 'node:zlib';
import type { GrayImage } from '../../../src/read/ocr/gray-image.ts';

/** A PDF with a picture on each page and no text. `rotate` turns the page as a viewer shows it, and the picture back. */
export function scannedPdf(images: readonly GrayImage[], rotate: 0 | 90 = 0): Uint8Array {
  const kids = images.map((_, index) => `${String(index * 3 + 3)} 0 R`);
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(`<</Type/Pages/Count ${String(images.length)}/Kids[${kids.join(' ')}]>>`),
    ...images.flatMap((image, index) => pageObjects(image, index * 3 + 3, rotate)),
  ];
  const pieces = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  objects.forEach((object, index) => {
    const framed = Buffer.concat([
      Buffer.from(`${String(index + 1)} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(length);
    length += framed.length;
    pieces.push(framed);
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root 1 0 R>>\n`;
  pieces.push(Buffer.from(`${table}startxref\n${String(length)}\n%%EOF`));
  return Buffer.concat(pieces);
}

function pageObjects({ width, height, pixels }: GrayImage, number: number, rotate: 0 | 90): Buffer[] {
  const box = rotate === 0 ? '595 842' : '842 595';
  const content = rotate === 0 ? 'q 595 0 0 842 0 0 cm /I Do Q' : 'q 0 595 -842 0 842 0 cm /I Do Q';
  const head = `<</Type/XObject/Subtype/Image/Width ${String(width)}/Height ${String(height)}/ColorSpace/DeviceGray`;
  return [
    Buffer.from(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${box}]/Rotate ${String(rotate)}` +
        `/Resources<</XObject<</I ${String(number + 1)} 0 R>>>>/Contents ${String(number + 2)} 0 R>>`,
    ),
    stream(`${head}/BitsPerComponent 8/Filter/FlateDecode`, deflateSync(pixels)),
    stream('<<', Buffer.from(content)),
  ];
}

function stream(head: string, data: Uint8Array): Buffer {
  const start = Buffer.from(`${head}/Length ${String(data.length)}>>stream\n`);
  return Buffer.concat([start, data, Buffer.from('\nendstream')]);
}

/** A TIFF with a page for each picture, not compressed. */
export function tiffOf(images: readonly GrayImage[]): Uint8Array {
  const head = Buffer.from('II*\0\x08\0\0\0', 'latin1');
  const pieces = [head];
  let start = head.length;
  images.forEach((image, index) => {
    const { width, height, pixels } = image;
    const data = start + 2 + 9 * 12 + 4;
    const next = data + pixels.length + (pixels.length % 2);
    // Width, height, bits, compression, black is 0, where the pixels are, samples, rows a strip, bytes.
    const tags = [256, 257, 258, 259, 262, 273, 277, 278, 279];
    const values = [width, height, 8, 1, 1, data, 1, height, pixels.length];
    const directory = Buffer.alloc(data - start);
    directory.writeUInt16LE(tags.length, 0);
    tags.forEach((tag, at) => {
      directory.writeUInt16LE(tag, 2 + at * 12);
      directory.writeUInt16LE(4, 4 + at * 12);
      directory.writeUInt32LE(1, 6 + at * 12);
      directory.writeUInt32LE(values[at] ?? 0, 10 + at * 12);
    });
    directory.writeUInt32LE(index < images.length - 1 ? next : 0, directory.length - 4);
    pieces.push(directory, Buffer.from(pixels), Buffer.alloc(pixels.length % 2));
    start = next;
  });
  return Buffer.concat(pieces);
}

/** The part of a picture between two rows of pixels. */
export function strip({ width, pixels }: GrayImage, from: number, to: number): GrayImage {
  return { width, height: to - from, pixels: pixels.slice(from * width, to * width) };
}
