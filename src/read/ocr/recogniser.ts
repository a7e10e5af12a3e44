import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker as Thread } from 'node:worker_threads';
import type { Line, Page, PSM, RecognizeResult, Symbol as Letter, Word, Worker } from 'tesseract.js';
import { graymapOf } from './gray-image.ts';
import type { GrayImage } from './gray-image.ts';
import { readGrayPng } from './gray-png.ts';
import type { RecognisedLine, RecognisedPage, RecognisedWord } from './recognised.ts';

/** The language of the trained data. */
export const LANGUAGE = 'vie';

/** One recogniser on a thread of its own. It works on one picture at a time. */
export interface Recogniser {
  /** Reads a picture file (PNG, JPEG, TIFF, portable graymap) and turns it upright where it lies a little askew. */
  decode: (file: Uint8Array) => Promise<GrayImage>;
  /** @param resolution in dots per inch */
  recognise: (image: GrayImage, resolution: number, mode: Mode) => Promise<RecognisedPage>;
  /** False once its thread has ended, for whatever reason. */
  readonly isAlive: boolean;
  /** Whether it keeps the process alive. */
  hold: (isHeld: boolean) => void;
  end: () => Promise<void>;
}

/** In the build it ends in ".js". */
const THREAD = new URL(import.meta.url.replace(/(\.[jt]s)$/u, '-thread$1'));

/** The engine that reads whole lines with a neural network. */
const LINES_ONLY = 1;
/**
 * `block` takes the page as one block of text: no line loses its first letters to a column that is none. `scattered` takes
 * words wherever they stand: in cells it parts words better, and overlooks lone figures.
 */
export type Mode = 'block' | 'scattered';

/** Starts a recogniser. Its code and trained data lie in installed packages; it fetches nothing and writes nothing. */
export async function startRecogniser(): Promise<Recogniser> {
  const { default: tesseract } = await import('tesseract.js');
  const modes = { block: tesseract.PSM.SINGLE_BLOCK, scattered: tesseract.PSM.SPARSE_TEXT };
  const worker = await new Promise<Worker>((resolve, reject) => {
    tesseract
      .createWorker(LANGUAGE, LINES_ONLY, {
        workerPath: fileURLToPath(THREAD),
        langPath: trainedDataFolder(),
        gzip: true,
        cacheMethod: 'none',
        // Without a handler a failed job would end the process, and a failed start would never be told.
        errorHandler: (reason: unknown) => {
          reject(new Error(String(reason)));
        },
      })
      .then(resolve, reject);
  });
  const inside: unknown = Reflect.get(worker, 'worker');
  const thread = inside instanceof Thread ? inside : null;
  let isAlive = true;
  const crash = new Promise<never>((_resolve, reject) => {
    thread?.on('error', reject).on('exit', () => {
      isAlive = false;
      reject(new Error('ended'));
    });
  });
  crash.catch(() => undefined);
  // Words of one page are none of the next one's: what is read does not depend on what was read before.
  await worker.setParameters({ debug_file: '/dev/null', tessedit_enable_doc_dict: '0' });
  return {
    decode: (file) => Promise.race([decode(worker, file), crash]),
    recognise: (image, resolution, mode) =>
      Promise.race([recognise(worker, image, resolution, modes[mode]), crash]),
    get isAlive() {
      return isAlive;
    },
    hold: (isHeld) => {
      if (isHeld) thread?.ref();
      else thread?.unref();
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

/** The data that fit {@link LINES_ONLY}, in the package that brings them. */
function trainedDataFolder(): string {
  const entry = import.meta.resolve('@tesseract.js-data/vie/package.json');
  return join(dirname(fileURLToPath(entry)), '4.0.0_best_int');
}

async function decode(worker: Worker, file: Uint8Array): Promise<GrayImage> {
  const { data } = await told(
    worker.recognize(Buffer.from(file), { rotateAuto: true }, { imageGrey: true, text: false }),
  );
  const encoded = data.imageGrey?.slice(data.imageGrey.indexOf(',') + 1) ?? '';
  return readGrayPng(Buffer.from(encoded, 'base64'));
}

async function recognise(
  worker: Worker,
  image: GrayImage,
  resolution: number,
  mode: PSM,
): Promise<RecognisedPage> {
  await worker.setParameters({
    tessedit_pageseg_mode: mode,
    user_defined_dpi: String(Math.round(resolution)),
  });
  const { data } = await told(
    worker.recognize(Buffer.from(graymapOf(image)), {}, { blocks: true, text: false }),
  );
  return { lines: linesOf(data), confidence: data.confidence };
}

/** The recogniser rejects with bare strings. */
async function told(result: Promise<RecognizeResult>): Promise<RecognizeResult> {
  try {
    return await result;
  } catch (error) {
    throw error instanceof Error ? error : new Error(String(error));
  }
}

function linesOf({ blocks }: Page): RecognisedLine[] {
  const paragraphs = (blocks ?? []).flatMap((block) => block.paragraphs);
  return paragraphs
    .flatMap((paragraph) => paragraph.lines)
    .map((line: Line) => ({ baseline: line.baseline, words: line.words.filter(isText).map(wordOf) }))
    .filter(({ words }) => words.length > 0);
}

/** Specks and remains of drawn lines are read as lone marks, with little confidence. */
function isText({ text, confidence }: Word): boolean {
  return /[\p{L}\p{N}]/u.test(text) || confidence >= LEAST_FOR_MARKS;
}

const LEAST_FOR_MARKS = 50;

function wordOf({ text, confidence, bbox, symbols }: Word): RecognisedWord {
  const heights = symbols.filter(isTall).map(({ bbox: box }) => box.y1 - box.y0);
  return {
    text,
    confidence: Math.min(confidence, ...symbols.map((symbol) => symbol.confidence)),
    box: bbox,
    height: heights.toSorted((a, b) => a - b)[heights.length >> 1] ?? null,
  };
}

/** Figures, and letters as high as they. */
function isTall({ text }: Letter): boolean {
  return /^[0-9A-ZĐbdđhkl]$/u.test(text);
}
