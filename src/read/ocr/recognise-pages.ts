import { availableParallelism } from 'node:os';
import type { PageContent } from '../pdf/page-content.ts';
import { graymapOf, resolutionOf } from './gray-image.ts';
import type { GrayImage } from './gray-image.ts';
import { pageOfWords } from './page-of-words.ts';
import { borrowRecogniser, giveBack } from './idle-recognisers.ts';
import type { Recogniser } from './recogniser.ts';
import { takeRuledLines } from './ruled-lines.ts';
import { tablesOf, withTables } from './two-readings.ts';

/** The picture of a page: a file that the recogniser can read, or pixels of known resolution. */
export type Picture = { file: Uint8Array } | { image: GrayImage; resolution: number };

/** One page that waits to be read; its picture is made when its turn comes. */
export type WaitingPage = () => Promise<Picture | null>;

export interface RecognisedPages {
  /** In order; `failed` where its picture cannot be read, null where the time was over before. */
  pages: (PageContent | 'failed' | null)[];
  /** The mean over the pages read, 0 to 100. */
  confidence: number;
}

const MOST_THREADS = 8;

/**
 * Reads pages on several threads.
 *
 * @param until when to stop, on the clock of `performance.now()`
 * @param onPage told after each page how many are done
 * @param maxThreads each recogniser takes about 150 MB
 */
export async function recognisePages(
  waiting: readonly WaitingPage[],
  until: number,
  onPage: (done: number) => void = () => undefined,
  maxThreads: number = MOST_THREADS,
): Promise<RecognisedPages> {
  const pages: RecognisedPages['pages'] = waiting.map(() => null);
  const confidences: number[] = [];
  const busy = new Set<Recogniser>();
  let next = 0;
  let done = 0;
  const clock = { isOver: false };
  const work = async (): Promise<void> => {
    const recogniser = await borrowRecogniser();
    busy.add(recogniser);
    let isSound = true;
    for (let index = next++; !clock.isOver && index < waiting.length; index = next++) {
      const read = await readPage(recogniser, waiting[index], index + 1);
      if (clock.isOver) return;
      pages[index] = read === null ? 'failed' : read.content;
      if (read === null) isSound = false;
      else confidences.push(read.confidence);
      onPage((done += 1));
    }
    // One that is not as it was is no use to the next scan.
    if (clock.isOver || !isSound) return;
    busy.delete(recogniser);
    giveBack(recogniser);
  };
  const endBusy = async (): Promise<void> => {
    await Promise.all([...busy].map(async (recogniser) => recogniser.end()));
  };
  const threads = Math.min(availableParallelism(), waiting.length, maxThreads);
  const works = Array.from({ length: threads }, work);
  let timer: NodeJS.Timeout | undefined;
  const timeOver = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, until - performance.now()));
  });
  try {
    await Promise.race([Promise.all(works), timeOver]);
  } finally {
    clock.isOver = true;
    clearTimeout(timer);
    await endBusy();
    // One that was still starting ends when it has started; what was being read has no one waiting for it.
    void Promise.allSettled(works).then(endBusy);
  }
  const sum = confidences.reduce((total, confidence) => total + confidence, 0);
  return { pages, confidence: confidences.length === 0 ? 0 : sum / confidences.length };
}

/** A broken page costs that page only: null. */
async function readPage(
  recogniser: Recogniser,
  waiting: WaitingPage | undefined,
  page: number,
): Promise<{ content: PageContent; confidence: number } | null> {
  try {
    const picture = await waiting?.();
    if (picture === null || picture === undefined) return null;
    const image = await recogniser.decode('file' in picture ? picture.file : graymapOf(picture.image));
    const resolution = 'file' in picture ? resolutionOf(image) : picture.resolution;
    const ruled = takeRuledLines(image, resolution);
    const block = await recogniser.recognise(ruled.image, resolution, 'block');
    const tables = tablesOf(ruled.strokes, resolution);
    const recognised =
      tables.length === 0
        ? block
        : withTables(block, await recogniser.recognise(ruled.image, resolution, 'scattered'), tables);
    const content = pageOfWords(recognised, ruled.strokes, { page, image, resolution });
    return { content, confidence: recognised.confidence };
  } catch {
    return null;
  }
}
