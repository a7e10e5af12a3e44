import type { PlacedFigure } from '../../extract/tree.ts';
import type { Pattern } from '../../grammar/pattern.ts';
import type { Candidate } from '../../relate/candidate.ts';
import { exact, valueOf, type Exact } from '../../relate/exact.ts';
import type { Related } from '../../relate/index.ts';
import type { DocumentNode } from '../../segment/tree.ts';
import { findingOf, quoted } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import { checkGrammar, wordsPattern, type Level } from '../grammar.ts';
import type { FindingDraft } from '../rule.ts';

/**
 * Amounts that the issuing level cannot have, mostly a unit too many: "312.000.000 triệu đồng" in a commune's plan.
 *
 * Why: whole zeros in front of "triệu" mean that the number was written in đồng already and the unit came on top of it;
 * sums of such figures still add up, so that arithmetic does not show it.
 *
 * What: more than a plan of the level can speak of (grammars/checks.yaml), or six zeros before triệu or tỷ and more than
 * ten thousand times the document's other amounts. All figures of one sum or paragraph are told in one finding.
 *
 * Not: amounts of a higher level ("tổng vốn cả nước 75.000 tỷ đồng", "theo Quyết định của Thủ tướng Chính phủ").
 */
export const implausibleAmountRule: ExemplifiedRule = {
  id: 'implausible-amount',
  examples: {
    wrong: [
      'ỦY BAN NHÂN DÂN\nXÃ NÀ MÂY\n\nSố: 15/KH-UBND\n\nNà Mây, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nGiảm nghèo năm 2024\n\nTổng kinh phí là «312.000.000 triệu đồng», gồm 300.000.000 triệu đồng ngân sách trung ương và 12.000.000 triệu đồng ngân sách địa phương.',
      'Thôn Nà Luông sửa 12 nhà, kinh phí 240 triệu đồng.\nThôn Nà Mây sửa 15 nhà, kinh phí 310 triệu đồng.\nThôn Khuổi Lếch sửa 9 nhà, kinh phí 170 triệu đồng.\nThôn Nà Chang sửa 11 nhà, kinh phí «220.000.000 triệu đồng».',
    ],
    right: [
      'ỦY BAN NHÂN DÂN\nXÃ NÀ MÂY\n\nSố: 15/KH-UBND\n\nNà Mây, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nGiảm nghèo năm 2024\n\nTheo Quyết định số 90/QĐ-TTg của Thủ tướng Chính phủ, tổng vốn cả nước là 75.000 tỷ đồng. Xã được giao 312.000.000 đồng.',
      'Tổng kinh phí là 312.000.000 đồng, gồm 300 triệu đồng ngân sách trung ương và 12 triệu đồng ngân sách địa phương.',
    ],
  },
  check: (related) =>
    [...amountsByDocument(related)].flatMap(([node, amounts]) => {
      const far = amounts.length < FEWEST ? null : median(amounts) * MANY_TIMES;
      const suspects = amounts.filter((amount) => isImplausible(amount, node, far));
      if (suspects.length === 0) return [];
      return groupsOf(withTheirKin(suspects, amounts), related).map((group) => faultFinding(group, node));
    }),
};

interface Amount {
  placed: PlacedFigure;
  value: Exact;
}

function amountsByDocument({ reading }: Related): Map<DocumentNode, Amount[]> {
  const documents = new Map<DocumentNode, Amount[]>();
  for (const placed of reading.figures) {
    if (placed.figure.kind !== 'money' || placed.figure.currency !== 'VND') continue;
    const amounts = documents.get(placed.part.document);
    const amount = { placed, value: valueOf(placed.figure) };
    if (amounts === undefined) documents.set(placed.part.document, [amount]);
    else amounts.push(amount);
  }
  return documents;
}

const RANKS: Readonly<Record<Level, number>> = { commune: 0, district: 1, province: 2, central: 3 };
const TY = exact('1000000000');

function isImplausible({ placed, value }: Amount, node: DocumentNode, far: Exact | null): boolean {
  const level = node.document.issuer?.level ?? null;
  const isFar = far !== null && value > far && hasWholeZeros(placed);
  const limit = checkGrammar().amounts.find((one) => one.level === level);
  const isAbove = limit !== undefined && value > TY * BigInt(limit.most);
  if (!isFar && !isAbove) return false;
  const scope = scopeOf(placed);
  if (scope === null) return true;
  if (level !== null && RANKS[scope] <= RANKS[level]) return true;
  const wider = checkGrammar().amounts.find((one) => one.level === scope);
  return wider !== undefined && value > TY * BigInt(wider.most);
}

/** So many amounts tell what is usual in a document. */
const FEWEST = 4;
const MANY_TIMES = 10_000n;

function median(amounts: readonly Amount[]): Exact {
  const values = amounts.map(({ value }) => value).toSorted((a, b) => (a < b ? -1 : 1));
  return values[(values.length - 1) >> 1] ?? 0n;
}

const LARGE_UNIT = /^(?:triệu|tr|tỷ|tỉ)/u;

