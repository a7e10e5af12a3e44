import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { startBrowser } from '../scripts/browser.ts';
import { extract, reviewPage } from '../src/index.ts';
import { median } from './clock.ts';
import { writePlan } from './texts.ts';

const PAGES = 300;
const CHARACTERS_A_PAGE = 2_300;
/** Milliseconds of the wall clock. */
const MOST = { paint: 2_000, answer: 100 };
const TURNS = 15;

const FIRST_PAINT = `performance.getEntriesByName('first-contentful-paint')[0].startTime`;

const NEXT_FINDING = `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }))`;

/** Another one at each turn, so that the browser has not laid out its surroundings before. */
const SHOW_A_FIGURE = `var shown = document.querySelectorAll('a.fig');
window.figure = shown[Math.floor((shown.length * TURN) / ${TURNS + 1})];
figure.scrollIntoView()`;

const SCROLL = `new Promise((done) => {
  const times = [];
  let last = performance.now();
  const step = () => {
    const now = performance.now();
    times.push(now - last);
    last = now;
    scrollBy(0, innerHeight);
    if (times.length < 120) requestAnimationFrame(step);
    else done(times.sort((a, b) => a - b)[60]);
  };
  scrollTo(0, 0);
  requestAnimationFrame(step);
})`;

/**
 * The review page of 300 pages in the browser of the tests. Prints what it takes to write, to paint first, to answer a
 * click or a key, and to scroll through. Returns whether that is little enough.
 */
export async function measurePage(): Promise<boolean> {
  const text = planOf(PAGES);
  const extraction = await extract(text, { name: 'ke-hoach.txt', withText: true });
  const before = performance.now();
  const page = reviewPage(extraction);
  const writing = performance.now() - before;
  console.log(
    [
      `page      ${PAGES} pages, ${(text.length / 1e6).toFixed(2)} M characters, ${extraction.figures.length} figures,`,
      `${extraction.findings.length} findings: ${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB of HTML`,
      `in ${writing.toFixed(0)} ms`,
    ].join(' '),
  );
  return measure(page);
}

function planOf(pages: number): string {
  const plans: string[] = [];
  let length = 0;
  for (let seed = 1; length < pages * CHARACTERS_A_PAGE; seed += 1) {
    const plan = writePlan(seed);
    plans.push(plan);
    length += plan.length;
  }
  return plans.join('\n\n');
}

async function measure(html: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-bench-'));
  const browser = await startBrowser();
  try {
    const file = join(folder, 'page.html');
    await writeFile(file, html);
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await tab.goto(pathToFileURL(file).href);
    const paint = Number(await tab.evaluate(FIRST_PAINT));
    const times = {
      'next finding': await answers(tab, NEXT_FINDING),
      'click on a figure': await answers(tab, 'figure.click()', SHOW_A_FIGURE),
      'filter by kind': await answers(tab, `document.querySelector('#figures input').click()`),
      'switch of language': await answers(tab, `document.querySelector('.switch-language').click()`),
    };
    const frame = Number(await tab.evaluate(SCROLL));
    console.log(`page      first paint ${paint.toFixed(0)} ms, at most ${MOST.paint}`);
    for (const [what, { middle, longest }] of Object.entries(times)) {
      console.log(
        `page      ${what}: ${middle.toFixed(0)} ms, longest ${longest.toFixed(0)}, at most ${MOST.answer}`,
      );
    }
    console.log(`page      scrolling by screens: ${frame.toFixed(0)} ms a frame (median)`);
    return paint <= MOST.paint && Object.values(times).every(({ middle }) => middle <= MOST.answer);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

/** From an event to the frame that shows its effect; before it, `ready` is run. */
async function answers(tab: Page, act: string, ready = ''): Promise<{ middle: number; longest: number }> {
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await tab.evaluate(ready.replace('TURN', String(turn + 1)));
    const time: unknown = await tab.evaluate(`new Promise((done) => {
      const before = performance.now();
      ${act};
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now() - before);
        channel.port2.postMessage(0);
      });
    })`);
    times.push(Number(time));
  }
  return { middle: median(times), longest: Math.max(...times) };
}
