import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import { ReadError } from '../../src/read/errors.ts';

const TEXT = 'Kế hoạch giảm nghèo năm 2025: 27.480 triệu đồng';

function codeOf(bytes: Uint8Array): string {
  try {
    decode(bytes);
    return 'read';
  } catch (error) {
    return error instanceof ReadError ? error.code : String(error);
  }
}

describe('decode', () => {
  it('reads UTF-8', () => {
    expect(decode(Buffer.from(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8' });
  });

  it('keeps the byte order mark, from which positions count', () => {
    expect(decode(Buffer.from(`\ufeff${TEXT}`)).text).toBe(`\ufeff${TEXT}`);
  });

  it('reads UTF-16 of either byte order', () => {
    const little = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
    expect(decode(little)).toEqual({ text: `\ufeff${TEXT}`, encoding: 'utf-16le' });
    expect(decode(Buffer.from(little).swap16())).toEqual({ text: `\ufeff${TEXT}`, encoding: 'utf-16be' });
  });

  it('loses only the torn letter of a torn text', () => {
    const torn = Buffer.from(`${TEXT} của tỉnh, của xã ở`).subarray(0, -1);
    expect(decode(torn).text).toBe(`${TEXT} của tỉnh, của xã \ufffd`);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['binary', Buffer.from([1, 2, 0, 4])],
    ['unknown_format', Buffer.from('%PDF-1.7\n')],
    ['unknown_format', Buffer.from('PK\u0003\u0004xl')],
    ['unknown_format', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['unknown_format', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['unknown_format', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['unknown_format', Buffer.from('K\u00d5 ho\u00b9ch gi\u00b6m ngh\u00cco', 'latin1')],
  ])('refuses as %s', (code, bytes) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('names the format that it does not read, in both languages', () => {
    expect(() => decode(Buffer.from('%PDF-1.7'))).toThrow(/seems to be PDF.*có vẻ là PDF/);
  });
});
