import { agreeing, detect } from './detect.ts';
import type { Detection } from './detect.ts';
import { allCharsets } from './table.ts';
import type { Charset } from './table.ts';
import { VIETNAMESE } from './transcode.ts';
import { asBytes } from './typed.ts';

/** How much is looked at, in characters: twenty pages tell as much as a thousand. */
const SAMPLE = 64 * 1024;
const FIRST_LOOK = 4096;

/**
 * The old character set of bytes that are no UTF-8, each a character of `carrier`. Where the words leave it open, the
 * set is taken that the page declares, if they agree with it.
 */
export function detectBytes(carrier: string, declared: readonly Charset[] = []): Detection {
  const part = sample(carrier, SAMPLE);
  const detection = detect(part, allCharsets(), false);
  if (detection.charset !== null || declared.length === 0) return detection;
  return { ...detection, charset: agreeing(part, declared, allCharsets()) };
}

/**
 * The old character set in which a Unicode text was typed or pasted, or null: "triÖu ®ång" in a text file that lost
 * its fonts. Of real Vietnamese this costs a look at its beginning.
 */
export function detectTyped(text: string): Charset | null {
  if (isUnicode(sample(text, FIRST_LOOK), FEW)) return null;
  const part = sample(text, SAMPLE);
  if (isUnicode(part, HARDLY_ANY)) return null;
  return detect(asBytes(part), allCharsets(), true).charset;
}

/** One Vietnamese letter of Unicode for so many Western European characters; a real text has about two for one. */
const FEW = 5;
const HARDLY_ANY = 20;

function isUnicode(text: string, ratio: number): boolean {
  const western = text.match(WESTERN)?.length ?? 0;
  return western === 0 || (text.match(ALL_VIETNAMESE)?.length ?? 0) * ratio > western;
}

const WESTERN = /[\u00a1-\u00ff]/g;
const ALL_VIETNAMESE = new RegExp(VIETNAMESE, 'g');
const NOT_ASCII = /[\u0080-\uffff]/;

/** A stretch that begins with the line in which the first character stands that is not ASCII. */
function sample(text: string, length: number): string {
  const first = text.search(NOT_ASCII);
  if (first < 0) return '';
  const start = Math.max(text.lastIndexOf('\n', first) + 1, first - LINE);
  return text.slice(start, start + length);
}

/** A line that is longer is cut. */
const LINE = 1000;
