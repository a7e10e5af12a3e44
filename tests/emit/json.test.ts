import { describe, expect, it } from 'vitest';
import { emptyExtraction } from '../../src/emit/empty.ts';
import { toJson, toJsonLine } from '../../src/emit/json.ts';
import { failedSource, notFound } from '../../src/read/errors.ts';
import { Extraction } from '../../src/schema/index.ts';

const extraction = emptyExtraction(failedSource('kế hoạch.txt', notFound()));

describe('an extraction', () => {
  it('of nothing is valid', () => {
    expect(Extraction.parse(extraction)).toEqual(extraction);
  });

  it('prints as indented JSON that ends with a line end', () => {
    expect(toJson(extraction)).toMatch(/^\{\n {2}"schemaVersion": "1\.0",\n[^]*\n\}\n$/);
    expect(JSON.parse(toJson(extraction))).toEqual(extraction);
  });

  it('prints as one line, also when its text has line ends', () => {
    const line = toJsonLine({ ...extraction, text: 'một\nhai\u2028ba' });
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(JSON.parse(line)).toEqual({ ...extraction, text: 'một\nhai\u2028ba' });
  });
});
