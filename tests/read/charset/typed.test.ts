import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../../../scripts/encode-charset.ts';
import { extract } from '../../../src/index.ts';
import { byteOffsets } from '../../../src/read/charset/byte-offsets.ts';
import { syllableGrammar } from '../../../src/read/charset/syllable.ts';
import { allCharsets } from '../../../src/read/charset/table.ts';
import { decode, decodeTyped } from '../../../src/read/decode.ts';

const NAMES = allCharsets().map(({ name }) => name);
const TEXT =
  'KẾ HOẠCH GIẢM NGHÈO\n' +
  'Kế hoạch giảm nghèo bền vững năm 2025 của xã Nà Mây: hỗ trợ 120 hộ nghèo, tổng kinh phí 4.200 triệu đồng.\n';

/** As a program shows the bytes that takes them for those of Western Europe. */
function pasted(text: string, name: (typeof NAMES)[number], label = 'windows-1252'): string {
  const bytes = encode(text, name);
  return label === 'latin1' ? Buffer.from(bytes).toString('latin1') : new TextDecoder(label).decode(bytes);
}

describe('a string with letters of an old character set', () => {
  it.each(NAMES)('is decoded from %s', (name) => {
    for (const label of ['windows-1252', 'latin1']) {
      const { text, encoding } = decodeTyped(pasted(TEXT, name, label));
      expect(encoding).toBe(name);
      expect(text).toBe(TEXT);
    }
  });

  it.each(NAMES)('has positions in the text that %s says', async (name) => {
    const { source, figures, text } = await extract(pasted(TEXT, name), { withText: true });
    expect(source.encoding).toBe(name);
    expect(figures.map(({ text: found }) => found)).toEqual(['120 hộ nghèo', '4.200 triệu đồng']);
    for (const { position, text: found } of figures) {
      expect(text?.slice(position.start.offset, position.end.offset)).toBe(found);
    }
  });

  it.each(NAMES)('is decoded from %s in a file of UTF-8, and leads back to its bytes', (name) => {
    const bytes = Buffer.from(pasted(TEXT, name));
    const { text, encoding } = decode(bytes);
    expect([encoding, text]).toEqual([name, TEXT]);
    const start = text.indexOf('triệu đồng');
    const offsets = byteOffsets(bytes);
    expect(bytes.subarray(offsets[start], offsets[start + 10]).toString()).toBe(pasted('triệu đồng', name));
  });

  it('keeps the quotation marks, dashes and fixed spaces that were typed round it', () => {
    for (const name of NAMES) {
      const typed = `${pasted(TEXT, name)}“${pasted('hộ nghèo', name)}” – ${pasted('HỘ', name)}\u00a0${pasted('NGHÈO', name)}… 12\u00a0${pasted('căn nhà', name)}`;
      const decoded = decodeTyped(typed).text.slice(TEXT.length).replaceAll('\u00a0', ' ');
      // TCVN3 has no toned capitals, and a fixed space parts the word from those that tell its case.
      const capitals = name === 'tcvn3' ? 'Hộ' : 'HỘ';
      expect(decoded).toBe(`“hộ nghèo” – ${capitals} NGHÈO… 12 căn nhà`);
    }
  });

  it.each(NAMES)('stays as it is where it is too short to be sure of %s', (name) => {
    const short = pasted('5 triệu đồng', name);
    expect(decodeTyped(short)).toEqual({ text: short, encoding: 'utf-8' });
  });

  it.each([
    'Le développement des régions où la pauvreté a été réduite; à côté, les élèves reçoivent déjà un dîner.',
    'A redução da pobreza não é só uma questão econômica; há também educação, saúde, água e habitação.',
    'Die Bevölkerung der Gebiete größerer Armut erhält für das nächste Jahr höhere Zuschüsse über fünf Ämter.',
    '“Škoda” – 5 € … naïve café, Ångström, São Tomé, Málaga, Curaçao, Zürich, Besançon, Køge',
  ])('stays as it is in another language: %s', (text) => {
    expect(decodeTyped(text.repeat(5))).toEqual({ text: text.repeat(5), encoding: 'utf-8' });
  });

  it('is never Vietnamese of Unicode', () => {
    const { rimes, onsets } = syllableGrammar();
    const onset = fc.constantFrom(...onsets.anywhere.split(' '), '');
    const rime = fc.constantFrom(...rimes.flatMap((row) => row.split(' ')));
    const tone = fc.constantFrom('', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323');
    const word = fc.tuple(onset, rime, tone, fc.boolean()).map(([first, rest, mark, capital]) => {
      const at = rest.search(/[aăâeêioôơuưy]/) + 1;
      const spelled = (first + rest.slice(0, at) + mark + rest.slice(at)).normalize('NFC');
      return capital ? spelled.toUpperCase() : spelled;
    });
    const gap = fc.constantFrom(' ', '\n', ', ', ' “', '” ', '\u00a0', ' – ', '… ', ' 4.200 ');
    const words = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(words, fc.constantFrom('NFC', 'NFD'), (pairs, form) => {
        const text = pairs.flat().join('').normalize(form);
        expect(decodeTyped(text)).toEqual({ text, encoding: 'utf-8' });
      }),
      { numRuns: 500 },
    );
  });

  it('is never Vietnamese that happens to have letters of Western Europe only', () => {
    const word = fc.constantFrom(
      ...'là và bò cá xã có nhà cà phê cho bà con về tái định canh thôn sông suối màu xanh mô hình phân bón giá'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), (words) => {
        const text = words.join(' ');
        expect(decodeTyped(text)).toEqual({ text, encoding: 'utf-8' });
      }),
    );
  });
});
