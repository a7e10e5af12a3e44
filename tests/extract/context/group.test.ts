import { describe, expect, test } from 'vitest';
import { inferredIn, told } from './contexts.ts';

const groups = (text: string) => told(text, 'group');

describe('the group of households', () => {
  test('is told by the unit', async () => {
    expect(
      await groups(
        'Có 82 hộ nghèo, 44 hộ cận nghèo, 18 hộ mới thoát nghèo, 9 hộ dân tộc thiểu số và 4 hộ nghèo DTTS.',
      ),
    ).toEqual(['poor', 'near_poor', 'newly_escaped', 'minority', 'minority_poor']);
    expect(await groups('Hỗ trợ 320 hộ nghèo, hộ cận nghèo.')).toEqual(['poor_and_near_poor']);
  });

  test.each([
    ['Số lượt hộ nghèo được vay vốn là 409 lượt hộ.', 'poor'],
    ['Tổng số hộ cận nghèo: 412 hộ.', 'near_poor'],
    ['Tổng số hộ nghèo và hộ cận nghèo là 320 hộ.', 'poor_and_near_poor'],
    ['Tổng số hộ nghèo, hộ chính sách xã hội được hỗ trợ là 8.102 hộ.', 'other'],
    ['Tổng số hộ mới thoát nghèo là 24 hộ.', 'newly_escaped'],
    ['Tổng số hộ toàn xã là 1.940 hộ.', 'all'],
  ])('is told by the words before: %s', async (text, group) => {
    expect(await groups(text)).toEqual([group]);
  });

  test('of the whole joins those of its parts', async () => {
    const text = 'Hỗ trợ 427 hộ, trong đó xây mới 214 hộ (207 hộ nghèo, 07 hộ cận nghèo).';
    expect(await groups(text)).toEqual(['poor_and_near_poor', 'poor_and_near_poor', 'poor', 'near_poor']);
    expect(await inferredIn(text, 'group')).toEqual(['427 hộ', '214 hộ']);
    expect(await groups('Hỗ trợ 144 hộ trong đó 82 hộ nghèo, 18 hộ mới thoát nghèo.')).toEqual([
      'all',
      'poor',
      'newly_escaped',
    ]);
  });

  test('of a place is not that of its poor', async () => {
    const text = 'Huyện có 21.300 hộ. Trong đó có 1.150 hộ nghèo, 2.040 hộ cận nghèo.';
    expect(await groups(text)).toEqual(['all', 'poor', 'near_poor']);
  });

  test('goes from the whole to its parts', async () => {
    expect(await groups('Có 30 hộ nghèo, gồm: thôn Nà Mây 18 hộ, thôn Khe Lẹ 12 hộ.')).toEqual([
      'poor',
      'poor',
      'poor',
    ]);
  });

  test('is named once for neighbours of one sentence', async () => {
    expect(await groups('Hộ nghèo khu vực thành thị còn 404 hộ và khu vực nông thôn còn 2.288 hộ.')).toEqual([
      'poor',
      'poor',
    ]);
    expect(await groups('Có 404 hộ nghèo. Đã xây 12 nhà cho 12 hộ.')).toEqual(['poor', null, 'other']);
  });

  test('of a range is one', async () => {
    expect(await groups('Mỗi thôn giảm từ 1 đến 2 hộ nghèo.')).toEqual(['poor', 'poor']);
  });

  test('is that of the heading, else other', async () => {
    expect(await groups('1. Hỗ trợ hộ cận nghèo\n\nHỗ trợ 12 hộ.')).toEqual(['near_poor']);
    expect(await groups('Hỗ trợ 12 hộ.')).toEqual(['other']);
  });

  test('is told of households only', async () => {
    expect(await groups('Hộ nghèo có 12 người.')).toEqual([null]);
  });
});
