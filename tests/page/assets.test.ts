import { expect, it } from 'vitest';
import { bundlePage } from '../../scripts/bundle-page.ts';
import { pageAssets } from '../../src/page/assets.ts';

it('the bundled script and style sheet are those of the sources: else "npm run prepare"', async () => {
  expect(pageAssets()).toEqual(await bundlePage());
});
