import type { RuleDescription } from './description.ts';

/** What the arithmetic rule finds, by the way of being wrong. */
export const ARITHMETIC: readonly RuleDescription[] = [
  {
    id: 'sum',
    severity: 'error',
    title: { vi: 'Tổng không khớp', en: 'A total that is not the sum of its parts' },
    about: {
      vi: 'Các phần nêu trong ngoặc, sau "gồm", "trong đó", "cụ thể" hoặc trong danh sách cộng lại không bằng tổng đã ghi.',
      en: 'The parts in brackets, after "gồm", "trong đó", "cụ thể" or in a list do not add up to the total that is stated.',
    },
  },
  {
    id: 'excess',
    severity: 'warning',
    title: { vi: 'Phần lớn hơn tổng', en: 'A part larger than its whole' },
    about: {
      vi: 'Số nêu sau "trong đó" lớn hơn số mà nó là một phần.',
      en: 'A figure told as part of another ("trong đó") is larger than that other.',
    },
  },
  {
    id: 'difference',
    severity: 'warning',
    title: { vi: 'Hiệu không khớp', en: 'A difference that does not fit' },
    about: {
      vi: 'Mức tăng, giảm hoặc số còn lại không bằng hiệu của hai số đã ghi.',
      en: 'A rise, a fall or a rest is not the difference of the two figures that are stated.',
    },
  },
  {
    id: 'share',
    severity: 'warning',
    title: { vi: 'Tỷ lệ không khớp', en: 'A share that does not fit' },
    about: {
      vi: 'Tỷ lệ phần trăm không bằng phần chia cho tổng đã ghi.',
      en: 'A percentage is not its part divided by the base that is stated.',
    },
  },
  {
    id: 'shares',
    severity: 'warning',
    title: { vi: 'Các tỷ lệ không đủ 100%', en: 'Shares that do not make 100 %' },
    about: {
      vi: 'Các tỷ lệ chia hết một tổng nhưng cộng lại không bằng 100%.',
      en: 'Percentages that divide a whole do not add up to 100.',
    },
  },
  {
    id: 'average',
    severity: 'warning',
    title: { vi: 'Số bình quân không khớp', en: 'An average that does not fit' },
    about: {
      vi: 'Số bình quân không bằng tổng chia cho số năm (hoặc số đơn vị).',
      en: 'An average is not its total divided by the years (or units) that are stated.',
    },
  },
  {
    id: 'product',
    severity: 'error',
    title: { vi: 'Tích không khớp', en: 'A product that does not fit' },
    about: {
      vi: 'Số lượng nhân với định mức không bằng thành tiền đã ghi.',
      en: 'A count times its rate is not the amount that is stated.',
    },
  },
  {
    id: 'rollup',
    severity: 'warning',
    title: { vi: 'Tổng hợp không khớp', en: 'A roll-up that does not fit' },
    about: {
      vi: 'Kinh phí của các dự án, tiểu dự án cộng lại không bằng tổng của chương trình theo nguồn vốn hoặc loại vốn.',
      en: "The money of the projects and sub-projects does not add up to the programme's total by fund or capital.",
    },
  },
  {
    id: 'repeat',
    severity: 'warning',
    title: { vi: 'Một số liệu ghi hai cách', en: 'One quantity told in two ways' },
    about: {
      vi: 'Cùng một số liệu được ghi khác nhau ở hai chỗ.',
      en: 'The same quantity stands in two places with different numbers.',
    },
  },
  {
    id: 'words',
    severity: 'error',
    title: { vi: 'Số và chữ không khớp', en: 'Digits and words that differ' },
    about: {
      vi: 'Số tiền bằng số khác số tiền "bằng chữ".',
      en: 'An amount in digits differs from the amount in words ("bằng chữ").',
    },
  },
  {
    id: 'table-sum',
    severity: 'error',
    title: { vi: 'Tổng trong bảng không khớp', en: 'A table total that does not fit' },
    about: {
      vi: 'Dòng tổng hoặc cột tổng của bảng không bằng tổng các dòng, các cột.',
      en: 'A total row or column of a table is not the sum of its rows or columns.',
    },
  },
  {
    id: 'table-difference',
    severity: 'error',
    title: { vi: 'Hiệu trong bảng không khớp', en: 'A table difference that does not fit' },
    about: {
      vi: 'Một cột của bảng không bằng hiệu của các cột khác (ví dụ 9=1-2-3).',
      en: 'A column of a table is not the difference of others (as its head says: 9=1-2-3).',
    },
  },
  {
    id: 'table-ratio',
    severity: 'error',
    title: { vi: 'Tỷ lệ trong bảng không khớp', en: 'A table ratio that does not fit' },
    about: {
      vi: 'Một cột tỷ lệ của bảng không bằng thương của hai cột khác.',
      en: 'A column of percentages is not the quotient of two other columns.',
    },
  },
  {
    id: 'rounding',
    severity: 'info',
    title: { vi: 'Tổng chỉ khớp khi làm tròn', en: 'A total that fits only by rounding' },
    about: {
      vi: 'Các phần cộng lại lệch tổng không quá mức làm tròn của các số đã ghi.',
      en: 'The parts miss the total by no more than the rounding of the figures explains.',
    },
  },
  {
    id: 'truncation',
    severity: 'info',
    title: { vi: 'Tỷ lệ bị cắt bớt', en: 'A share that was cut off' },
    about: {
      vi: 'Các chữ số sau của tỷ lệ bị bỏ đi thay vì làm tròn.',
      en: 'The last digits of a percentage were dropped instead of rounded.',
    },
  },
];
