import { expect, it } from 'vitest';
import { bundlePage, bundleServe } from '../../scripts/bundle-page.ts';
import { pageAssets } from '../../src/page/assets.ts';
import { serveAssets } from '../../src/serve/assets.ts';

it('the bundled scripts and style sheets are those of the sources: else "npm run prepare"', async () => {
  expect(pageAssets()).toEqual(await bundlePage());
  expect(serveAssets()).toEqual(await bundleServe());
});
