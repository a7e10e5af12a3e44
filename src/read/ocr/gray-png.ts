import { inflateSync } from 'node:zlib';
import { MOST_PIXELS } from './gray-image.ts';
import type { GrayImage } from './gray-image.ts';

/** Bytes before the first chunk. */
const SIGNATURE_LENGTH = 8;
/** Length, name and checksum of a chunk. */
const FRAME_LENGTH = 12;

/**
 * Reads a PNG in shades of grey that is not interlaced, such as the recogniser writes of whatever picture it was given.
 *
 * @throws {RangeError} where it is of another kind
 */
export function readGrayPng(bytes: Uint8Array): GrayImage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let head: Buffer | undefined;
  for (let at = SIGNATURE_LENGTH; at + FRAME_LENGTH <= file.length;) {
    const length = file.readUInt32BE(at);
    const content = file.subarray(at + 8, at + 8 + length);
    const name = file.toString('latin1', at + 4, at + 8);
    if (name === 'IHDR') head = content;
    else if (name === 'IDAT') data.push(content);
    at += FRAME_LENGTH + length;
  }
  if (head === undefined)
    throw new RangeError('Unexpected PNG without a header, expected one in shades of grey');
  return imageOf(head, Buffer.concat(data));
}

function imageOf(head: Buffer, data: Buffer): GrayImage {
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth = 0, colour = 0, , , interlace = 0] = head.subarray(8);
  const isGray = colour === 0 && [1, 2, 4, 8].includes(depth) && interlace === 0;
  if (!isGray || width * height > MOST_PIXELS) {
    throw new RangeError(
      `Unexpected PNG of colour ${String(colour)}, depth ${String(depth)}, expected shades of grey`,
    );
  }
  const stride = Math.ceil((width * depth) / 8);
  const lines = inflateSync(data, { maxOutputLength: (stride + 1) * height });
  const pixels = new Uint8Array(width * height);
  let before = new Uint8Array(stride);
  for (let row = 0; row < height; row += 1) {
    const start = row * (stride + 1);
    const line = new Uint8Array(lines.subarray(start + 1, start + 1 + stride));
    unfilter(lines[start] ?? 0, line, before);
    spread(line, depth, pixels.subarray(row * width, (row + 1) * width));
    before = line;
  }
  return { width, height, pixels };
}

/** Undoes what PNG did to a line: each byte is told as its difference from its neighbours. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array): void {
  for (let at = 0; at < line.length; at += 1) {
    const left = line[at - 1] ?? 0;
    const up = above[at] ?? 0;
    const corner = above[at - 1] ?? 0;
    line[at] = (line[at] ?? 0) + foretold(filter, left, up, corner);
  }
}

function foretold(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Pixels of fewer than eight bits to bytes. */
function spread(line: Uint8Array, depth: number, pixels: Uint8Array): void {
  if (depth === 8) {
    pixels.set(line);
    return;
  }
  const most = 2 ** depth - 1;
  for (let at = 0; at < pixels.length; at += 1) {
    const bit = at * depth;
    const value = ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & most;
    pixels[at] = Math.round((value * 255) / most);
  }
}
