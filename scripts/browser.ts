import chromium from '@sparticuz/chromium';
import { chromium as launcher } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Starts the browser that comes in the development dependencies. It needs no network. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  // Its own list says --single-process, with which the browser ends when its first page is closed.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return launcher.launch({ executablePath, args, headless: true });
}
