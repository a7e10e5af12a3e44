import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { encode } from '../../../scripts/encode-charset.ts';
import { extract } from '../../../src/index.ts';
import type { Extraction } from '../../../src/index.ts';
import { allCharsets } from '../../../src/read/charset/table.ts';
import { decode } from '../../../src/read/decode.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);
const plan = await readFile(new URL('ke-hoach-giam-ngheo-xa.txt', SAMPLES), 'utf8');
const expected = await extract(plan);

/** What must not depend on the character set; TCVN3 does not tell all capitals. */
function content({ figures, sections, relations, findings }: Extraction): string {
  return JSON.stringify({ figures, sections, relations, findings }).toLowerCase();
}

describe('a plan in an old character set', () => {
  it.each(allCharsets().map(({ name }) => name))('says the same in %s', async (name) => {
    const bytes = encode(plan, name);
    const extraction = await extract(bytes);
    expect(extraction.source.encoding).toBe(name);
    expect(content(extraction)).toBe(content(expected));
    const { text } = decode(bytes);
    for (const figure of extraction.figures) {
      expect(text.slice(figure.position.start.offset, figure.position.end.offset)).toBe(figure.text);
    }
  });

  it.each([
    ['ke-hoach-tcvn3.txt', 'tcvn3'],
    ['ke-hoach-vni.txt', 'vni-windows'],
  ] as const)('is kept as the sample %s', async (name, charset) => {
    const bytes = await readFile(new URL(`formats/${name}`, SAMPLES));
    expect(bytes.equals(encode(plan, charset))).toBe(true);
  });
});
