import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';

const SAMPLES = join(import.meta.dirname, '../../samples');

/** The project's samples that are text, by name. */
export const samples: readonly { name: string; text: string }[] = readdirSync(SAMPLES)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(SAMPLES, name), 'utf8') }));

const small = fc.integer({ min: 1, max: 999 }).map(String);
const grouped = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 999 }))
  .map(([high, low]) => `${high}.${String(low).padStart(3, '0')}`);
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 99 }))
  .map(([whole, rest]) => `${whole},${rest}`);
const year = fc.integer({ min: 2016, max: 2035 }).map(String);
const day = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
  .map(([d, m]) => `${d}/${m}`);

/** A sentence of a plan: words, and numbers that the words give a meaning. */
function sentence(words: readonly string[], ...numbers: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...numbers).map((found) => words.map((word, at) => word + (found[at] ?? '')).join(''));
}

const sentences = fc.oneof(
  sentence(['Toàn xã có ', ' hộ nghèo, chiếm ', '% tổng số hộ.'], small, decimal),
  sentence(
    ['Tổng kinh phí: ', ' triệu đồng, trong đó ngân sách tỉnh ', ' triệu đồng.'],
    grouped,
    fc.oneof(small, decimal),
  ),
  sentence(['Hỗ trợ khoảng ', ' nhà ở với mức ', ' triệu đồng/hộ trong năm ', '.'], small, small, year),
  sentence(['Giảm từ ', ' xuống ', '% vào cuối năm ', '.'], decimal, decimal, year),
  sentence(['Có ', '/', ' thôn đạt chuẩn; dạy nghề cho ', ' lao động.'], small, small, grouped),
  sentence(['Vay vốn ', ' tỷ ', ' triệu đồng, ít nhất ', ' hộ.'], small, small, grouped),
  sentence(['Theo Quyết định số ', '/QĐ-UBND ngày ', '/', ' của Ủy ban nhân dân tỉnh.'], small, day, year),
  fc.constant('Các đoàn thể vận động nhân dân giúp nhau phát triển sản xuất.'),
);

const headings = fc.oneof(
  fc.constantFrom('I. MỤC TIÊU', 'II. KINH PHÍ THỰC HIỆN', '**III. TỔ CHỨC THỰC HIỆN**', '## IV. NHIỆM VỤ'),
  fc.constantFrom(
    '1. Mục tiêu chung',
    '2. Nhiệm vụ cụ thể',
    '1.1. Hỗ trợ sinh kế',
    'a) Hỗ trợ nhà ở',
    'Điều 1. Phạm vi',
  ),
  fc.constantFrom('Dự án 3. Hỗ trợ phát triển sản xuất', '- Tiểu dự án 1: Giảm nghèo về thông tin'),
);

const tables = fc
  .tuple(small, grouped, small, grouped)
  .map(
    ([a, b, c, d]) =>
      `TT\tThôn\tHộ nghèo\tKinh phí (triệu đồng)\n1\tNà Mây\t${a}\t${b}\n2\tKhuổi Lạ\t${c}\t${d}`,
  );

const paragraphs = fc.oneof(
  { weight: 4, arbitrary: fc.array(sentences, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')) },
  {
    weight: 2,
    arbitrary: fc.array(sentences, { minLength: 1, maxLength: 3 }).map((all) => `- ${all.join('\n- ')}`),
  },
  { weight: 2, arbitrary: headings },
  { weight: 1, arbitrary: tables },
);

/** The paragraphs of a text such as plans have; a blank line belongs between them. */
export const planParagraphs: fc.Arbitrary<string[]> = fc.array(paragraphs, { minLength: 1, maxLength: 12 });

export const planTexts: fc.Arbitrary<string> = planParagraphs.map((all) => all.join('\n\n'));

const LINE_END = /\r?\n/g;

/** Ways in which the same text may come: each keeps what the text says. */
export const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  NFC: (text) => text.normalize('NFC'),
  NFD: (text) => text.normalize('NFD'),
  CRLF: (text) => text.replace(LINE_END, '\r\n'),
  BOM: (text) => `\ufeff${text}`,
  'NFD with CRLF and BOM': (text) => `\ufeff${text.normalize('NFD').replace(LINE_END, '\r\n')}`,
  'NFC and NFD by turns': (text) =>
    text
      .split('\n')
      .map((line, at) => line.normalize(at % 2 === 0 ? 'NFC' : 'NFD'))
      .join('\n'),
  'CRLF and LF by turns': (text) =>
    text.split(LINE_END).reduce((all, line, at) => all + (at % 2 === 0 ? '\n' : '\r\n') + line),
};
