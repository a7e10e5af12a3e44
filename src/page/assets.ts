import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The page's script and style sheet, each in one piece, and what the page's policy allows them by. */
export interface Assets {
  script: string;
  style: string;
}

/** Written by `scripts/bundle-page.ts`, beside this file in `src/` and in `dist/`. */
const ASSETS = fileURLToPath(new URL('./assets.json', import.meta.url));

let assets: Assets | undefined;

/**
 * The bundled script and style sheet.
 *
 * @throws {Error} where they were not bundled yet: `npm run prepare` does it
 */
export function pageAssets(): Assets {
  assets ??= read();
  return assets;
}

function read(): Assets {
  if (!existsSync(ASSETS)) throw new Error(`${ASSETS} is missing; "npm run prepare" writes it.`);
  const found: unknown = JSON.parse(readFileSync(ASSETS, 'utf8'));
  if (!isAssets(found)) throw new TypeError(`${ASSETS} is damaged; "npm run prepare" writes it anew.`);
  return found;
}

function isAssets(value: unknown): value is Assets {
  return (
    typeof value === 'object' &&
    value !== null &&
    'script' in value &&
    'style' in value &&
    typeof value.script === 'string' &&
    typeof value.style === 'string'
  );
}

/** How a content security policy names an inline script or style: by its hash. */
export function policyHash(source: string): string {
  return `'sha256-${hash('sha256', source, 'base64')}'`;
}
