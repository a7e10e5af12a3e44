import { describe, expect, test } from 'vitest';
import { readLetterhead } from '../../../src/segment/letterhead/letterhead.ts';

const SENTENCE = 'Mùa khô năm nay đến sớm, nhiều hồ chứa đã cạn.';

describe('a text of whose head only the title is left', () => {
  test.each([
    'Giám đốc các sở và Chủ tịch Ủy ban nhân dân các xã tổ chức thực hiện nghiêm túc Chỉ thị này.',
    'Chỉ thị này có hiệu lực kể từ ngày ký.',
  ])('has type and title where it speaks of itself: %j', (end) => {
    const text = `Chỉ thị về việc tiết kiệm nước trong mùa khô\n${SENTENCE}\n1. Các xã rà soát hồ chứa.\n${end}`;
    expect(readLetterhead(text)).toMatchObject({
      type: 'directive',
      typeText: 'Chỉ thị',
      title: 'Chỉ thị về việc tiết kiệm nước trong mùa khô',
    });
  });

  test.each([
    `Chỉ thị về việc tiết kiệm nước trong mùa khô\n${SENTENCE}\nÔng Lò Văn Mây cho rằng Chỉ thị này đến muộn.`,
    `Quyết định độc đáo\n${SENTENCE}\nCả xã thực hiện Quyết định này.`,
    `Quyết định về nước.\n${SENTENCE}\nQuyết định này có hiệu lực.`,
  ])('is an article where it does not: %j', (text) => {
    expect(readLetterhead(text)).toMatchObject({ type: null, title: null });
  });
});
