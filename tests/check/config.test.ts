import { describe, expect, test } from 'vitest';
import { arithmeticRule } from '../../src/check/arithmetic.ts';
import { CATALOGUE } from '../../src/check/catalogue/index.ts';
import { configure, isAtLeast, unknownRules } from '../../src/check/config.ts';
import { RULES } from '../../src/check/index.ts';
import { faultsOf } from './checked.ts';

const findings = await faultsOf('Sửa chữa nhà cho 213 hộ (209 hộ nghèo và 40 hộ cận nghèo).');

describe('a configuration', () => {
  test('that says nothing changes nothing', () => {
    expect(configure(findings, { rules: {} })).toEqual(findings);
  });

  test('switches a rule off', () => {
    expect(configure(findings, { rules: { sum: 'off' } })).toEqual([]);
  });

  test('sets the severity of a rule and leaves the rest of its findings as it is', () => {
    expect(configure(findings, { rules: { sum: 'info', repeat: 'error' } })).toEqual(
      findings.map((finding) => ({ ...finding, severity: 'info' })),
    );
  });

  test('is not misled by names that every object has', () => {
    const [finding] = findings;
    const odd = findings.map((each) => ({ ...each, rule: 'constructor' }));
    expect(finding).toBeDefined();
    expect(configure(odd, { rules: {} })).toEqual(odd);
  });

  test.each([
    ['summ', 'sum'],
    ['table_sum', 'table-sum'],
    ['Rounding', 'rounding'],
    ['avrage', 'average'],
    ['quite-something-else', null],
  ])('with the unknown rule %s is told of %s', (id, nearest) => {
    const known = CATALOGUE.map((rule) => rule.id);
    expect(unknownRules({ rules: { [id]: 'off', sum: 'off' } }, known)).toEqual([{ id, nearest }]);
  });
});

test('severities have an order', () => {
  expect(isAtLeast('error', 'warning')).toBe(true);
  expect(isAtLeast('warning', 'warning')).toBe(true);
  expect(isAtLeast('info', 'warning')).toBe(false);
});

describe('the catalogue', () => {
  test('describes each rule once, in both languages', () => {
    const ids = CATALOGUE.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title, about } of CATALOGUE) {
      for (const words of [title, about]) expect(words.vi).not.toBe(words.en);
      expect(about.vi).toMatch(/\.$/u);
      expect(about.en).toMatch(/\.$/u);
    }
  });

  test('describes every rule there is', () => {
    const described = CATALOGUE.map(({ id }) => id);
    // The arithmetic rule names its findings by the way of being wrong.
    const ids = RULES.filter((rule) => rule !== arithmeticRule).map(({ id }) => id);
    expect(ids.filter((id) => !described.includes(id))).toEqual([]);
  });
});
