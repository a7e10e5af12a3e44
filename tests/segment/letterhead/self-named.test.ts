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

describe('a circular that lost its issuer', () => {
  test.each([
    ['Bộ Tài chính hướng dẫn mức chi như sau:', 'Bộ Tài chính'],
    ['Để phù hợp thực tế, Bộ Giáo dục và Đào tạo quy định:', 'Bộ Giáo dục và Đào tạo'],
    [
      'Bộ trưởng Bộ Lao động - Thương binh và Xã hội ban hành Thông tư:',
      'Bộ Lao động - Thương binh và Xã hội',
    ],
  ])('is the ministry’s that speaks in it: %j', (words, name) => {
    const text = `Thông tư hướng dẫn mức chi cho hội nghị\nCăn cứ Nghị định số 8/2008/NĐ-CP quy định cơ cấu tổ chức của Bộ Nội vụ;\nCăn cứ Thông tư số 2/2007/TT-BNV của Bộ trưởng Bộ Nội vụ hướng dẫn tổ chức;\n${words}\nĐiều 1. Phạm vi`;
    expect(readLetterhead(text).issuer).toEqual({ name, level: 'central' });
    expect(readLetterhead(text.replace('Thông tư hướng', 'Thông tư liên tịch hướng')).issuer).toBeNull();
  });
});
