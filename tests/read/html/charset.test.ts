import { describe, expect, it } from 'vitest';
import { encode } from '../../../scripts/encode-charset.ts';
import { readInput } from '../../../src/read/read.ts';
import { sketches } from '../sketch.ts';

const PLAN = 'Kế hoạch giảm nghèo bền vững năm 2025: hỗ trợ 120 hộ nghèo, tổng kinh phí 4.200 triệu đồng.';

describe('a page in an old character set', () => {
  it('is decoded once, also where it names the fonts of that set', async () => {
    const page = `<html><p>${PLAN}</p><font face=".VnTime"><p>Nuôi cá, bò: 35 con</p></font><p style="font-family:.VnTimeH">ủy ban</p></html>`;
    const root = await readInput(encode(page, 'tcvn3'));
    expect(root.source.encoding).toBe('tcvn3');
    expect(sketches(root)).toEqual([PLAN, 'Nuôi cá, bò: 35 con', 'ỦY BAN']);
  });

  it.each(['tcvn3', 'vni-windows', 'viscii'] as const)('is decoded from %s in UTF-8', async (name) => {
    const pasted = new TextDecoder('windows-1252').decode(encode(`<html><p>${PLAN}</p></html>`, name));
    for (const input of [pasted, Buffer.from(pasted)]) {
      const root = await readInput(input);
      expect([root.source.encoding, ...sketches(root)]).toEqual([name, PLAN]);
    }
  });

  it.each(['tcvn3', 'vni-windows', 'viscii'] as const)('is decoded from entities for %s', async (name) => {
    const pasted = new TextDecoder('windows-1252').decode(encode(PLAN, name));
    const entities = pasted.replace(/[^ -~]/g, (letter) => `&#${letter.charCodeAt(0)};`);
    const fonts = '<font face=".VnTime">hé nghÌo</font>';
    const root = await readInput(
      `<html><p>${entities}</p><table><tr><td>${entities}</td><td>1</td></tr><tr><td>5</td><td>2</td></tr></table>${fonts}</html>`,
    );
    expect(root.source.encoding).toBe(name);
    expect(sketches(root)).toEqual([
      PLAN,
      [
        [PLAN, '1'],
        ['5', '2'],
      ],
      'hộ nghèo',
    ]);
  });

  it('that writes Vietnamese of Unicode in entities is left as it is', async () => {
    const root = await readInput(
      `<html><p>${'H&#7897; ngh&egrave;o, b&ograve; v&agrave; c&aacute;: '.repeat(9)}</p></html>`,
    );
    expect([root.source.encoding, ...sketches(root)]).toEqual([
      'utf-8',
      'Hộ nghèo, bò và cá: '.repeat(9).trim(),
    ]);
  });
});
