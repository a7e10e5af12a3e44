import { describe, expect, test } from 'vitest';
import { numbersOf, read } from './text-table.ts';

function measures(header: string, before: string[] = []): (string | null)[] {
  const table = read(
    `${header}\n${header
      .split('|')
      .map((_, at) => (at === 0 ? 'xã Nà Mây' : '12'))
      .join(' | ')}`,
    before,
  );
  return table.columns
    .slice(1)
    .map(({ kind, unit, multiplier }) => (kind === null ? null : `${kind} ${unit ?? '?'} ${multiplier}`));
}

describe('the measure of a column', () => {
  test('comes from the unit in its header', () => {
    expect(measures('Xã | Kinh phí (triệu đồng) | Hộ vay (hộ) | Diện tích (ha) | Vốn (1.000 đồng)')).toEqual([
      'money triệu đồng 1000000',
      'households hộ 1',
      'quantity ha 1',
      'money 1.000 đồng 1000',
    ]);
  });

  test('comes from the word that stands first in its header', () => {
    expect(measures('Xã | Tỷ lệ hộ nghèo | Số hộ vay vốn | Số mô hình | Dân số | Tổng số hộ nghèo')).toEqual([
      'percent % 1',
      'households hộ 1',
      'count mô hình 1',
      'people người 1',
      'households hộ nghèo 1',
    ]);
  });

  test('takes the unit of money from the line before the table', () => {
    expect(measures('Xã | Kinh phí | Tỷ lệ (%) | NSTW | Kế hoạch 2024', ['Đơn vị tính: Triệu đồng'])).toEqual(
      ['money triệu đồng 1000000', 'percent % 1', 'money triệu đồng 1000000', 'money triệu đồng 1000000'],
    );
  });

  test('takes of two units in one line the one of its kind', () => {
    expect(measures('Xã | Số hộ | Kinh phí', ['ĐVT: hộ, nghìn đồng'])).toEqual([
      'households hộ 1',
      'money nghìn đồng 1000',
    ]);
  });

  test('takes the unit from the title', () => {
    expect(measures('Xã | Tổng', ['Biểu 03. Dự toán năm 2025 (ĐVT: tỷ đồng)'])).toEqual([
      'money tỷ đồng 1000000000',
    ]);
  });

  test('is money of an untold unit where none is told', () => {
    expect(measures('Xã | Kinh phí')).toEqual(['money ? 1']);
  });

  test('comes from the header above when its own tells nothing', () => {
    const table = read(
      [
        'TT | Nội dung | Kinh phí (triệu đồng) | | ',
        ' | | Tổng | NSTW | Tỷ lệ NSTW',
        '1 | Dự án 1 | 90 | 60 | 66,7',
      ].join('\n'),
    );
    expect(table.columns.slice(2).map(({ unit }) => unit)).toEqual(['triệu đồng', 'triệu đồng', '%']);
    expect(table.columns[3]!.header).toEqual(['Kinh phí (triệu đồng)', 'NSTW']);
  });

  test('is no count of places where the header above tells a share', () => {
    const table = read(['TT | Nơi | Tỷ lệ vốn (%) | ', ' | | Tỉnh | Xã', '1 | Nà Mây | 80 | 20'].join('\n'));
    expect(table.columns.slice(2).map(({ kind }) => kind)).toEqual(['percent', 'percent']);
  });
});

describe('a table whose rows have units of their own', () => {
  const table = read(
    [
      'TT | Chỉ tiêu | ĐVT | Kế hoạch 2024 | Thực hiện 2024 | Tỷ lệ (%)',
      '1 | Hộ nghèo đầu năm | Hộ | 1.250 | 1.250 | 100',
      '2 | Kinh phí hỗ trợ | Triệu đồng | 8.400,5 | 7.980 | 95,0',
      '3 | Người được tập huấn | Người | 320 | - | -',
    ].join('\n'),
  );

  test('has a column of units and no figures in it', () => {
    expect(table.columns.map(({ use }) => use)).toEqual([
      'serial',
      'label',
      'unit',
      'number',
      'number',
      'number',
    ]);
  });

  test('gives each number the unit of its row, and a share its own', () => {
    const units = table.rows.map(({ cells }) => cells.slice(3).map((cell) => cell?.measure?.unit ?? null));
    expect(units).toEqual([
      ['hộ', 'hộ', '%'],
      ['triệu đồng', 'triệu đồng', '%'],
      ['người', null, null],
    ]);
    expect(table.rows[1]!.cells[3]!.measure!.multiplier).toBe('1000000');
  });
});

