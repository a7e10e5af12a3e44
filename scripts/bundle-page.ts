/**
 * Writes `page/assets.json` into `src/` or `dist/` (see `src/page/assets.ts`): the script and the style sheet of the
 * review page, each bundled into one piece.
 *
 *     node scripts/bundle-page.ts [src | dist]
 */
import { rename, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SOURCE = fileURLToPath(new URL('../src/page/', import.meta.url));

/** Browsers of 2022: offices keep theirs for long, and the last one for Windows 7 is Chrome 109. */
const BROWSERS = ['chrome105', 'firefox110', 'safari15.4'];

/** The script and the style sheet of the page, as its sources make them now. */
export async function bundlePage(): Promise<{ script: string; style: string }> {
  return { script: await bundle('browser/main.ts'), style: await bundle('style.css') };
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [SOURCE + entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`${entry} was not bundled`);
  // An inline script or style ends where this stands, wherever that is.
  if (/<\/(?:script|style)/iu.test(output.text)) throw new Error(`${entry} holds an end tag`);
  return output.text.trim();
}

if (import.meta.main) {
  const path = fileURLToPath(new URL(`../${process.argv[2] ?? 'src'}/page/assets.json`, import.meta.url));
  // Under its name only when complete, as a start meanwhile may read it.
  await writeFile(`${path}.tmp`, JSON.stringify(await bundlePage()));
  await rename(`${path}.tmp`, path);
}
