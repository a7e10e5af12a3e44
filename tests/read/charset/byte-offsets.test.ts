import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../../../scripts/encode-charset.ts';
import { byteOffsets } from '../../../src/read/charset/byte-offsets.ts';
import { allCharsets } from '../../../src/read/charset/table.ts';
import { decode } from '../../../src/read/decode.ts';

const TEXT =
  'Kế hoạch giảm nghèo bền vững: hỗ trợ 120 hộ nghèo, tổng kinh phí 4.200 triệu đồng, từ ngân sách trung ương.';

/** The bytes of a phrase, found through its place in the decoded text. */
function bytesOf(phrase: string, bytes: Uint8Array): Buffer {
  const start = decode(bytes).text.indexOf(phrase);
  const offsets = byteOffsets(bytes);
  return Buffer.from(bytes.subarray(offsets[start], offsets[start + phrase.length]));
}

describe('byteOffsets', () => {
  it.each(allCharsets().map(({ name }) => name))('leads from the text back to the bytes of %s', (name) => {
    expect(bytesOf('4.200 triệu đồng', encode(TEXT, name))).toEqual(
      Buffer.from(encode('4.200 triệu đồng', name)),
    );
  });

  it('leads through Unicode to VNI that was pasted', () => {
    const pasted = Buffer.from(new TextDecoder('windows-1252').decode(encode(TEXT, 'vni-windows')));
    expect(bytesOf('triệu đồng', pasted).toString()).toBe('trieäu ñoàng');
  });

  it.each(['utf8', 'utf16le'] as const)('leads to the bytes of %s', (encoding) => {
    const bytes = Buffer.from(`\ufeff${TEXT} 𝟓 hộ`, encoding);
    expect(bytesOf('triệu đồng', bytes)).toEqual(Buffer.from('triệu đồng', encoding));
    expect(bytesOf('hộ', bytes)).toEqual(Buffer.from('hộ', encoding));
    expect(byteOffsets(bytes).at(-1)).toBe(bytes.length);
  });

  it('agrees with the decoder on what a broken letter is', () => {
    const broken = fc.array(
      fc.constantFrom(0xe1, 0xbb, 0x99, 0xc4, 0x91, 0xf0, 0x9f, 0xed, 0xa0, 0xff, 0x41, 0xef, 0xbf, 0xbd),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(broken, (torn) => {
        const whole = Buffer.from(`${TEXT}${'ở xã '.repeat(200)}`);
        const bytes = Buffer.concat([whole, Buffer.from(torn), Buffer.from('5 hộ')]);
        expect(byteOffsets(bytes).at(-1)).toBe(bytes.length);
        expect(bytesOf('5 hộ', bytes).toString()).toBe('5 hộ');
      }),
      { numRuns: 500 },
    );
  });
});
