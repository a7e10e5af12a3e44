/**
 * Writes `page/assets.json` and `serve/assets.json` into `src/` or `dist/` (see `src/page/assets.ts` and
 * `src/serve/assets.ts`): the scripts and the style sheets of the pages, each bundled into one piece.
 *
 *     node scripts/bundle-page.ts [src | dist]
 */
import { rename, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));

/** Browsers of 2022: offices keep theirs for long, and the last one for Windows 7 is Chrome 109. */
const BROWSERS = ['chrome105', 'firefox110', 'safari15.4'];

/** The script and the style sheet of the page, as its sources make them now. */
export async function bundlePage(): Promise<{ script: string; style: string }> {
  return { script: await bundle('page/browser/main.ts'), style: await bundle('page/style.css') };
}

/** The same for the pages of the server. */
export async function bundleServe(): Promise<{ list: string; review: string; style: string }> {
  return {
    list: await bundle('serve/browser/list.ts'),
    review: await bundle('serve/browser/review.ts'),
    style: await bundle('serve/style.css'),
  };
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
  const folder = fileURLToPath(new URL(`../${process.argv[2] ?? 'src'}/`, import.meta.url));
  await put(`${folder}page/assets.json`, await bundlePage());
  await put(`${folder}serve/assets.json`, await bundleServe());
}

/** Under its name only when complete, as a start meanwhile may read it. */
async function put(path: string, assets: object): Promise<void> {
  await writeFile(`${path}.tmp`, JSON.stringify(assets));
  await rename(`${path}.tmp`, path);
}
