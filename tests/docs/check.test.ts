import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CATALOGUE } from '../../src/check/catalogue/index.ts';
import { unknownRules } from '../../src/check/config.ts';
import { checkedFile } from '../emit/findings.ts';
import { fileReport, summary } from '../../src/emit/report-text.ts';
import { Baseline, Configuration } from '../../src/schema/index.ts';
import { runSnippet } from '../../scripts/readme.ts';

const ROOT = new URL('../../', import.meta.url);
const page = await readFile(new URL('docs/check.md', ROOT), 'utf8');

/** The fenced blocks of the page in one language. */
function blocks(language: string): string[] {
  return page
    .split(/^```/mu)
    .filter((_, index) => index % 2 === 1)
    .flatMap((block) => (block.startsWith(`${language}\n`) ? [block.slice(language.length + 1)] : []));
}

describe('the page on checking', () => {
  test('lists every rule with its severity, and no other', () => {
    const rows = [
      ...page.matchAll(
        /^\| \[?`(?<id>[a-z-]+)`\S* \| (?<severity>error|warning|info) \| (?<about>.+) \|$/gmu,
      ),
    ];
    expect(rows.map(({ groups }) => ({ ...groups }))).toEqual(
      CATALOGUE.map(({ id, severity, about }) => ({ id, severity, about: about.en })),
    );
  });

  test('or one of its own tells of each rule', () => {
    for (const { page: at } of CATALOGUE) expect(existsSync(new URL(at, ROOT)), at).toBe(true);
  });

  test('shows a report as it is printed', async () => {
    const options = { language: 'vi', color: false } as const;
    const file = await checkedFile(
      'Xóa nhà tạm cho 214 hộ (207 hộ nghèo và 07 hộ cận nghèo).\nSửa chữa cho 213 hộ (209 hộ nghèo và 40 hộ cận nghèo).\n',
      'ke-hoach.txt',
    );
    expect(blocks('text')).toContain(fileReport(file, options) + summary([file], options));
  });

  test('shows a configuration and a baseline that are valid', () => {
    const configuration = Configuration.parse(parse(blocks('yaml')[0] ?? ''));
    expect(
      unknownRules(
        configuration,
        CATALOGUE.map(({ id }) => id),
      ),
    ).toEqual([]);
    expect(Baseline.parse(JSON.parse(blocks('json')[0] ?? '')).accepted).toHaveLength(1);
  });

  test('shows what its library example gives', async () => {
    const [snippet = ''] = blocks('ts');
    const promised = [...snippet.matchAll(/console\.log\(.*\/\/ (.*)$/gmu)].map(([, result]) => result ?? '');
    expect(promised.length).toBeGreaterThan(0);
    const printed = await runSnippet(snippet);
    // The last one goes on: a line for each figure.
    expect(printed.slice(0, promised.length)).toEqual(promised);
  });
});
