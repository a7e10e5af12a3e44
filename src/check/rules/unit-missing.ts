import type { PassageReading, Reading } from '../../extract/tree.ts';
import { findingOf, quoted } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import type { FindingDraft } from '../rule.ts';

/**
 * A number without a unit in a list whose other items are amounts: "- Ngân sách tỉnh: 186" under "- Ngân sách trung
 * ương: 1.864 triệu đồng".
 *
 * Why: the item falls out of every sum that a machine makes, and a reader must guess between triệu and đồng.
 *
 * Not: items with other numbers, lists with fewer than two amounts, numbers that are a year or a label.
 */
export const unitMissingRule: ExemplifiedRule = {
  id: 'unit-missing',
  examples: {
    wrong: [
      'Tổng kinh phí 2.150 triệu đồng, trong đó:\n- Ngân sách trung ương: 1.864 triệu đồng;\n- Ngân sách tỉnh: «186»;\n- Ngân sách huyện: 100 triệu đồng.',
    ],
    right: [
      'Tổng kinh phí 2.150 triệu đồng, trong đó:\n- Ngân sách trung ương: 1.864 triệu đồng;\n- Ngân sách tỉnh: 186 triệu đồng;\n- Ngân sách huyện: 100 triệu đồng.',
      'Đơn vị tính: triệu đồng\n- Ngân sách trung ương: 1.864;\n- Ngân sách tỉnh: 186;\n- Thực hiện từ năm: 2024.',
    ],
  },
  check: ({ reading }) => listsOf(reading).flatMap((list) => faultsOf(list, reading)),
};

/** Items that follow each other with one bullet. */
function listsOf(reading: Reading): PassageReading[][] {
  const lists: PassageReading[][] = [];
  let before: PassageReading | undefined;
  for (const part of reading.parts) {
    const item = part.type === 'passage' && part.passage.bullet !== null ? part : undefined;
    const goesOn = before !== undefined && item?.passage.bullet === before.passage.bullet;
    if (item !== undefined && goesOn) lists.at(-1)?.push(item);
    else if (item !== undefined) lists.push([item]);
    before = item;
  }
  return lists.filter((list) => list.length > FEWEST_AMOUNTS);
}

const FEWEST_AMOUNTS = 2;

/** "…: 186;" with no other digit before it. */
const BARE = /^[^\d]*:\s*(?<number>\d[\d.,]*\d|\d)\s*[;.,]?\s*$/u;
const YEAR = /^(?:19|20)\d\d$/u;
const AMOUNT_END = /^[\s;.,)]*$/u;

function faultsOf(list: readonly PassageReading[], reading: Reading): FindingDraft[] {
  const amounts = list.filter(endsInAmount);
  const [peer] = amounts;
  if (amounts.length < FEWEST_AMOUNTS || peer === undefined) return [];
  return list.flatMap((item) => {
    const text = item.passage.text.value;
    const number =
      item.figures.length > 0 || item.tokens.length > 0 ? undefined : BARE.exec(text)?.groups?.['number'];
    if (number === undefined || YEAR.test(number)) return [];
    const start = text.lastIndexOf(number);
    const position = reading.outline.decoded.position(item.passage.text.span(start, start + number.length));
    const unit = peer.figures[0]?.figure.unit ?? '';
    const [here, there] = [position.start.line, peer.passage.position.start.line];
    return [
      findingOf({
        rule: 'unit-missing',
        severity: 'info',
        message: {
          vi: `Thiếu đơn vị: ghi "${quoted(text)}" (dòng ${here}), các mục cùng danh sách ghi "${unit}" (dòng ${there}). Cần ghi rõ đơn vị.`,
          en: `Unexpected number ${number} without a unit (line ${here}), expected one as in the other items ("${unit}", line ${there}).`,
        },
        position,
        expected: unit,
        actual: number,
      }),
    ];
  });
}

/** "…: 1.864 triệu đồng;" – the item's one figure is money with its unit. */
function endsInAmount({ figures, passage }: PassageReading): boolean {
  const [only] = figures;
  if (only === undefined || figures.length > 1 || only.figure.kind !== 'money') return false;
  const text = passage.text.value;
  return (
    only.figure.unitFrom === 'written' &&
    AMOUNT_END.test(text.slice(only.end)) &&
    /:\s*$/u.test(text.slice(0, only.start))
  );
}
