/**
 * Makes samples/formats/ke-hoach-scan.png: the second page of the plan of samples/formats as a scan at 150 dots per inch
 * in 16 shades of grey.
 *
 *     node scripts/make-scan-sample.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import type { GrayImage } from '../src/read/ocr/gray-image.ts';
import { startRecogniser } from '../src/read/ocr/recogniser.ts';
import { startBrowser } from './browser.ts';
import { scanPlan } from './print-plan.ts';

const FOLDER = new URL('../samples/formats/', import.meta.url);

const plan = await readFile(new URL('ke-hoach.txt', FOLDER), 'utf8');
const [browser, recogniser] = await Promise.all([startBrowser(), startRecogniser()]);
try {
  const inColour = await scanPlan(browser, plan, { tables: 'ruled' }, { page: 2, resolution: 150 });
  const image = await recogniser.decode(inColour);
  await writeFile(new URL('ke-hoach-scan.png', FOLDER), pngOf(image));
} finally {
  await Promise.all([browser.close(), recogniser.end()]);
}

/** Four bits a pixel, each line as its difference from the line above. */
function pngOf({ width, height, pixels }: GrayImage): Uint8Array {
  const stride = Math.ceil(width / 2);
  const lines = Buffer.alloc((stride + 1) * height);
  const packed = (row: number, at: number): number => {
    if (row < 0) return 0;
    const [left = 0, right = 0] = pixels.subarray(
      row * width + at * 2,
      Math.min(row * width + at * 2 + 2, (row + 1) * width),
    );
    return ((left >> 4) << 4) | (right >> 4);
  };
  for (let row = 0; row < height; row += 1) {
    const start = row * (stride + 1);
    lines[start] = 2;
    for (let at = 0; at < stride; at += 1) {
      lines[start + 1 + at] = (packed(row, at) - packed(row - 1, at)) & 255;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 4;
  const signature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
  const data = deflateSync(lines, { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const framed = Buffer.alloc(content.length + 12);
  framed.writeUInt32BE(content.length, 0);
  framed.write(name, 4, 'latin1');
  framed.set(content, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + content.length)), 8 + content.length);
  return framed;
}
