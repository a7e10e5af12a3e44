import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/schema/index.ts';
import { checkedScan, faultsOf } from './checked.ts';

const SUM = 'Tổng kinh phí 540 triệu đồng, gồm: trung ương 308 triệu đồng; địa phương 240 triệu đồng.';

function sumsOf(text: string, unsure: readonly string[] = []): Finding[] {
  return checkedScan(text, unsure).findings.filter(({ rule }) => rule !== 'ocr-doubt');
}

describe('a sum that does not add up in a scan', () => {
  test('is an error where the recogniser was sure of every number', () => {
    expect(sumsOf(SUM)).toMatchObject([{ rule: 'sum', severity: 'error' }]);
  });

  test('is a warning where it was not, which says so and suspects no other number', () => {
    const [finding, ...others] = sumsOf(SUM, ['308']);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'sum', severity: 'warning' });
    expect(finding?.message.vi).toMatch(
      /Có thể "308" phải là "300"\. Có thể đọc nhầm "308": hãy đối chiếu với bản gốc trước\.$/u,
    );
    expect(finding?.message.en).toMatch(/Perhaps "308" is misread: compare with the original first\.$/u);
    const texts = finding?.suggestions.map(({ text }) => text);
    expect(texts).toEqual(['300 triệu đồng']);
  });

  test('names what may be misread, of much only the first three', () => {
    const [finding] = sumsOf(
      'Tổng số 900 hộ, gồm: 100 hộ nghèo, 200 hộ cận nghèo, 300 hộ trung bình, 299 hộ khá.',
      ['900', '100', '200', '300'],
    );
    expect(finding?.message.vi).toMatch(/lệch 1 hộ\. Có thể đọc nhầm "900", "100", "200": hãy/u);
    expect(finding?.suggestions).toEqual([]);
  });
});

test('a comma before three digits is doubted in a scan: it was perhaps a point', () => {
  const text = 'Tổng kinh phí là 35,559 triệu đồng. Tỷ lệ hộ nghèo là 23,47%, diện tích 1.350 m2.';
  const { findings } = checkedScan(text);
  expect(findings.map(({ rule, actual }) => `${rule} ${actual ?? ''}`)).toEqual([
    'ocr-doubt 35,559 triệu đồng',
  ]);
});

test('a sum with a letter for a digit is not reckoned at all', async () => {
  const faults = await faultsOf(
    'Đơn vị tính: hộ\n\n| TT | Xã | Số hộ |\n|---|---|---|\n| 1 | Nà Mây | 4ó |\n| 2 | Bản Hạ | 58 |\n| 3 | Bản Lài | 40 |\n| | Tổng cộng | 144 |',
  );
  expect(faults.map(({ rule, actual }) => `${rule} ${actual ?? ''}`)).toEqual(['ocr-doubt 4ó']);
});

test('headings that do not count on are told as information in a scan: "II." may be "III."', () => {
  const text =
    'I. MỤC TIÊU\n\nGiảm 12 hộ nghèo.\n\nII. NHIỆM VỤ\n\nTuyên truyền.\n\nII. KINH PHÍ\n\nXã cấp.\n\nIV. TỔ CHỨC\n\nGiao các thôn.';
  expect(checkedScan(text).findings).toMatchObject([{ rule: 'numbering', severity: 'info' }]);
});

test('a table whose serial numbers a scan misread adds up', () => {
  const text =
    'ĐVT: triệu đồng\n\nTT | Nội dung | Tổng số\n1 | Dựán 1 | 15.600\nii. | Dự án 2 | 8.450\n3: | Dựán 3 | 5.785\n51 | Tiểu dự án 1 | 4.865\n3.2 | Tiểu dự án 2 | 920\n.4 | Dự án 4 | 5.724\n | Tổng cộng | 35.559';
  const { related, findings } = checkedScan(text);
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const sums = related.relations.filter(({ candidate }) => candidate.type === 'table_sum');
  expect(sums.map(({ relation }) => relation.verdict)).toEqual(['consistent', 'consistent']);
});

test('a column of a scan in which a number could not be read is not said to be wrong', () => {
  const table = (lost: string): string =>
    `ĐVT: triệu đồng\n\nTT | Nội dung | Tổng số | Tỉnh\n1 | Nhà ở | 15.600 | 1.400\n2 | Sinh kế | 8.450 | ${lost}\n3 | Y tế | 5.724 | 424\n | Tổng cộng | 29.774 | 2.374`;
  const sums = (text: string): string[] =>
    checkedScan(text).related.relations.map(({ relation }) => `${relation.type} ${relation.verdict}`);
  expect(sums(table('550'))).toEqual(['table_sum consistent', 'table_sum consistent']);
  for (const lost of ['', 'sso']) expect(sums(table(lost))).toEqual(['table_sum consistent']);
});
