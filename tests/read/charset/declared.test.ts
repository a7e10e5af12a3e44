import { describe, expect, it } from 'vitest';
import { encode } from '../../../scripts/encode-charset.ts';
import { byteOffsets } from '../../../src/read/charset/byte-offsets.ts';
import { allCharsets } from '../../../src/read/charset/table.ts';
import type { CharsetName } from '../../../src/read/charset/table.ts';
import { decode } from '../../../src/read/decode.ts';
import { ReadError } from '../../../src/read/errors.ts';

/** Too short to prove anything by its words. */
const SHORT = 'Hỗ trợ 5 triệu đồng';
const LONG =
  'Kế hoạch giảm nghèo bền vững năm 2025 của xã Nà Mây: hỗ trợ 120 hộ nghèo, tổng kinh phí 4.200 triệu đồng.';

function page(label: string, words: string): string {
  return `<!DOCTYPE html><html><head><meta charset="${label}"><title>a</title></head><body><p>${words}</p></body></html>`;
}

function outcome(bytes: Uint8Array): string {
  try {
    return decode(bytes).encoding;
  } catch (error) {
    return error instanceof ReadError ? error.code : `${String(error)}!`;
  }
}

const LABELS: readonly (readonly [label: string, name: CharsetName])[] = [
  ['x-viet-tcvn5712', 'tcvn3'],
  ['X-Viet-VNI', 'vni-windows'],
  [' windows-1258 ', 'windows-1258'],
  ['viscii', 'viscii'],
];

describe('what a page declares', () => {
  it.each(LABELS)('%s settles what too few words leave open', (label, name) => {
    const bytes = encode(page(label, SHORT), name);
    expect(decode(bytes)).toEqual({ text: page(label, SHORT), encoding: name });
    expect(outcome(encode(page('x-unknown', SHORT), name))).toBe('unknown_format');
  });

  it.each([
    `<html><meta http-equiv=Content-Type content="text/html; charset=viscii"><p>${SHORT}</p></html>`,
    `<html><META CONTENT='text/html;charset=VISCII' HTTP-EQUIV='content-type'><p>${SHORT}</p></html>`,
    `<?xml version="1.0" encoding="VISCII"?><html><p>${SHORT}</p></html>`,
    `<html><!-- <meta charset=utf-8> --><meta name=a content="charset=utf-8"><meta charset=viscii><p>${SHORT}</p></html>`,
  ])('is understood in %s', (text) => {
    expect(decode(encode(text, 'viscii'))).toEqual({ text, encoding: 'viscii' });
  });

  it.each([
    ['stands behind the first 1,024 bytes', `<html>${' '.repeat(1024)}<meta charset=viscii>${SHORT}</html>`],
    ['stands in a text that is no page', `Có <meta charset=viscii> ${SHORT}`],
    ['stands in a comment', `<html><!--<meta charset=viscii>-->${SHORT}</html>`],
  ])('is not heard where it %s', (_, text) => {
    expect(outcome(encode(text, 'viscii'))).toBe('unknown_format');
  });

  it('does not overrule what the words show', () => {
    for (const { name } of allCharsets()) {
      for (const label of ['utf-8', 'iso-8859-1', ...LABELS.map(([declared]) => declared)]) {
        expect(outcome(encode(page(label, LONG), name))).toBe(outcome(encode(LONG, name)));
      }
    }
  });

  it('does not overrule what few words make unlikely', () => {
    expect(outcome(encode(page('iso-8859-1', SHORT), 'tcvn3'))).toBe('unknown_format');
    expect(outcome(encode(page('viscii', SHORT), 'tcvn3'))).toBe('unknown_format');
    expect(outcome(encode(page('utf-8', SHORT), 'tcvn3'))).toBe('unknown_format');
  });

  it.each(['iso-8859-1', 'viscii', 'x-viet-vni', 'utf-16'])('%s is not believed of valid UTF-8', (label) => {
    expect(decode(Buffer.from(page(label, SHORT)))).toEqual({ text: page(label, SHORT), encoding: 'utf-8' });
  });

  it('is believed of a page in another language, or with the punctuation of Windows only', () => {
    const french = page(
      'ISO-8859-1',
      'Le développement a été réduit à côté. Les élèves reçoivent déjà un dîner.',
    );
    expect(decode(Buffer.from(french, 'latin1'))).toEqual({ text: french, encoding: 'windows-1252' });
    const quoted = Buffer.from(page('windows-1252', 'Tong kinh phi \u0093xa\u0094 \u0096 5 ha'), 'latin1');
    expect(decode(quoted).text).toContain('“xa” – 5 ha');
    expect(decode(quoted).encoding).toBe('windows-1252');
  });

  it('is not believed of a set that is not known here', () => {
    const russian = Buffer.from(page('windows-1251', '\u00cf\u00eb\u00e0\u00ed '.repeat(20)), 'latin1');
    expect(outcome(russian)).toBe('unknown_format');
  });

  it('tells the byte order of UTF-16 whose letters do not', () => {
    const text = page('utf-16', `计划 ${'越南的扶贫计划'.repeat(40)}`);
    const little = Buffer.from(text, 'utf16le');
    expect(decode(little)).toEqual({ text, encoding: 'utf-16le' });
    expect(decode(Buffer.from(little).swap16())).toEqual({ text, encoding: 'utf-16be' });
  });

  it('leaves the way back to the bytes open', () => {
    const bytes = encode(page('x-viet-vni', SHORT), 'vni-windows');
    const start = decode(bytes).text.indexOf('triệu');
    const offsets = byteOffsets(bytes);
    expect(Buffer.from(bytes.subarray(offsets[start], offsets[start + 5])).toString('latin1')).toBe('trieäu');
  });
});
