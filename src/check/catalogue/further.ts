import type { RuleDescription } from './description.ts';

/** What the rules beside arithmetic find. */
export const FURTHER: readonly RuleDescription[] = [
  {
    id: 'implausible-amount',
    severity: 'error',
    title: { vi: 'Số tiền lớn bất thường', en: 'An amount too large for its level' },
    about: {
      vi: 'Số tiền lớn hơn mức mà cấp ban hành có thể có, thường do ghi thừa đơn vị ("236.000.000 triệu đồng").',
      en: 'An amount is more than the issuing level can have, mostly for a unit too many ("236.000.000 triệu đồng").',
    },
  },
  {
    id: 'unit-cost-outlier',
    severity: 'warning',
    title: { vi: 'Mức chi khác xa các mục cùng loại', en: 'A unit cost far from its siblings' },
    about: {
      vi: 'Mức chi cho một hộ hoặc một nhà chênh ít nhất hai mươi lần so với các mục cùng danh sách.',
      en: 'A cost per household or house is at least twenty times off the other items of its list.',
    },
  },
  {
    id: 'unit-missing',
    severity: 'info',
    title: { vi: 'Thiếu đơn vị', en: 'A number without its unit' },
    about: {
      vi: 'Một số trong danh sách các số tiền không có đơn vị.',
      en: 'In a list of amounts one number has no unit.',
    },
  },
  {
    id: 'share-above-hundred',
    severity: 'error',
    title: { vi: 'Tỷ lệ trên 100%', en: 'A share above 100 %' },
    about: {
      vi: 'Tỷ lệ của một phần so với tổng lớn hơn 100%, thường do mất dấu phẩy thập phân.',
      en: 'A part is told as more than 100 % of its whole; usually a decimal comma was lost.',
    },
  },
  {
    id: 'numbering',
    severity: 'warning',
    title: { vi: 'Đánh số không liên tục', en: 'Headings that do not count on' },
    about: {
      vi: 'Số thứ tự của các đề mục cùng cấp bị thiếu, bị trùng hoặc lạc chỗ.',
      en: 'Among headings of one level a number is missing, stands twice or is out of place.',
    },
  },
  {
    id: 'index-repeated',
    severity: 'info',
    title: { vi: 'Số thứ tự trong bảng bị trùng hoặc thiếu', en: 'A serial number twice or left out' },
    about: {
      vi: 'Số thứ tự (STT) của bảng bị lặp lại hoặc bỏ sót.',
      en: 'The serial number (STT) of a table stands twice or is left out.',
    },
  },
  {
    id: 'citation-dates',
    severity: 'warning',
    title: { vi: 'Một văn bản viện dẫn với hai ngày', en: 'One document cited with two dates' },
    about: {
      vi: 'Cùng một văn bản được viện dẫn với hai ngày ban hành khác nhau.',
      en: 'The same document is cited with two different dates.',
    },
  },
  {
    id: 'citation-year',
    severity: 'warning',
    title: { vi: 'Năm trong số hiệu khác ngày ban hành', en: 'A number and a date of different years' },
    about: {
      vi: 'Năm trong số hiệu của văn bản viện dẫn khác năm ban hành.',
      en: 'The number of a cited document names another year than its date.',
    },
  },
  {
    id: 'citation-kind',
    severity: 'warning',
    title: { vi: 'Loại văn bản khác số hiệu', en: 'A kind that its symbol contradicts' },
    about: {
      vi: 'Loại văn bản viện dẫn không đúng với ký hiệu ("Nghị quyết 38/2023/NĐ-CP").',
      en: 'A document is cited as one kind with the symbol of another ("Nghị quyết 38/2023/NĐ-CP").',
    },
  },
  {
    id: 'citation-future',
    severity: 'warning',
    title: { vi: 'Viện dẫn văn bản ban hành sau', en: 'A citation from the future' },
    about: {
      vi: 'Văn bản được viện dẫn có ngày ban hành sau ngày của văn bản này.',
      en: 'A cited document is dated after the document that cites it.',
    },
  },
  {
    id: 'date-order',
    severity: 'warning',
    title: { vi: 'Ngày tháng sai thứ tự', en: 'Dates out of order' },
    about: {
      vi: 'Thời hạn kết thúc trước khi bắt đầu, hoặc ngày không có trong lịch.',
      en: 'A span of time ends before it begins, or a day is in no calendar.',
    },
  },
  {
    id: 'name-spelling',
    severity: 'info',
    title: { vi: 'Một tên viết hai cách', en: 'A name spelled two ways' },
    about: {
      vi: 'Tên của một địa danh được viết theo hai cách trong cùng văn bản.',
      en: 'The name of a place is spelled in two ways.',
    },
  },
  {
    id: 'unfunded-component',
    severity: 'info',
    title: { vi: 'Dự án chưa có kinh phí', en: 'A project without money' },
    about: {
      vi: 'Một dự án hoặc tiểu dự án được nêu nhưng không có kinh phí, trong khi các dự án khác đều có.',
      en: 'A project or sub-project is described and given no money, while the others have some.',
    },
  },
  {
    id: 'unreadable-table',
    severity: 'info',
    title: {
      vi: 'Bảng, trang hoặc phần nhúng không đọc được',
      en: 'A table, page or embedded part that cannot be read',
    },
    about: {
      vi: 'Một bảng không tách được cột, một trang bị hỏng hoặc không có chữ, một tệp nhúng không đọc được; số liệu ở đó có thể thiếu.',
      en: 'The columns of a table cannot be told apart, a page is damaged or has no text, or an embedded file is not read; figures of it may be missing.',
    },
  },
  {
    id: 'ocr-doubt',
    severity: 'warning',
    title: { vi: 'Số có thể bị đọc nhầm', en: 'A number that was perhaps misread' },
    about: {
      vi: 'Chữ số của bản quét mà máy không chắc chắn, hoặc chữ cái đứng thay chữ số ("1O5").',
      en: 'The recogniser of a scan doubted a digit, or a letter stands for one inside a number ("1O5").',
    },
  },
];
