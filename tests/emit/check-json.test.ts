import { describe, expect, it } from 'vitest';
import { toCheckJson } from '../../src/emit/check-json.ts';
import { CheckReport } from '../../src/schema/index.ts';
import { BRACKET, checkedFile, missingFile } from './findings.ts';

describe('findings as JSON', () => {
  it('are valid, in the order given, and hold nothing else', async () => {
    const file = await checkedFile(BRACKET);
    const printed: unknown = JSON.parse(toCheckJson([missingFile(), file]));
    expect(CheckReport.parse(printed)).toEqual(printed);
    expect(printed).toMatchObject([
      { source: { error: { code: 'not_found' } }, findings: [], accepted: [] },
      { source: { name: 'ke-hoach.txt', error: null }, findings: [{ rule: 'sum' }], accepted: [] },
    ]);
    expect(Object.keys((printed as object[])[1] ?? {})).toEqual(['source', 'findings', 'accepted']);
  });
});
