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
});