test('a unit of money may be told with what it is for', () => {
  const table = read('Xã | ĐVT | Năm 2024\nNà Mây | Triệu đồng/người/năm | 36,5');
  expect(table.columns[2]!.kind).toBeNull();
  expect(table.rows[0]!.cells[2]!.measure).toMatchObject({
    kind: 'money',
    unit: 'triệu đồng',
    per: 'người/năm',
  });
});

test('a column "Đơn vị" of offices is no column of units', () => {
  const table = read('TT | Đơn vị | Số hộ nghèo\n1 | Xã Nà Mây | 12\n2 | Phòng Nội vụ | 7');
  expect(table.columns[1]!.use).toBe('label');
  expect(table.rows[0]).toMatchObject({ label: 'Xã Nà Mây' });
});

test('a label tells the measure where the header tells nothing', () => {
  const table = read(
    'Chỉ tiêu | Năm 2023 | Năm 2024\nSố hộ nghèo | 571 | 480\nTỷ lệ hộ nghèo | 7,2 | 6,1\nKinh phí (tỷ đồng) | 3 | 4',
  );
  expect(table.rows.map(({ cells }) => cells[2]!.measure!.unit)).toEqual(['hộ nghèo', '%', 'tỷ đồng']);
});

describe('cells', () => {
  test('with a number and more are split where the number ends', () => {
    const table = read(
      'Xã | Số hộ nghèo\nNà Mây | 1.234 (5,6%)\nBản Hạ | 25 hộ\nTà Lài | 7,5%\nKhau Vai | 12',
    );
    const [first, second, third] = table.rows.map(({ cells }) => cells[1]!);
    expect(first).toMatchObject({
      numeral: { canonical: '1234' },
      restStart: 5,
      measure: { unitFrom: 'header' },
    });
    expect(second!.numeral).toBeNull();
    expect(third).toMatchObject({
      restStart: 4,
      measure: { kind: 'percent', unit: '%', unitFrom: 'written' },
    });
  });

  test('that say "nothing" are no numbers, a zero is one', () => {
    const table = read('Xã | Số hộ\nNà Mây | -\nBản Hạ | 0\nTà Lài | x\nKhau Vai | Không\nKhau Luông | 4');
    expect(table.rows.map((_, row) => numbersOf(table, row)[1])).toEqual(["'-'", '0', "'x'", "'Không'", '4']);
  });

  test('keep a sign', () => {
    const table = read('Xã | Tăng, giảm so với năm trước (hộ)\nNà Mây | -12\nBản Hạ | 3');
    expect(table.rows.map((_, row) => numbersOf(table, row)[1])).toEqual(['-12', '3']);
  });

  test('may be missing at the end of a row or between others', () => {
    const table = read('TT | Xã | Số hộ | Số khẩu\n1 | Nà Mây | 12\n2 | Bản Hạ | | 31');
    expect(numbersOf(table, 0)).toEqual(["'1'", "'Nà Mây'", '12', null]);
    expect(numbersOf(table, 1)).toEqual(["'2'", "'Bản Hạ'", null, '31']);
  });

  test('of years and codes are no figures', () => {
    const table = read('Năm | Mã số | Số hộ\n2021 | 0512 | 12\n2022 | 0513 | 15');
    expect(table.columns.map(({ use }) => use)).toEqual(['code', 'code', 'number']);
    expect(table.rows[0]!.cells[0]!.numeral).toBeNull();
  });
});

test('a table of 5,000 rows is read in a fraction of a second', () => {
  const row = (at: number): string => `${at} | xã ${at} | 1.234 | 5,67 | 12 | 0,34 | 8.900,5 | - | 45`;
  const head = 'TT | Xã | Số hộ | Tỷ lệ | Hộ nghèo | Tỷ lệ | Kinh phí | Vay | Số người';
  const text = [head, ...Array.from({ length: 5000 }, (_, at) => row(at + 1))].join('\n');
  const started = performance.now();
  expect(read(text).rows).toHaveLength(5000);
  expect(performance.now() - started).toBeLessThan(1500);
});
