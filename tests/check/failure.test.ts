import { describe, expect, it } from 'vitest';
import { check, RULES } from '../../src/check/index.ts';
import type { Rule } from '../../src/check/rule.ts';
import { relate } from '../../src/relate/index.ts';
import { checked } from './checked.ts';

const TEXT = 'Tổng kinh phí 100 triệu đồng, trong đó: tỉnh 60 triệu đồng, xã 50 triệu đồng.';

const broken: Rule = {
  id: 'broken',
  check() {
    throw new Error('out of order');
  },
};

function brokenWay(): never {
  throw new Error('out of order');
}

describe('a part that breaks down', () => {
  it('costs a rule its own findings only, and is told', async () => {
    const { related, findings } = await checked(TEXT);
    const partly = check(related, [broken, ...RULES]).findings;

    const [told, ...others] = partly.filter(({ rule }) => rule === 'rule-failed');
    expect(others).toEqual([]);
    expect(told).toMatchObject({ severity: 'info', position: null, actual: 'broken' });
    expect(told?.message.vi).toContain('"broken"');
    expect(told?.message.en).toContain('"broken"');
    expect(findings).not.toEqual([]);
    expect(partly.map(({ fingerprint }) => fingerprint)).toEqual(
      expect.arrayContaining(findings.map(({ fingerprint }) => fingerprint)),
    );
  });

  it('costs a way of relating its own relations only, and is told', async () => {
    const { related } = await checked(TEXT);
    const partly = relate(related.reading, [brokenWay]);

    expect(partly.relations).toEqual([]);
    expect(check(partly).findings).toContainEqual(
      expect.objectContaining({ rule: 'rule-failed', actual: 'brokenWay' }),
    );
    expect(related.failed).toEqual([]);
  });
});
