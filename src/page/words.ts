import type { Figure, Severity } from '../schema/index.ts';

/** A word or a sentence in both languages. */
export interface Words {
  vi: string;
  en: string;
}

export type Language = keyof Words;

export const KIND_WORDS: Readonly<Record<Figure['kind'], Words>> = {
  money: { vi: 'Tiền', en: 'Money' },
  households: { vi: 'Hộ', en: 'Households' },
  people: { vi: 'Người', en: 'People' },
  count: { vi: 'Số đếm', en: 'Counts' },
  percent: { vi: 'Tỷ lệ %', en: 'Percentages' },
  ratio: { vi: 'Tỷ số', en: 'Ratios' },
  quantity: { vi: 'Đại lượng', en: 'Quantities' },
};

export const FUND_WORDS: Readonly<Record<NonNullable<Figure['fund']>, Words>> = {
  central: { vi: 'Trung ương', en: 'Central' },
  local: { vi: 'Địa phương', en: 'Local' },
  province: { vi: 'Tỉnh', en: 'Province' },
  district: { vi: 'Huyện', en: 'District' },
  commune: { vi: 'Xã', en: 'Commune' },
  credit: { vi: 'Tín dụng', en: 'Credit' },
  mobilised: { vi: 'Huy động', en: 'Mobilised' },
  state: { vi: 'Nhà nước', en: 'State' },
};

export const STAGE_WORDS: Readonly<Record<NonNullable<Figure['stage']>, Words>> = {
  planned: { vi: 'Kế hoạch', en: 'Planned' },
  allocated: { vi: 'Phân bổ', en: 'Allocated' },
  disbursed: { vi: 'Giải ngân', en: 'Disbursed' },
  estimated: { vi: 'Ước thực hiện', en: 'Estimated' },
  norm: { vi: 'Định mức', en: 'Norm' },
  other: { vi: 'Khác', en: 'Other' },
};

export const CAPITAL_WORDS: Readonly<Record<NonNullable<Figure['capital']>, Words>> = {
  investment: { vi: 'Đầu tư phát triển', en: 'Investment' },
  recurrent: { vi: 'Sự nghiệp', en: 'Recurrent' },
};

export const GROUP_WORDS: Readonly<Record<NonNullable<Figure['group']>, Words>> = {
  poor: { vi: 'hộ nghèo', en: 'poor' },
  near_poor: { vi: 'hộ cận nghèo', en: 'near-poor' },
  poor_and_near_poor: { vi: 'hộ nghèo và cận nghèo', en: 'poor and near-poor' },
  newly_escaped: { vi: 'hộ mới thoát nghèo', en: 'newly escaped from poverty' },
  minority_poor: { vi: 'hộ nghèo dân tộc thiểu số', en: 'poor, of an ethnic minority' },
  minority: { vi: 'hộ dân tộc thiểu số', en: 'of an ethnic minority' },
  other: { vi: 'hộ khác', en: 'other' },
  all: { vi: 'tất cả các hộ', en: 'all' },
};

export const BOUND_WORDS: Readonly<Record<Figure['bound'], Words>> = {
  exact: { vi: 'đúng bằng', en: 'exact' },
  about: { vi: 'khoảng', en: 'about' },
  more_than: { vi: 'trên', en: 'more than' },
  at_least: { vi: 'ít nhất', en: 'at least' },
  less_than: { vi: 'dưới', en: 'less than' },
  at_most: { vi: 'không quá', en: 'at most' },
  nearly: { vi: 'gần', en: 'nearly' },
};

export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Lưu ý', en: 'Note' },
};

/** The names of a figure's attributes, as the card of a figure shows them. */
export const FIELD_WORDS = {
  value: { vi: 'Giá trị', en: 'Value' },
  vnd: { vi: 'Quy ra đồng', en: 'In đồng' },
  bound: { vi: 'Mức độ', en: 'Bound' },
  range: { vi: 'Khoảng', en: 'Range' },
  per: { vi: 'Tính cho', en: 'Per' },
  label: { vi: 'Nội dung', en: 'What it counts' },
  group: { vi: 'Nhóm hộ', en: 'Group' },
  fund: { vi: 'Nguồn vốn', en: 'Fund' },
  capital: { vi: 'Loại vốn', en: 'Capital' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  component: { vi: 'Dự án', en: 'Component' },
  period: { vi: 'Thời gian', en: 'Period' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  section: { vi: 'Mục', en: 'Section' },
  place: { vi: 'Vị trí', en: 'Place' },
} as const satisfies Readonly<Record<string, Words>>;

/** Whether an attribute stands beside the figure or was concluded from what stands around it. */
export const ORIGIN_WORDS = {
  written: { vi: 'ghi rõ', en: 'written' },
  inferred: { vi: 'suy ra', en: 'inferred' },
  shared: { vi: 'dùng chung với số bên cạnh', en: 'shared with its neighbour' },
  header: { vi: 'theo đầu bảng', en: 'from the table’s head' },
} as const satisfies Readonly<Record<string, Words>>;

/** "Dự án 3", "Tiểu dự án 1, Dự án 3", the programme as a whole. */
export function componentWords(component: string): Words {
  const [project = '', part] = component.split('.');
  if (project === '') return { vi: 'Toàn Chương trình', en: 'The whole programme' };
  if (part === undefined) return { vi: `Dự án ${project}`, en: `Project ${project}` };
  return { vi: `Tiểu dự án ${part}, Dự án ${project}`, en: `Sub-project ${part} of project ${project}` };
}

/** "6 tháng đầu năm 2023", "giai đoạn 2021–2025". */
export function periodWords(period: NonNullable<Figure['period']>): Words {
  if ('from' in period) {
    return { vi: `giai đoạn ${period.from}–${period.to}`, en: `${period.from}–${period.to}` };
  }
  const year = String(period.year);
  if (period.part === undefined) return { vi: `năm ${year}`, en: year };
  const part = PART_WORDS[period.part] ?? { vi: period.part, en: period.part };
  return { vi: `${part.vi} năm ${year}`, en: `${part.en} ${year}` };
}

const PART_WORDS: Readonly<Record<string, Words>> = {
  H1: { vi: '6 tháng đầu', en: 'first half of' },
  H2: { vi: '6 tháng cuối', en: 'second half of' },
  '9M': { vi: '9 tháng', en: 'nine months of' },
  Q1: { vi: 'quý I', en: 'first quarter of' },
  Q2: { vi: 'quý II', en: 'second quarter of' },
  Q3: { vi: 'quý III', en: 'third quarter of' },
  Q4: { vi: 'quý IV', en: 'fourth quarter of' },
};

/** "trang 3, dòng 40", "ô 'Biểu 1'!C3, dòng 6". */
export function placeWords({ line, page, cell }: Place): Words {
  const vi = [`dòng ${line}`];
  const en = [`line ${line}`];
  if (page !== undefined) {
    vi.unshift(`trang ${page}`);
    en.unshift(`page ${page}`);
  }
  if (cell !== undefined) {
    vi.unshift(`ô ${cell}`);
    en.unshift(`cell ${cell}`);
  }
  return { vi: vi.join(', '), en: en.join(', ') };
}

/** Where something stands, for a person. */
export interface Place {
  line: number;
  page?: number | undefined;
  cell?: string | undefined;
}
