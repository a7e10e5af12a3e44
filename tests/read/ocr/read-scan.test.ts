import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Checked } from '../../../src/check/index.ts';
import { planPipeline } from '../../../src/pipeline.ts';
import { rootOf } from '../../../src/read/extracted.ts';
import { readGrayPng } from '../../../src/read/ocr/gray-png.ts';
import type { GrayImage } from '../../../src/read/ocr/gray-image.ts';
import { readPicture, readScannedPdf } from '../../../src/read/ocr/read-scan.ts';
import { readInput } from '../../../src/read/read.ts';
import type { Root } from '../../../src/read/tree.ts';
import type { Figure } from '../../../src/schema/index.ts';
import { scannedPdf, strip, tiffOf } from './scan-files.ts';

const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const TRAINED_DATA = new URL('../../../node_modules/@tesseract.js-data/vie/package.json', import.meta.url);
const isMissing = !existsSync(TRAINED_DATA);
if (isMissing) process.stderr.write('No trained data (@tesseract.js-data/vie): scans are not tested.\n');

/** Recognising a page takes 3 to 10 seconds. */
const PATIENCE = 120_000;

function figuresOf(root: Root): { figures: Figure[]; checked: Checked } {
  const checked = planPipeline.runSync(root);
  return { figures: checked.related.reading.figures.map(({ figure }) => figure), checked };
}

const told = ({ kind, canonical, vnd }: Figure): string =>
  `${kind} ${vnd === null ? canonical : String(vnd)}`;

describe.skipIf(isMissing)('a scan', { timeout: PATIENCE }, () => {
  let bytes: Uint8Array;
  let page: GrayImage;
  let root: Root;

  beforeAll(async () => {
    bytes = await readFile(new URL('ke-hoach-scan.png', SAMPLES));
    page = readGrayPng(bytes);
    root = await readInput(bytes, { name: 'ke-hoach-scan.png' });
  }, PATIENCE);

  test('at 150 dpi gives at least 95 % of the figures of its page, and doubts what it reads wrongly', async () => {
    const plan = await readFile(new URL('ke-hoach.txt', SAMPLES), 'utf8');
    const { figures, checked } = figuresOf(root);
    const { figures: all } = figuresOf(await readInput(plan));
    const expected = all.slice(-FIGURES_ON_PAGE).map(told);
    const doubted = new Set(
      checked.findings.filter(({ rule }) => rule === 'ocr-doubt').flatMap(({ figureIds }) => figureIds),
    );
    const left = [...expected];
    const wrong = figures.filter((figure) => {
      const at = left.indexOf(told(figure));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    expect(left.length).toBeLessThanOrEqual(expected.length * 0.05);
    expect(wrong.filter(({ id }) => !doubted.has(id)).map(told)).toEqual([]);
  });

  test('says by what and how surely it was recognised', () => {
    const { format, mediaType, ocr, pages, truncated } = root.source;
    expect({ format, mediaType, pages, truncated }).toEqual({
      format: 'png',
      mediaType: 'image/png',
      pages: 1,
      truncated: null,
    });
    expect(ocr?.language).toBe('vie');
    expect(ocr?.confidence).toBeGreaterThan(80);
  });

  test('keeps the columns of its tables', () => {
    const tables = root.children.filter((block) => block.type === 'table');
    expect(tables.map(({ rows }) => rows.length)).toEqual([8, 9]);
    expect(tables[0]?.rows[1]?.slice(2).map((cell) => cell.value)).toEqual(['15.600', '14.200', '1.400']);
  });

  test('of several pages has the page in each position, and tells how far it is', async () => {
    const pages = [strip(page, 150, 300), strip(page, 580, 760)];
    const progress: [number, number][] = [];
    const onPage = (done: number, total: number): number => progress.push([done, total]);
    const read = await readPicture(tiffOf(pages), 'tiff', { onPage });
    expect(read.source.pages).toBe(2);
    expect(progress).toEqual([
      [1, 2],
      [2, 2],
    ]);
    const { figures } = figuresOf(rootOf(read.parts, read.source));
    const pageOf = (vnd: number): number | undefined =>
      figures.find((figure) => figure.vnd === vnd)?.position.page;
    expect([pageOf(7_900_000_000), pageOf(35_559_000_000)]).toEqual([1, 2]);
  });

  test('in a PDF is read like a picture, also from a page that lies on its side', async () => {
    const part = strip(page, 150, 1000);
    for (const rotate of [0, 90] as const) {
      const read = await readInput(scannedPdf([part], rotate));
      expect(read.source.format).toBe('pdf');
      expect(read.source.ocr?.language).toBe('vie');
      expect(figuresOf(read).figures.map(({ vnd }) => vnd)).toContain(35_559_000_000);
    }
  });

  test('of more pages than are allowed says how many were kept', async () => {
    const pages = [strip(page, 150, 300), strip(page, 300, 450)];
    const read = await readScannedPdf(scannedPdf(pages), { maxPages: 1 });
    expect(read.source.truncated).toEqual({ reason: 'pages', kept: 1 });
    expect(read.source.pages).toBe(2);
  });

  test('that takes too long is given up', async () => {
    await expect(readPicture(bytes, 'png', { maxMilliseconds: 1 })).rejects.toMatchObject({
      code: 'too_large',
    });
  });

  test('without a word is told as one', async () => {
    const blank = { width: 600, height: 800, pixels: new Uint8Array(600 * 800).fill(255) };
    await expect(readInput(tiffOf([blank]))).rejects.toMatchObject({ code: 'no_text' });
  });

  test.each([
    ['cut off', (whole: Uint8Array) => whole.slice(0, 20_000)],
    ['of zeros behind its signature', (whole: Uint8Array) => whole.map((byte, at) => (at < 8 ? byte : 0))],
    ['of its signature only', (whole: Uint8Array) => whole.slice(0, 8)],
  ])('that is %s is damaged or read in part', async (_name, damage) => {
    const code = await readInput(damage(bytes)).then(
      () => null,
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    );
    expect([null, 'damaged', 'no_text']).toContain(code);
  });

  test('is read the same whatever the recogniser has read before', async () => {
    const [one, other] = [scannedPdf([strip(page, 150, 300)]), scannedPdf([strip(page, 300, 1000)])];
    const read = async (scan: Uint8Array) => readScannedPdf(scan, { maxThreads: 1 });
    const first = await read(one);
    await read(other);
    expect(await read(one)).toEqual(first);
  });

  test('asks the network for nothing, on no thread', async () => {
    const script = [
      `import { readFile } from 'node:fs/promises';`,
      `const { readInput } = await import(${JSON.stringify(new URL('../../../src/read/read.ts', import.meta.url).href)});`,
      `const root = await readInput(await readFile(process.argv[1]));`,
      `process.stdout.write(String(root.source.ocr.confidence > 80));`,
    ].join('\n');
    const sample = fileURLToPath(new URL('ke-hoach-scan.png', SAMPLES));
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      // Threads inherit it.
      '--require',
      fileURLToPath(new URL('no-network.ts', import.meta.url)),
      '--eval',
      script,
      sample,
    ]);
    expect({ stdout, stderr }).toEqual({ stdout: 'true', stderr: '' });
  });
});

/** The figures of the plan from its second page on; the third has none. */
const FIGURES_ON_PAGE = 66;
