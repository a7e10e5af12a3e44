import { describe, expect, it } from 'vitest';
import { fileReport, summary } from '../../src/emit/report-text.ts';
import { BRACKET, checkedFile, LIST, missingFile } from './findings.ts';

const VI = { language: 'vi', color: false } as const;
const EN = { language: 'en', color: false } as const;

describe('a report for the terminal', () => {
  it('has a line for the finding, and below it the other figures and the suggestions', async () => {
    const file = await checkedFile(BRACKET);
    const [finding] = file.findings;
    expect(fileReport(file, VI)).toBe(
      [
        'xa/ke-hoach.txt',
        `  2:14  lỗi  ${finding?.message.vi ?? ''}  sum`,
        '             liên quan  2:22  209 hộ nghèo',
        '             liên quan  2:38  40 hộ cận nghèo',
        '             gợi ý      2:38  "40 hộ cận nghèo" → "04 hộ cận nghèo" (đảo hai chữ số)',
        '             gợi ý      2:14  "213 hộ" → "249 hộ" (tổng chưa cập nhật)',
        '',
      ].join('\n'),
    );
  });

  it('speaks English', async () => {
    const report = fileReport(await checkedFile(LIST), EN);
    expect(report).toMatch(/^ {2}1:16 {2}error {2}Unexpected total 230 triệu đồng/mu);
    expect(report).toMatch(/^ +cause {7}3:19 {2}19 đồng$/mu);
    expect(report).toMatch(/^ +suggestion {2}3:19 {2}"19 đồng" → "19 triệu đồng" \(unit\)$/mu);
  });

  it('aligns places and severities of different length', async () => {
    const filler = 'Tuyên truyền.\n'.repeat(9);
    const { findings, ...rest } = await checkedFile(`${LIST}\n${filler}\n${BRACKET}`);
    const mixed = findings.map((finding, at) =>
      at === 0 ? finding : { ...finding, severity: 'info' as const },
    );
    const lines = fileReport({ ...rest, findings: mixed }, VI).split('\n');
    expect(lines.filter((line) => line.includes('không khớp')).map((line) => line.slice(0, 24))).toEqual([
      '  1:16   lỗi    Tổng khô',
      '  16:14  lưu ý  Tổng khô',
    ]);
  });

  it('lists a few of many figures and says where the others are', async () => {
    const communes = Array.from(
      { length: 12 },
      (_, at) => `- Thôn ${String(at + 1)}: ${String(40 + at)} hộ;\n`,
    );
    const report = fileReport(await checkedFile(`Hỗ trợ cho 777 hộ, gồm:\n${communes.join('')}`), EN);
    expect(report.match(/^ +cause {2,}\d+:/gmu)).toHaveLength(7);
    expect(report).toMatch(/^ +cause {2,}… and 5 more, lines 9–13$/mu);
  });

  it('says that there is nothing to say', async () => {
    expect(fileReport(await checkedFile('Hỗ trợ 5 hộ.'), VI)).toBe('xa/ke-hoach.txt: không có phát hiện\n');
    expect(summary([await checkedFile('Hỗ trợ 5 hộ.')], VI)).toBe('');
  });

  it('passes over what could not be read, which is counted', () => {
    expect(fileReport(missingFile(), VI)).toBe('');
    expect(summary([missingFile()], EN)).toBe('\n1 file unreadable\n');
  });

  it('counts at the end, also what is accepted or not shown', async () => {
    const file = await checkedFile(BRACKET);
    const [finding] = file.findings;
    const accepted = finding === undefined ? [] : [{ finding, reason: null }];
    expect(summary([file, { ...file, accepted, hidden: 2 }], EN)).toBe(
      '\n✖ 2 errors, 1 accepted, 2 less severe not shown\n',
    );
    expect(summary([file], VI)).toBe('\n✖ 1 lỗi\n');
  });

  it('is coloured only where asked, and says the same', async () => {
    const file = await checkedFile(BRACKET);
    const colored = fileReport(file, { language: 'vi', color: true });
    expect(colored).toContain('\u001b[31mlỗi\u001b[39m');
    expect(colored.replace(/\u001b\[\d+m/gu, '')).toBe(fileReport(file, VI));
    expect(fileReport(file, VI)).not.toContain('\u001b');
  });

  it('lets no escape of a document through to the terminal', async () => {
    const file = await checkedFile(BRACKET, 'a\u001b[31m.txt');
    const figures = file.figures.map((figure) => ({ ...figure, text: `${figure.text}\u001b[2J\n` }));
    const report = fileReport({ ...file, figures }, VI);
    expect(report).not.toContain('\u001b');
    expect(report.split('\n')).toHaveLength(7);
  });
});
