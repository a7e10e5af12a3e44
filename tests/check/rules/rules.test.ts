import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/check/index.ts';
import type { ExemplifiedRule } from '../../../src/check/examples.ts';
import type { Rule } from '../../../src/check/rule.ts';
import { parseExample } from '../../grammar/example.ts';
import { checked } from '../checked.ts';

const RULE_FILES = new URL('../../../src/check/rules/', import.meta.url);
const PAGES = new URL('../../../docs/rules/', import.meta.url);

function idsIn(folder: URL, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && name !== 'README.md')
    .map((name) => name.slice(0, -ending.length))
    .toSorted();
}

const isExemplified = (rule: Rule): rule is ExemplifiedRule => 'examples' in rule;
const rules = RULES.filter(isExemplified);
/** What it tells no text can show: what a reader of PDF could not read. Its own test has the examples. */
const WITHOUT_TEXT = ['unreadable-table'];
const ids = [...rules.map(({ id }) => id), ...WITHOUT_TEXT].toSorted();

const found = async (id: string, text: string) =>
  (await checked(text)).findings.filter(({ rule }) => rule === id);

describe.each(rules)('the rule $id', ({ id, examples }) => {
  test('has examples of both kinds', () => {
    expect(examples.wrong.length).toBeGreaterThan(0);
    expect(examples.right.length).toBeGreaterThan(0);
  });

  test.each(examples.wrong)('finds the one fault of %j', async (marked) => {
    const { text, start, taken } = parseExample(marked);
    const findings = await found(id, text);
    expect(findings).toHaveLength(1);
    const { position, message, figureIds } = findings[0] ?? {};
    expect(text.slice(position?.start.offset, position?.end.offset)).toBe(taken);
    expect(position?.start.offset).toBe(start);
    expect(message?.vi).toMatch(/^\p{Lu}.*\.$/u);
    expect(message?.en).toMatch(/^Unexpected .*\.$/u);
    expect(new Set(figureIds).size).toBe(figureIds?.length);
  });

  test.each(examples.right)('finds nothing in %j', async (text) => {
    expect(await found(id, text)).toEqual([]);
  });

  test('has a page that shows its first example and what is said of it', async () => {
    const page = new URL(`${id}.md`, PAGES);
    expect(existsSync(page)).toBe(true);
    const words = readFileSync(page, 'utf8');
    const { text } = parseExample(examples.wrong[0] ?? '');
    const [finding] = await found(id, text);
    expect(words).toContain(`# ${id}`);
    expect(words).toContain(text);
    expect(words).toContain(finding?.message.vi);
    expect(words).toContain(finding?.message.en);
    expect(words).toContain(`\`${finding?.severity}\``);
  });
});

test('every file has its rule, every rule its file', () => {
  expect(idsIn(RULE_FILES, '.ts')).toEqual(ids);
});

test('every page has its rule', () => {
  expect(idsIn(PAGES, '.md')).toEqual(ids);
});
