import { describe, expect, test } from 'vitest';
import { isPartition } from '../../src/relate/partition.ts';
import { findIn } from '../extract/breakdown/breakdowns.ts';

/** Whether the first breakdown of a text leaves nothing out. */
async function leavesNothingOut(text: string): Promise<boolean> {
  const [breakdown] = await findIn(text);
  if (breakdown === undefined) throw new Error(`Unexpected text without a breakdown: ${text}`);
  return isPartition(breakdown);
}

describe('a partition', () => {
  test.each([
    'Vốn 90 triệu đồng, trong đó: trung ương 60 triệu đồng; địa phương 30 triệu đồng.',
    'Vốn 90 triệu đồng, trong đó: xã 10 triệu đồng; tỉnh 20 triệu đồng; trung ương 60 triệu đồng.',
    'Vốn 90 triệu đồng, trong đó: vốn sự nghiệp 60 triệu đồng; vốn đầu tư 30 triệu đồng.',
    'Hỗ trợ 90 hộ (60 hộ nghèo, 30 hộ cận nghèo).',
    'Có 90 hộ nghèo, trong đó khu vực thành thị 30 hộ, khu vực nông thôn 60 hộ.',
    'Tập huấn 90 học viên, trong đó 50 học viên nam và 40 học viên nữ.',
  ])('has one part of each class, in any order: %s', async (text) => {
    expect(await leavesNothingOut(text)).toBe(true);
  });

  test.each([
    'Vốn 90 triệu đồng, trong đó: trung ương 60 triệu đồng; trung ương bổ sung 30 triệu đồng.',
    'Vốn 90 triệu đồng, trong đó: tỉnh 60 triệu đồng; xã 30 triệu đồng.',
    'Vốn 90 triệu đồng, trong đó: vốn sự nghiệp 60 triệu đồng; chi khác 30 triệu đồng.',
    'Có 90 hộ, trong đó 60 hộ nghèo, 30 hộ cận nghèo.',
    'Tập huấn 90 học viên, trong đó 50 học viên nữ và 40 học viên dân tộc thiểu số.',
    'Có 90 hộ nghèo, trong đó khu vực thành thị 30 hộ.',
  ])('is none where a class is missing, doubled or of another division: %s', async (text) => {
    expect(await leavesNothingOut(text)).toBe(false);
  });
});
