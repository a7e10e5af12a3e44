/**
 * Prints the plan of samples/formats as PDF, in the layouts in which offices send them:
 *
 *     node scripts/make-pdf-samples.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './browser.ts';
import { printPlan } from './print-plan.ts';
import type { Layout } from './print-plan.ts';

const FOLDER = new URL('../samples/formats/', import.meta.url);

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'ke-hoach.pdf': { tables: 'ruled' },
  'ke-hoach-cot.pdf': { tables: 'aligned', foot: 'Kế hoạch giảm nghèo huyện Tân Sơn Hạ' },
  'ke-hoach-gop-o.pdf': { tables: 'ruled', merged: true },
};

const plan = await readFile(new URL('ke-hoach.txt', FOLDER), 'utf8');
const browser = await startBrowser();
try {
  for (const [name, layout] of Object.entries(LAYOUTS)) {
    await writeFile(fileURLToPath(new URL(name, FOLDER)), await printPlan(browser, plan, layout));
  }
} finally {
  await browser.close();
}
