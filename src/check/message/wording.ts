/** What a message has to say, spelled out already; every field but the language's own words. */
export interface Told {
  stated: string;
  line: number;
  expected: string;
  low: string | null;
  high: string | null;
  /** "209 hộ nghèo + 40 hộ cận nghèo". */
  parts: string;
  difference: string;
}

/** One language's words: one sentence for each way of being wrong, in one grammar: what was found, what was expected. */
export interface Wording {
  line: (line: number) => string;
  lines: (from: number, to: number) => string;
  more: (count: number, where: string) => string;
  faults: Readonly<Record<Fault, (told: Told) => string>>;
  rounding: (told: Told) => string;
  truncation: (told: Told) => string;
  replace: (written: string, where: string, meant: string) => string;
  missing: (figure: string, where: string) => string;
  surplus: (figure: string, where: string) => string;
  perhaps: (alternatives: readonly string[]) => string;
  together: (changes: readonly string[]) => string;
  settles: (count: number) => string;
  misread: (written: readonly string[]) => string;
}

/** The ways of being wrong; also the names of the rules. */
export type Fault =
  | 'sum'
  | 'difference'
  | 'share'
  | 'average'
  | 'product'
  | 'words'
  | 'repeat'
  | 'rollup'
  | 'table-sum'
  | 'table-difference'
  | 'table-ratio'
  | 'excess'
  | 'shares';

function bounds(words: { from: string; to: string; least: string; most: string }) {
  return (low: string | null, high: string | null): string => {
    if (low === null) return high === null ? '' : `, ${words.most} ${high}`;
    return high === null ? `, ${words.least} ${low}` : `, ${words.from} ${low} ${words.to} ${high}`;
  };
}

const viRange = bounds({ from: 'tức từ', to: 'đến', least: 'ít nhất', most: 'nhiều nhất' });
const enRange = bounds({ from: 'that is between', to: 'and', least: 'at least', most: 'at most' });

const viFault =
  (what: string, how: string) =>
  (told: Told): string =>
    `${what} không khớp: ghi ${told.stated} (dòng ${told.line}), ${how} ${told.expected}` +
    ` (${told.parts})${viRange(told.low, told.high)}, lệch ${told.difference}.`;

const enFault =
  (what: string, how: string) =>
  (told: Told): string =>
    `Unexpected ${what} ${told.stated} (line ${told.line}), expected ${told.expected}` +
    ` (${how} ${told.parts})${enRange(told.low, told.high)}; off by ${told.difference}.`;

/** Vietnamese: what officials read. */
export const VI: Wording = {
  line: (line) => `dòng ${line}`,
  lines: (from, to) => `dòng ${from}–${to}`,
  more: (count, where) => `… và ${count} số khác, ${where}`,
  faults: {
    sum: viFault('Tổng', 'các phần cộng lại là'),
    difference: viFault('Hiệu', 'tính ra là'),
    share: viFault('Tỷ lệ', 'tính ra là'),
    average: viFault('Số bình quân', 'tính ra là'),
    product: viFault('Tích', 'tính ra là'),
    words: viFault('Số và chữ', 'bằng chữ là'),
    repeat: viFault('Cùng một số liệu', 'chỗ khác ghi'),
    rollup: viFault('Tổng hợp', 'các dự án, tiểu dự án cộng lại là'),
    'table-sum': viFault('Tổng trong bảng', 'các dòng cộng lại là'),
    'table-difference': viFault('Hiệu trong bảng', 'các cột tính ra là'),
    'table-ratio': viFault('Tỷ lệ trong bảng', 'các cột tính ra là'),
    excess: (told) =>
      `Phần lớn hơn tổng: ghi ${told.parts} trong tổng số ${told.stated} (dòng ${told.line}), vượt ${told.difference}.`,
    shares: (told) =>
      `Các tỷ lệ không đủ ${told.stated}: cộng lại là ${told.expected} ` +
      `(${told.parts})${viRange(told.low, told.high)}, lệch ${told.difference}.`,
  },
  rounding: (told) =>
    `Tổng chỉ khớp khi làm tròn: ghi ${told.stated} (dòng ${told.line}), các phần cộng lại là ${told.expected}` +
    ` (${told.parts})${viRange(told.low, told.high)}, lệch ${told.difference}.`,
  truncation: (told) =>
    `Tỷ lệ bị cắt bớt thay vì làm tròn: ghi ${told.stated} (dòng ${told.line}), tính ra là ${told.expected} (${told.parts}).`,
  replace: (written, where, meant) => `"${written}"${where} phải là "${meant}"`,
  missing: (figure, where) => `còn thiếu ${figure}${where}`,
  surplus: (figure, where) => `"${figure}"${where} bị tính thừa`,
  perhaps: (alternatives) => ` Có thể ${alternatives.join(', hoặc ')}.`,
  together: (changes) => ` Có thể ${changes.join(' và ')}.`,
  settles: (count) => ` Sửa như vậy thì ${count} phép tính cùng khớp.`,
  misread: (written) => ` Có thể đọc nhầm ${quotedList(written)}: hãy đối chiếu với bản gốc trước.`,
};

function quotedList(written: readonly string[]): string {
  return written.map((each) => `"${each}"`).join(', ');
}

/** English. Figures are quoted as the document writes them. */
export const EN: Wording = {
  line: (line) => `line ${line}`,
  lines: (from, to) => `lines ${from}–${to}`,
  more: (count, where) => `… and ${count} more, ${where}`,
  faults: {
    sum: enFault('total', 'the sum of'),
    difference: enFault('difference', 'from'),
    share: enFault('share', 'from'),
    average: enFault('average', 'from'),
    product: enFault('product', 'from'),
    words: enFault('amount in digits', 'as the words say:'),
    repeat: enFault('figure', 'as told elsewhere:'),
    rollup: enFault('roll-up', 'the sum of the projects and sub-projects'),
    'table-sum': enFault('table total', 'the sum of'),
    'table-difference': enFault('table difference', 'from'),
    'table-ratio': enFault('table ratio', 'from'),
    excess: (told) =>
      `Unexpected part ${told.parts}, expected at most its whole ${told.stated} (line ${told.line}); over by ${told.difference}.`,
    shares: (told) =>
      `Unexpected shares adding up to ${told.expected} (${told.parts})` +
      `${enRange(told.low, told.high)}, expected ${told.stated}; off by ${told.difference}.`,
  },
  rounding: (told) =>
    `Unexpected total ${told.stated} (line ${told.line}), expected ${told.expected}` +
    ` (the sum of ${told.parts})${enRange(told.low, told.high)}; it meets only by rounding, off by ${told.difference}.`,
  truncation: (told) =>
    `Unexpected share ${told.stated} (line ${told.line}), expected ${told.expected} from ${told.parts}: cut off instead of rounded.`,
  replace: (written, where, meant) => `"${written}"${where} should read "${meant}"`,
  missing: (figure, where) => `${figure}${where} is missing`,
  surplus: (figure, where) => `"${figure}"${where} is counted once too often`,
  perhaps: (alternatives) => ` Perhaps ${alternatives.join(', or ')}.`,
  together: (changes) => ` Perhaps ${changes.join(' and ')}.`,
  settles: (count) => ` That would settle ${count} relations at once.`,
  misread: (written) => ` Perhaps ${quotedList(written)} is misread: compare with the original first.`,
};
