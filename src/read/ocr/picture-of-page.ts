import type { PDFPageProxy } from 'pdfjs-dist';
import { IDENTITY, matrixOf, multiply } from '../pdf/matrix.ts';
import type { Matrix } from '../pdf/matrix.ts';
import type { OperatorCodes } from '../pdf/operators.ts';
import { MOST_PIXELS } from './gray-image.ts';
import type { GrayImage } from './gray-image.ts';

/** Finer than this no scan of a text needs to be, in dots per inch. */
const FINEST = 300;
/** Pictures painted on one page; strips of a scan are a few dozen. */
const MOST_PICTURES = 2000;
/** Decoding of a picture that takes longer is given up, in milliseconds. */
const LONGEST_WAIT = 30_000;

/** A picture painted on a page: its own upper left corner is (0, 1), its lower right one (1, 0). */
interface Painted {
  image: GrayImage;
  /** From the picture to the upright page, whose unit is a point. */
  matrix: Matrix;
  /** Its dark pixels are ink and the others let through what is below. */
  isMask: boolean;
}

/**
 * The page as the pictures that are painted on it show it: mostly one, sometimes strips or a mask over a ground.
 *
 * @returns null where there are none
 */
export async function pictureOfPage(
  page: PDFPageProxy,
  codes: OperatorCodes,
): Promise<{ image: GrayImage; resolution: number } | null> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const painted: Painted[] = [];
  const saved: Matrix[] = [];
  let matrix = matrixOf(transform) ?? IDENTITY;
  for (let index = 0; index < fnArray.length && painted.length < MOST_PICTURES; index += 1) {
    const [code, args] = [fnArray[index], argumentsAt(argsArray, index)];
    if (code === codes['save'] || code === codes['paintFormXObjectBegin']) saved.push(matrix);
    if (code === codes['restore'] || code === codes['paintFormXObjectEnd']) matrix = saved.pop() ?? matrix;
    if (code === codes['transform']) matrix = multiply(matrix, matrixOf(args) ?? IDENTITY);
    if (code === codes['paintFormXObjectBegin']) matrix = multiply(matrix, matrixOf(args[0]) ?? IDENTITY);
    const isMask = code === codes['paintImageMaskXObject'];
    if (!isMask && code !== codes['paintImageXObject'] && code !== codes['paintInlineImageXObject']) continue;
    const image = grayOf(await pictureNamed(page, args[0]), isMask);
    if (image !== null) painted.push({ image, matrix, isMask });
  }
  return painted.length === 0 ? null : composed(painted, width, height);
}

function argumentsAt(list: readonly unknown[], index: number): readonly unknown[] {
  const args = list[index];
  return Array.isArray(args) ? args : [];
}

/** pdf.js hands pictures over by name when they are decoded, or as they are; of a mask sometimes only its data by name. */
async function pictureNamed(page: PDFPageProxy, given: unknown): Promise<unknown> {
  if (typeof given === 'string') return waitedFor(page, given);
  if (given === null || typeof given !== 'object') return null;
  const data: unknown = Reflect.get(given, 'data');
  if (typeof data !== 'string') return given;
  const found = await waitedFor(page, data);
  return found !== null && typeof found === 'object' && 'data' in found ? found : { ...given, data: found };
}

async function waitedFor(page: PDFPageProxy, name: string): Promise<unknown> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), LONGEST_WAIT);
    objects.get(name, (found: unknown) => {
      clearTimeout(timer);
      resolve(found);
    });
  });
}

/** How pdf.js tells the bytes of its pictures. */
const ONE_BIT = 1;
const RGB = 2;

function grayOf(picture: unknown, isMask: boolean): GrayImage | null {
  if (picture === null || typeof picture !== 'object') return null;
  const [data, width, height, kind] = ['data', 'width', 'height', 'kind'].map((key): unknown =>
    Reflect.get(picture, key),
  );
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null;
  if (typeof width !== 'number' || typeof height !== 'number' || width * height > MOST_PIXELS) return null;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if (isMask || kind === ONE_BIT) return { width, height, pixels: fromBits(bytes, width, height) };
  return { width, height, pixels: fromColours(bytes, width * height, kind === RGB ? 3 : 4) };
}

function fromBits(bytes: Uint8Array, width: number, height: number): Uint8Array {
  const stride = (width + 7) >> 3;
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let at = 0; at < width; at += 1) {
      const byte = bytes[row * stride + (at >> 3)] ?? 255;
      pixels[row * width + at] = (byte >> (7 - (at & 7))) & 1 ? 255 : 0;
    }
  }
  return pixels;
}

/** Lightness as the eye weighs colours: a red stamp is paler than black type. */
function fromColours(bytes: Uint8Array, count: number, step: number): Uint8Array {
  const pixels = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    const from = at * step;
    const sum = (bytes[from] ?? 255) * 299 + (bytes[from + 1] ?? 255) * 587 + (bytes[from + 2] ?? 255) * 114;
    pixels[at] = sum / 1000;
  }
  return pixels;
}

/** Paints pictures on white paper, in the order in which the page does, as fine as the finest of them. */
function composed(
  painted: readonly Painted[],
  width: number,
  height: number,
): { image: GrayImage; resolution: number } {
  const finest = Math.max(...painted.map(resolutionOfPainted));
  const fitting = Math.sqrt(MOST_PIXELS / Math.max(1, width * height)) * 72;
  const resolution = Math.min(Math.max(finest, 36), FINEST, fitting);
  const scale = resolution / 72;
  const paper: GrayImage = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    pixels: new Uint8Array(0),
  };
  paper.pixels = new Uint8Array(paper.width * paper.height).fill(255);
  for (const one of painted) paint(paper, one, scale);
  return { image: paper, resolution };
}

function resolutionOfPainted({ image, matrix: [a, b] }: Painted): number {
  return (image.width / Math.max(1e-3, Math.hypot(a, b))) * 72;
}

function paint(paper: GrayImage, { image, matrix, isMask }: Painted, scale: number): void {
  const [a, b, c, d, e, f] = matrix;
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-9) return;
  const xs = [e, e + a, e + c, e + a + c].map((x) => x * scale);
  const ys = [f, f + b, f + d, f + b + d].map((y) => y * scale);
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(...xs))),
    Math.min(paper.width, Math.ceil(Math.max(...xs))),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(Math.min(...ys))),
    Math.min(paper.height, Math.ceil(Math.max(...ys))),
  ];
  // A pixel of the paper is the mean of as many of the picture's as it covers, so that thin strokes stay.
  const covered = Math.max(
    1,
    Math.min(4, Math.round(resolutionOfPainted({ image, matrix, isMask }) / (scale * 72))),
  );
  for (let row = top; row < bottom; row += 1) {
    for (let at = left; at < right; at += 1) {
      let sum = 0;
      let count = 0;
      for (let part = 0; part < covered * covered; part += 1) {
        const x = (at + ((part % covered) + 0.5) / covered) / scale - e;
        const y = (row + (Math.floor(part / covered) + 0.5) / covered) / scale - f;
        const u = Math.floor(((x * d - y * c) / determinant) * image.width);
        const v = Math.floor((1 - (y * a - x * b) / determinant) * image.height);
        if (u < 0 || v < 0 || u >= image.width || v >= image.height) continue;
        sum += image.pixels[v * image.width + u] ?? 255;
        count += 1;
      }
      if (count === 0) continue;
      const offset = row * paper.width + at;
      const value = sum / count;
      paper.pixels[offset] = isMask ? Math.min(paper.pixels[offset] ?? 255, value) : value;
    }
  }
}
