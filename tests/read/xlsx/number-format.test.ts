import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/read/xlsx/number-format.ts';

const ACCOUNTING = '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)';

describe('formatNumber', () => {
  it.each([
    ['0.123', '0.0%', '12,3%'],
    ['27480', '#,##0', '27.480'],
    ['9835.44', '#,##0.00', '9.835,44'],
    ['27480000000', '#,##0,,', '27.480'],
    ['50000', '#,##0\\ "₫"', '50.000 ₫'],
    ['1234.5', '[$$-409]#,##0.00', '$1.234,50'],
    ['1234567.6', '_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* "-"??\\ _₫_-;_-@_-', '1.234.568'],
    ['5', '#,##0.###', '5'],
    ['0.5', '0.##%', '50%'],
    ['7', '0000', '0007'],
    ['12345', '0.00E+00', '1,23E+04'],
    ['0', ';;;', ''],
  ])('shows %s in the format %s as "%s"', (stored, pattern, shown) => {
    expect(formatNumber(stored, pattern, false)).toBe(shown);
  });

  it.each([
    ['1234567.891', '1234567,891'],
    ['15.709999999999999', '15,71'],
    ['0.30000000000000004', '0,3'],
    ['123456789012', '123456789012'],
    ['4.5E-2', '0,045'],
    ['-12', '-12'],
    ['1E+30', '1e+30'],
  ])('shows %s without a format as "%s"', (stored, shown) => {
    expect(formatNumber(stored, 'General', false)).toBe(shown);
  });

  it('writes a minus for brackets, red ink and signs alike', () => {
    expect(formatNumber('-1234', ACCOUNTING, false)).toBe('-1.234');
    expect(formatNumber('-5', '#,##0;[Red]#,##0', false)).toBe('-5');
    expect(formatNumber('-5', '#,##0', false)).toBe('-5');
    expect(formatNumber('-0.2', '0', false)).not.toMatch(/[1-9]/);
  });

  it('writes a dash for the zero of accountants', () => {
    expect(formatNumber('0', ACCOUNTING, false)).toBe('-');
  });

  it.each([
    ['12.345', '0.00', '12,35'],
    ['1.005', '0.00', '1,01'],
    ['2.675', '0.00', '2,68'],
    ['0.285', '0.00', '0,29'],
    ['1.0049999', '0.00', '1,00'],
  ])('rounds %s by its decimals, as spreadsheets do', (stored, pattern, shown) => {
    expect(formatNumber(stored, pattern, false)).toBe(shown);
  });

  it('writes dates in the Vietnamese order, counted from 1900 or 1904', () => {
    expect(formatNumber('45365', 'dd/mm/yyyy', false)).toBe('14/03/2024');
    expect(formatNumber('43903', 'dd/mm/yyyy', true)).toBe('14/03/2024');
    expect(formatNumber('45365', '[$-409]d mmmm yyyy', false)).toBe('14 tháng 3 2024');
  });

  it('shows the number as it is where the format is none', () => {
    expect(formatNumber('5.5', 'bad"', false)).toBe('5,5');
    expect(formatNumber('abc', '0', false)).toBe('abc');
  });
});
