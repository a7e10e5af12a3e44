import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../../../scripts/encode-charset.ts';
import { restoreCapitals } from '../../../src/read/charset/capitals.ts';
import { allCharsets, charsetGrammar, charsetNamed, lettersOf } from '../../../src/read/charset/table.ts';
import type { CharsetName } from '../../../src/read/charset/table.ts';
import { transcode } from '../../../src/read/charset/transcode.ts';

/** Bytes as the characters of Western Europe: what one sees without the font. */
const western = new TextDecoder('windows-1252');

const SMALL_LETTERS = [...lettersOf(charsetGrammar().charsets[1]?.letters ?? {})]
  .map(({ letter }) => letter)
  .filter((letter) => letter === letter.toLowerCase());

const words = fc
  .array(fc.string({ unit: fc.constantFrom(...SMALL_LETTERS, 'b', 'c', 'h', 'n', 't', '5'), maxLength: 8 }))
  .map((parts) => parts.join(' '));

function decoded(bytes: Uint8Array, name: CharsetName, offsets?: Uint32Array): string {
  return transcode(Buffer.from(bytes).toString('latin1'), charsetNamed(name), offsets);
}

describe('the tables of character sets', () => {
  it.each(
    charsetGrammar().charsets.flatMap(({ name, examples }) => examples.map((example) => ({ name, example }))),
  )('$name: $example', ({ name, example }) => {
    const [seen, said = ''] = example.split(' → ');
    const bytes = encode(said, name);
    expect(western.decode(bytes)).toBe(seen);
    expect(decoded(bytes, name)).toBe(said);
  });

  it.each(allCharsets().map(({ name }) => name))(
    '%s has all 134 letters but for the capitals it lacks',
    (name) => {
      const entry = charsetGrammar().charsets.find((charset) => charset.name === name);
      const letters = [...lettersOf(entry?.letters ?? {})].map(({ letter }) => letter);
      expect(letters.filter((letter) => /[^a-z]/i.test(letter)).length).toBe(name === 'tcvn3' ? 74 : 134);
      expect(new Set(letters).size).toBe(letters.length);
    },
  );

  it('agree with what the platform knows of windows-1258', () => {
    const all = SMALL_LETTERS.join(' ') + SMALL_LETTERS.join(' ').toUpperCase();
    const bytes = encode(all, 'windows-1258');
    expect(new TextDecoder('windows-1258').decode(bytes).normalize('NFC')).toBe(all);
    expect(decoded(bytes, 'windows-1258')).toBe(all);
  });
});

describe('transcode', () => {
  it.each(allCharsets().map(({ name }) => name))('gives back what was written in %s', (name) => {
    fc.assert(
      fc.property(words, (text) => {
        expect(decoded(encode(text, name), name)).toBe(text);
        if (name !== 'tcvn3')
          expect(decoded(encode(text.toUpperCase(), name), name)).toBe(text.toUpperCase());
      }),
    );
  });

  it('takes two codes before one: "ôù" is ớ, not ơ and a mark', () => {
    expect(transcode('vôùi soá voán, nöôùc vaø muùi', charsetNamed('vni-windows'))).toBe(
      'với số vốn, nước và múi',
    );
  });

  it('does not drop the soft hyphen, which is ư in TCVN3', () => {
    expect(transcode('trung \u00ad¬ng, t\u00ad liÖu', charsetNamed('tcvn3'))).toBe('trung ương, tư liệu');
  });

  it('reads the six letters of VISCII that are control characters', () => {
    expect(transcode('\u0002\u0005\u0006\u0014\u0019\u001e', charsetNamed('viscii'))).toBe('ẲẴẪỶỸỴ');
  });

  it('takes a small mark after a capital in VNI', () => {
    expect(transcode('Aên uoáng, Uûy ban', charsetNamed('vni-windows'))).toBe('Ăn uống, Ủy ban');
  });

  it('reads both ways to write a letter in windows-1258', () => {
    expect(decoded(Uint8Array.from([0xe0, 0x20, 0x61, 0xcc]), 'windows-1258')).toBe('à à');
  });

  it('leaves a line that is Unicode already', () => {
    const text = 'hé nghÌo\nbò sinh sản, mua cá\nhé nghÌo';
    expect(transcode(text, charsetNamed('tcvn3'))).toBe('hộ nghèo\nbò sinh sản, mua cá\nhộ nghèo');
  });

  it('tells for each character where it began', () => {
    const offsets = new Uint32Array(20);
    const text = transcode('soá ôû\nđã', charsetNamed('vni-windows'), offsets);
    expect(text).toBe('số ở\nđã');
    expect([...offsets.subarray(0, text.length + 1)]).toEqual([0, 1, 3, 4, 6, 7, 8, 9]);
  });
});

describe('restoreCapitals', () => {
  it.each([
    ['Kế HOạCH', 'KẾ HOẠCH'],
    ['ủY BAN NHÂN DÂN Xã Nà MÂY', 'ỦY BAN NHÂN DÂN XÃ NÀ MÂY'],
    ['Xã Nà MÂY Độc lập', 'XÃ NÀ MÂY Độc lập'],
    ['III. NộI DUNG Và KINH PHí**1. Dự án 2', 'III. NỘI DUNG VÀ KINH PHÍ**1. Dự án 2'],
    ['KINH PHí Dự án', 'KINH PHÍ Dự án'],
    ['Tỉnh ĐắK LắK', 'Tỉnh ĐẮK LẮK'],
    ['Số: 05/KH-UBND', 'Số: 05/KH-UBND'],
    ['Sở LĐTBXH, Bộ NN', 'Sở LĐTBXH, Bộ NN'],
    ['Kế hoạch, Hà Nội, xã', 'Kế hoạch, Hà Nội, xã'],
  ])('%s: %s', (text, capitals) => {
    expect(restoreCapitals(text)).toBe(capitals);
  });

  it('changes nothing but case', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(restoreCapitals(text).toLowerCase()).toBe(text.toLowerCase());
      }),
    );
  });
});
