import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../../../scripts/encode-charset.ts';
import { allCharsets } from '../../../src/read/charset/table.ts';
import { decode } from '../../../src/read/decode.ts';
import { ReadError } from '../../../src/read/errors.ts';

const NAMES = allCharsets().map(({ name }) => name);
const TEXT =
  'Kế hoạch giảm nghèo bền vững năm 2025 của xã Nà Mây: hỗ trợ 120 hộ nghèo, tổng kinh phí 4.200 triệu đồng.\n' +
  '- Ở thôn Khuổi Nưa còn 35 hộ cận nghèo, 12 căn nhà tạm.\n';

const western = new TextDecoder('windows-1252');

/** Text of another language, in an 8-bit set of its own. */
const FOREIGN: readonly (readonly [language: string, text: string])[] = [
  [
    'French',
    'Le développement des régions où la pauvreté a été réduite; à côté, les élèves reçoivent déjà un dîner. ',
  ],
  [
    'Portuguese',
    'A redução da pobreza não é só uma questão econômica; há também educação, saúde, água e habitação. ',
  ],
  [
    'German',
    'Die Bevölkerung der Gebiete größerer Armut erhält für das nächste Jahr höhere Zuschüsse über fünf Ämter. ',
  ],
];

function outcome(bytes: Uint8Array): string {
  try {
    return decode(bytes).encoding;
  } catch (error) {
    return error instanceof ReadError ? error.code : `${String(error)}!`;
  }
}

describe('decode, of character sets from before Unicode', () => {
  it.each(NAMES)('recognises %s', (name) => {
    const { text, encoding } = decode(encode(TEXT, name));
    expect(encoding).toBe(name);
    expect(text).toBe(name === 'tcvn3' ? TEXT.replace('Ở', 'ở') : TEXT);
  });

  it('keeps the punctuation of Windows', () => {
    const text = `${TEXT}“nhà ở” – 12 căn…`;
    expect(decode(encode(text, 'vni-windows')).text).toBe(text);
    expect(decode(encode(text, 'tcvn3')).encoding).toBe('tcvn3');
  });

  it.each(['tcvn3', 'vni-windows'] as const)('recognises %s that was pasted as Unicode', (name) => {
    const pasted = western.decode(encode(TEXT, name));
    for (const bytes of [Buffer.from(pasted), Buffer.from(`\ufeff${pasted}`, 'utf16le')]) {
      expect(decode(bytes).encoding).toBe(name);
      expect(decode(bytes).text).toContain('120 hộ nghèo, tổng kinh phí 4.200 triệu đồng');
    }
  });

  it('names what a text too short to be sure could be', () => {
    const short = encode('Hỗ trợ 5 triệu đồng', 'tcvn3');
    expect(() => decode(short)).toThrow(/not certain.*TCVN3 \(ABC\).*convert.*Chưa chắc chắn/);
    expect(outcome(short)).toBe('unknown_format');
  });

  it('says so where a text is in no known set', () => {
    expect(() => decode(new Uint8Array(500).fill(0xb5))).toThrow(/no character set that is known/);
  });

  it.each(FOREIGN)('does not take %s for Vietnamese', (_, text) => {
    const bytes = Buffer.from(text.repeat(5), 'latin1');
    expect(['unknown_format', 'utf-8']).toContain(outcome(bytes));
    expect(decode(Buffer.from(text.repeat(5)))).toEqual({ text: text.repeat(5), encoding: 'utf-8' });
  });

  it('leaves real Vietnamese as it is, though a line or two could be TCVN3', () => {
    const text = `${TEXT}bò, cá, và là\n`.repeat(3);
    expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' });
    expect(decode(Buffer.from(text.normalize('NFD'))).encoding).toBe('utf-8');
  });

  it('loses only the torn place of a text without Vietnamese letters', () => {
    const bytes = Buffer.from(`Tong kinh phi 4.200 trieu dong cua nam${'.'.repeat(40)}\u00e9 het`, 'latin1');
    expect(decode(bytes).encoding).toBe('utf-8');
  });

  it('recognises UTF-16 without byte order mark', () => {
    const little = Buffer.from(TEXT, 'utf16le');
    expect(decode(little)).toEqual({ text: TEXT, encoding: 'utf-16le' });
    expect(decode(Buffer.from(little).swap16())).toEqual({ text: TEXT, encoding: 'utf-16be' });
  });

  it('ends every input with a text or a ReadError', () => {
    const letters = fc.integer({ min: 0x80, max: 0xff });
    const bytes = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xff }), letters, fc.constant(0x20)), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(bytes, (input) => {
        expect(outcome(Uint8Array.from(input))).not.toMatch(/!$/);
      }),
      { numRuns: 500 },
    );
  });

  it('takes no random bytes for Vietnamese', () => {
    const bytes = fc.array(fc.integer({ min: 0x20, max: 0xff }), { minLength: 200, maxLength: 2000 });
    fc.assert(
      fc.property(bytes, (input) => {
        expect(NAMES).not.toContain(outcome(Uint8Array.from(input)));
      }),
    );
  });

  it('takes time that grows with the text only', () => {
    const once = encode(TEXT.repeat(200), 'tcvn3');
    const much = encode(TEXT.repeat(4000), 'tcvn3');
    decode(once);
    const [little, large] = [once, much].map((bytes) => {
      const start = performance.now();
      decode(bytes);
      return performance.now() - start;
    });
    expect(large ?? Infinity).toBeLessThan(((little ?? 0) + 5) * 60);
  });
});
