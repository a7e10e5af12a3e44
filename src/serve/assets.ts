import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The scripts of the server's pages and what is added to the style sheet, each in one piece. */
export interface ServeAssets {
  /** Of the list of documents. */
  list: string;
  /** Of the review page: that of the page itself, and what people can do there. */
  review: string;
  style: string;
}

/** Written by `scripts/bundle-page.ts`, beside this file in `src/` and in `dist/`. */
const ASSETS = fileURLToPath(new URL('./assets.json', import.meta.url));

let assets: ServeAssets | undefined;

/** @throws {Error} where they were not bundled yet: `npm run prepare` does it */
export function serveAssets(): ServeAssets {
  assets ??= read();
  return assets;
}

function read(): ServeAssets {
  if (!existsSync(ASSETS)) throw new Error(`${ASSETS} is missing; "npm run prepare" writes it.`);
  const found: unknown = JSON.parse(readFileSync(ASSETS, 'utf8'));
  if (!isAssets(found)) throw new TypeError(`${ASSETS} is damaged; "npm run prepare" writes it anew.`);
  return found;
}

function isAssets(value: unknown): value is ServeAssets {
  return (
    typeof value === 'object' && value !== null && 'list' in value && 'review' in value && 'style' in value
  );
}