/** "312.000.000 triệu đồng": the number is one of đồng. */
function hasWholeZeros({ figure }: PlacedFigure): boolean {
  return LARGE_UNIT.test(figure.unit ?? '') && /^\d+000000$/u.test(figure.canonical);
}

let scopes: { level: Level; pattern: Pattern }[] | undefined;

/** The highest level that the words round a figure name: "tổng vốn cả nước", "theo Quyết định của Thủ tướng". */
function scopeOf({ part, start, end }: PlacedFigure): Level | null {
  if (part.type !== 'passage') return null;
  scopes ??= checkGrammar().scopes.map(({ level, terms }) => ({ level, pattern: wordsPattern(terms) }));
  const text = part.passage.text.value.slice(Math.max(0, start - WINDOW), end + WINDOW);
  return scopes.find(({ pattern }) => pattern.test(text))?.level ?? null;
}

const WINDOW = 200;

/** Amounts beside a suspect that end in the same zeros before the same unit have the same slip. */
function withTheirKin(suspects: readonly Amount[], amounts: readonly Amount[]): Amount[] {
  const known = new Set(suspects);
  const parts = new Map(suspects.map(({ placed }) => [placed.part, placed.figure.unit]));
  return amounts.filter(
    (amount) =>
      known.has(amount) ||
      (hasWholeZeros(amount.placed) && parts.get(amount.placed.part) === amount.placed.figure.unit),
  );
}

/** Suspects of one paragraph, table or sum together, in the order of the text. */
function groupsOf(suspects: readonly Amount[], { relations }: Related): Amount[][] {
  const groups = Map.groupBy(suspects, ({ placed }) => placed.part);
  const home = new Map<string, Amount[]>();
  for (const group of groups.values()) for (const { placed } of group) home.set(placed.figure.id, group);
  for (const { candidate } of relations) {
    const [first, ...others] = groupsIn(candidate, home);
    if (first === undefined) continue;
    for (const amount of others.flatMap((other) => other.splice(0))) {
      first.push(amount);
      home.set(amount.placed.figure.id, first);
    }
  }
  return [...groups.values()].filter((group) => group.length > 0);
}

function groupsIn({ whole, parts }: Candidate, home: ReadonlyMap<string, Amount[]>): Amount[][] {
  const groups = new Set<Amount[]>();
  for (const figure of [whole, ...parts.map((part) => part.figure)]) {
    const group = figure === null ? undefined : home.get(figure.id);
    if (group !== undefined) groups.add(group);
  }
  return [...groups];
}

const VI_LEVEL: Readonly<Record<Level, string>> = {
  commune: 'cấp xã',
  district: 'cấp huyện',
  province: 'cấp tỉnh',
  central: 'trung ương',
};

function faultFinding(group: readonly Amount[], node: DocumentNode): FindingDraft {
  const figures = group.map(({ placed }) => placed.figure);
  const [first] = figures;
  if (first === undefined) throw new RangeError('Unexpected empty group, expected an amount');
  const level = node.document.issuer?.level ?? null;
  const limit = checkGrammar().amounts.find((one) => one.level === level);
  const { line } = first.position.start;
  const told = figures.map(({ text }) => quoted(text)).join(', ');
  const suggestions = group.flatMap(({ placed }) => inDong(placed));
  const meant = suggestions.map(({ text }) => text).join(', ');
  const [vi, en] =
    limit === undefined || level === null
      ? [
          'gấp trên 10.000 lần các số tiền khác trong văn bản',
          'an amount like the others in this document, which are over 10.000 times smaller',
        ]
      : [
          `vượt quá mức mà văn bản ${VI_LEVEL[level]} có thể có (${limit.most.toLocaleString('vi-VN')} tỷ đồng)`,
          `at most ${limit.most.toLocaleString('vi-VN')} tỷ đồng in a document of the ${level}`,
        ];
  return findingOf({
    rule: 'implausible-amount',
    severity: 'error',
    message: {
      vi: `Số tiền không thể có: ghi ${told} (dòng ${line}), ${vi}.${meant === '' ? ' Cần kiểm tra đơn vị.' : ` Có thể nhầm đơn vị, phải là ${meant}.`}`,
      en: `Unexpected amount ${told} (line ${line}), expected ${en}.${meant === '' ? ' Check the unit.' : ` Perhaps the unit is wrong and it should read ${meant}.`}`,
    },
    position: first.position,
    figureIds: figures.map(({ id }) => id),
    actual: String(first.vnd ?? ''),
    suggestions,
  });
}

/** "312.000.000 đồng" for "312.000.000 triệu đồng". */
function inDong(placed: PlacedFigure): FindingDraft['suggestions'] {
  if (!hasWholeZeros(placed)) return [];
  const { figure, draft } = placed;
  const value = Number(figure.canonical);
  const text = `${quoted(draft.numeral.text)} đồng`;
  return [{ figureId: figure.id, text, value, vnd: value, reason: 'unit', repairs: 0 }];
}
