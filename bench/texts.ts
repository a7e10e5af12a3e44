import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts to measure on, in one of the two formats that are read as text. */
export interface Texts {
  text: string[];
  markdown: string[];
}

const WANTED_BYTES = 1_000_000;

/** The texts of a folder, or the project's samples filled up with written plans to a megabyte of each format. */
export function textsOf(folder: string | undefined): Texts {
  if (folder !== undefined) {
    const texts = filesOf(folder, /\.(?:txt|md|markdown)$/);
    return { text: texts, markdown: texts };
  }
  const samples = join(import.meta.dirname, '../samples');
  return {
    text: filledUp(filesOf(samples, /\.txt$/), writePlan),
    markdown: filledUp(filesOf(samples, /\.md$/), (seed) => toMarkdown(writePlan(seed))),
  };
}

function filesOf(folder: string, name: RegExp): string[] {
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

function filledUp(texts: string[], write: (seed: number) => string): string[] {
  const filled = [...texts];
  let bytes = bytesOf(filled);
  for (let seed = 1; bytes < WANTED_BYTES; seed += 1) {
    const text = write(seed);
    filled.push(text);
    bytes += Buffer.byteLength(text);
  }
  return filled;
}

export function bytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** Makes a plan of usual length. */
const SECTIONS = 12;

/** Writes a plan that nobody issued, with about as many numbers as plans have (nine in 1,000 bytes). Its seed decides all. */
export function writePlan(seed: number): string {
  const dice = new Dice(seed);
  const lines = [HEAD];
  for (let section = 0; section < SECTIONS; section += 1) {
    lines.push(`${ROMAN[section] ?? ''}. ${dice.pick(TITLES).toUpperCase()}`);
    for (let part = 1; part <= 3; part += 1) {
      lines.push(`${part}. ${dice.pick(TITLES)}`);
      for (let item = 0; item < 3; item += 1) lines.push(`- ${filledIn(dice.pick(PLAIN), dice)}`);
      lines.push(`- ${filledIn(dice.pick(COUNTED), dice)}`);
    }
    if (section % 4 === 3) lines.push(filledIn(TABLE, dice));
  }
  return `${lines.join('\n\n')}\n\n${FOOT}\n`;
}

function toMarkdown(plan: string): string {
  return plan
    .replace(/^([IVX]+\. .+)$/gmu, '## $1')
    .replace(/^(\d+\. .+)$/gmu, '**$1**')
    .replaceAll('Tổng kinh phí', '**Tổng kinh phí**');
}

function filledIn(sentence: string, dice: Dice): string {
  return sentence.replace(/#\w/g, (kind) => {
    switch (kind) {
      case '#t':
        return `${dice.number(1, 900)}.${String(dice.number(0, 999)).padStart(3, '0')}`;
      case '#d':
        return `${dice.number(1, 99)},${dice.number(1, 9)}`;
      case '#y':
        return String(dice.number(2018, 2030));
      default:
        return String(dice.number(2, 400));
    }
  });
}

/** A small generator of even random numbers (mulberry32), so that every run measures the same. */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  number(low: number, high: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) % (high - low + 1));
  }

  pick(from: readonly string[]): string {
    return from[this.number(0, from.length - 1)] ?? '';
  }
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const HEAD = `ỦY BAN NHÂN DÂN
XÃ NÀ MÂY

Số: 45/KH-UBND

Nà Mây, ngày 12 tháng 02 năm 2025

KẾ HOẠCH

Giảm nghèo bền vững năm 2025 trên địa bàn xã Nà Mây

Căn cứ Kế hoạch số 118/KH-UBND ngày 20/01/2025 của Ủy ban nhân dân huyện Tân Sơn Hạ về giảm nghèo bền vững, Ủy ban nhân dân xã ban hành kế hoạch như sau:`;

const FOOT = `Nơi nhận:

- Đảng ủy xã;

- Lưu: VT.

TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH`;

const TITLES = [
  'Mục tiêu chung và mục tiêu cụ thể',
  'Hỗ trợ phát triển sản xuất, đa dạng hóa sinh kế',
  'Hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo',
  'Truyền thông và giảm nghèo về thông tin',
  'Nâng cao năng lực và giám sát, đánh giá chương trình',
  'Kinh phí thực hiện',
];

const PLAIN = [
  'Các ban, ngành, đoàn thể xã phối hợp với trưởng thôn tuyên truyền để người dân hiểu rõ mục đích, ý nghĩa của công tác giảm nghèo, khơi dậy ý chí tự lực vươn lên, không trông chờ, ỷ lại vào sự hỗ trợ của Nhà nước và cộng đồng.',
  'Công tác chỉ đạo, điều hành được thực hiện thường xuyên; việc rà soát bảo đảm dân chủ, công khai, đúng đối tượng; người dân được bàn bạc, giám sát và tham gia đánh giá kết quả thực hiện ở cơ sở.',
  'Công chức phụ trách lao động, thương binh và xã hội theo dõi, đôn đốc, tổng hợp kết quả, tham mưu cho Ủy ban nhân dân xã báo cáo cấp trên theo quy định trước ngày 15 tháng 12 năm #y.',
];

const COUNTED = [
  'Đầu năm #y toàn xã có #n hộ nghèo, chiếm #d%, và #n hộ cận nghèo, chiếm #d% tổng số hộ; phấn đấu cuối năm giảm còn #n hộ nghèo.',
  'Tổng kinh phí thực hiện là #t triệu đồng, trong đó: ngân sách trung ương #n triệu đồng, ngân sách tỉnh #n triệu đồng, nhân dân đóng góp #n triệu đồng.',
  'Hỗ trợ sửa chữa, xây mới #n nhà ở với mức #n triệu đồng/hộ theo Quyết định số #n/QĐ-UBND ngày 05/3/#y của Ủy ban nhân dân huyện.',
  'Cho vay ưu đãi #n lượt hộ với số tiền #d tỷ đồng; mở #n lớp dạy nghề cho #n lao động; cấp #t thẻ bảo hiểm y tế trong giai đoạn 2021-2025.',
  'Chăm sóc #d ha cây ăn quả, hỗ trợ #n con giống cho #n/#n thôn; tỷ lệ hộ dùng nước hợp vệ sinh đạt từ #d% đến #d%.',
];

const TABLE = `TT\tNội dung\tSố hộ\tKinh phí (triệu đồng)
1\tHỗ trợ con giống\t#n\t#t
2\tHỗ trợ nhà ở\t#n\t#t
\tTổng cộng\t#n\t#t`;
