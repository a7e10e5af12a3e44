import { describe, expect, it } from 'vitest';
import { table } from '../../src/cli/table.ts';
import { kehoach } from './run.ts';

describe('kehoach number', () => {
  it('prints how an amount was read', async () => {
    const { code, stdout, stderr } = await kehoach(['number', '27.480 triệu đồng']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/27480000000 \(27\.480\.000\.000\)/);
    expect(stdout).toMatch(/triệu đồng/);
  });

  it('reads decomposed letters too', async () => {
    const { stdout } = await kehoach(['number', '--json', '5 triệu đồng'.normalize('NFD')]);
    expect(JSON.parse(stdout)).toMatchObject({ vnd: 5_000_000 });
  });

  it('says that a text is no number', async () => {
    const { code, stdout, stderr } = await kehoach(['number', 'kế hoạch']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/no number/);
  });
});

describe('kehoach schema', () => {
  it('prints the JSON Schema of an extraction', async () => {
    const { code, stdout } = await kehoach(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: { figures: { type: 'array' }, schemaVersion: { const: '1.0' } },
    });
  });
});

describe('a table for the terminal', () => {
  it('aligns names to the left and figures to the right', () => {
    const columns = [
      { head: ['Tệp', 'file'], cell: (row: { name: string }) => row.name },
      { head: ['Hộ', 'n'], cell: (row: { name: string }) => row.name.length * 10 },
    ];
    expect(table(columns, [{ name: 'a' }, { name: 'dài hơn' }])).toBe(
      ['Tệp      Hộ', 'file      n', '───────  ──', 'a        10', 'dài hơn  70', ''].join('\n'),
    );
  });
});
