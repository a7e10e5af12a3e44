/** A picture in shades of grey, one byte a pixel, rows from top to bottom; 0 is black. */
export interface GrayImage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Pictures of more pixels are refused: A3 at 600 dots per inch. */
export const MOST_PIXELS = 70_000_000;

/** The picture as a portable graymap, the simplest format that the recogniser reads. */
export function graymapOf({ width, height, pixels }: GrayImage): Uint8Array {
  const head = Buffer.from(`P5\n${String(width)} ${String(height)}\n255\n`, 'latin1');
  return Buffer.concat([head, pixels]);
}

/** Dots per inch, as if the short side of the paper were that of A4, which offices use. */
export function resolutionOf({ width, height }: Pick<GrayImage, 'width' | 'height'>): number {
  return Math.min(width, height) / A4_SHORT_SIDE;
}

/** 210 mm, in inches. */
const A4_SHORT_SIDE = 210 / 25.4;
