import { describe, expect, it } from 'vitest';
import { charsetOfFont, decodeByFont, decodeTcvn3, decodeVni } from '../../../src/read/charset/fonts.ts';

describe('decodeByFont', () => {
  it.each([
    ['.VnTime', 'Tæng kinh phÝ: 4.200 triÖu ®ång', 'Tổng kinh phí: 4.200 triệu đồng'],
    ['.VnTimeH', 'ñy ban nh©n d©n', 'ỦY BAN NHÂN DÂN'],
    ['.VnArial NarrowH', 'kÕ ho¹ch', 'KẾ HOẠCH'],
    ['.VnTimeH Bold', 'kÕ ho¹ch', 'KẾ HOẠCH'],
    ['VNI-Times', 'ngaân saùch trung öông', 'ngân sách trung ương'],
    ['VNI-Helve-Condense', 'HOÄ NGHEØO', 'HỘ NGHÈO'],
    ['Times New Roman', 'café', 'café'],
    ['Vnitro', 'café', 'café'],
    ['.VnTime', 'hộ nghèo, bò sinh sản', 'hộ nghèo, bò sinh sản'],
    ['VNI-Times', '', ''],
  ])('%s: %s', (font, text, shown) => {
    expect(decodeByFont(text, font)).toBe(shown);
  });

  it('tells which character set a font shows', () => {
    expect(['.VnAvant', 'VNI-Book', 'Arial'].map(charsetOfFont)).toEqual(['tcvn3', 'vni-windows', null]);
  });
});

describe('decodeTcvn3 and decodeVni', () => {
  it('decode text that was pasted without its font', () => {
    expect(decodeTcvn3('KÕ HO¹CH, tû ®ång')).toBe('KẾ HOẠCH, tỷ đồng');
    expect(decodeTcvn3('kÕ ho¹ch', { capitals: true })).toBe('KẾ HOẠCH');
    expect(decodeVni('KEÁ HOAÏCH, tyû ñoàng')).toBe('KẾ HOẠCH, tỷ đồng');
  });
});
