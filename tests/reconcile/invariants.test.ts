import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { Reconciliation } from '../../src/schema/index.ts';
import { allocated, decision, plan, project, recordsOfText, report } from './documents.ts';

const TEXTS = [
  decision(allocated(['Xã Nà Pán', '600', '1.250'], ['Xã Huổi Ca', '410', '960'])),
  plan(project(3, 'Ngân sách trung ương: 1.520 triệu đồng.')),
  plan(project(3, 'Ngân sách trung ương: 960 triệu đồng.'), { issuer: 'xã Huổi Ca', number: '8' }),
  plan(project(3, 'Ngân sách trung ương: 1.450 triệu đồng.'), { number: '' }),
  report(project(3, 'Kế hoạch vốn ngân sách trung ương: 1.205 triệu đồng.')),
];
const sources = await Promise.all(TEXTS.map((text, at) => recordsOfText(text, `${String(at)}.txt`)));

describe('a reconciliation', () => {
  const whole = reconcile(sources);

  test('is of the published schema, and finds something here', () => {
    expect(() => Reconciliation.parse(whole)).not.toThrow();
    expect(whole.findings.length).toBeGreaterThan(1);
  });

  test('does not depend on the order of the sources', () => {
    assert(
      property(shuffledSubarray(sources, { minLength: sources.length }), (shuffled) => {
        expect(reconcile(shuffled)).toEqual(whole);
      }),
    );
  });

  test('finds nothing between a document and itself', () => {
    for (const records of sources) {
      const { findings, compared } = reconcile([records, records]);
      expect([findings.length, compared]).toEqual([0, 0]);
    }
  });

  test('stays the same when an unrelated document comes to it', async () => {
    const other = await recordsOfText(
      plan(project(3, 'Ngân sách trung ương: 77 triệu đồng.'), {
        issuer: 'xã Khau Vai',
        recipient: 'UBND huyện Nậm Tao',
      }),
    );
    const { findings, pairs } = reconcile([...sources, other]);
    expect({ findings, pairs }).toEqual({ findings: whole.findings, pairs: whole.pairs });
  });

  test('compares as many as its pairs do, and tells of each that does not agree', () => {
    const compared = whole.pairs.reduce((total, pair) => total + pair.compared, 0);
    expect(whole.compared).toBe(compared);
    expect(whole.findings).toHaveLength(whole.compared - whole.agreed);
  });

  test('counts documents that do not say what they are', async () => {
    const note = await recordsOfText('Kinh phí 500 triệu đồng.');
    expect(reconcile([note])).toMatchObject({ documents: 1, unidentified: 1, compared: 0 });
  });

  test('gives a finding the same fingerprint when other text is put before it', async () => {
    const [given, , , , told] = TEXTS;
    const moved = (told ?? '').replace('3. Dự án 3', 'Báo cáo gồm một phần.\n\n3. Dự án 3');
    const prints = await Promise.all(
      [told ?? '', moved].map(async (text) =>
        reconcile([await recordsOfText(given ?? ''), await recordsOfText(text)]).findings.map(
          ({ fingerprint }) => fingerprint,
        ),
      ),
    );
    expect(prints[0]).toHaveLength(1);
    expect(prints[1]).toEqual(prints[0]);
  });

  test('refuses rows that no list may hold', () => {
    const [given] = sources;
    const figures = (given?.figures ?? []).map((row) => ({ ...row, bound: 'perhaps' }));
    expect(() => reconcile(given === undefined ? [] : [{ ...given, figures }])).toThrow(RangeError);
  });
});
