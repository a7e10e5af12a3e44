import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';
import { codeOf } from '../sketch.ts';

const pieces = fc.constantFrom(
  ...'p div table tr td th tbody tfoot ul ol li sup br pre h2 span nav script b'
    .split(' ')
    .flatMap((name) => [`<${name}>`, `</${name}>`]),
  '<td colspan=3>',
  '<td rowspan=0>',
  '<ol start=-5 type=i>',
  '<li value=x>',
  '<p style="display:none',
  '<!--',
  '-->',
  '&nbsp;',
  '&#0;',
  '<',
  '12 hộ',
  ' 640 triệu đồng ',
);

it('any soup of tags is read, or shows nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (all) => {
      const page = `<html></p>${all.join('')}`;
      expect(['read', 'empty']).toContain(await codeOf(page));
      const { text = '', figures, source } = await extract(page, { withText: true });
      expect(source.error?.code).not.toBe('internal');
      for (const { position, text: found } of figures) {
        expect(text.slice(position.start.offset, position.end.offset)).toBe(found);
      }
    }),
    { numRuns: 400 },
  );
});
