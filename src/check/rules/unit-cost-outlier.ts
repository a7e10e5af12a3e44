import type { PlacedFigure } from '../../extract/tree.ts';
import type { Figure } from '../../schema/index.ts';
import { findingOf, quoted } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import type { FindingDraft } from '../rule.ts';

/**
 * A cost per household or house that is at least twenty times off its siblings: four villages repair houses at 20
 * triệu đồng each, the fifth at 2 tỷ.
 *
 * Why: a thousandfold slip in money or a count with a digit too many leaves every sum consistent when it is made in the
 * list and in the total.
 *
 * Not: fewer than three siblings, siblings that differ among themselves more than fivefold, clauses with more than one
 * amount or count, costs that are themselves rates.
 */
export const unitCostOutlierRule: ExemplifiedRule = {
  id: 'unit-cost-outlier',
  examples: {
    wrong: [
      'Hỗ trợ sửa chữa nhà ở:\n- Thôn Nà Luông: 12 hộ, kinh phí 240 triệu đồng;\n- Thôn Nà Mây: 15 hộ, kinh phí 310 triệu đồng;\n- Thôn Khuổi Lếch: 9 hộ, kinh phí 180 triệu đồng;\n- Thôn Nà Chang: 11 hộ, kinh phí «22 tỷ đồng».',
    ],
    right: [
      'Hỗ trợ sửa chữa nhà ở:\n- Thôn Nà Luông: 12 hộ, kinh phí 240 triệu đồng;\n- Thôn Nà Mây: 15 hộ, kinh phí 310 triệu đồng;\n- Thôn Khuổi Lếch: 9 hộ, kinh phí 180 triệu đồng;\n- Thôn Nà Chang: 11 hộ, kinh phí 440 triệu đồng.',
    ],
  },
  check: ({ reading }) => {
    const series = new Map<string, Cost[]>();
    for (const part of reading.parts) {
      if (part.type !== 'passage' || part.figures.length < 2) continue;
      for (const cost of costsOf(part.passage.text.value, part.figures)) {
        const { sectionId } = cost.money;
        const key = `${sectionId ?? ''}/${part.passage.bullet ?? ''}/${cost.count.kind}/${headNoun(cost.count)}`;
        const costs = series.get(key);
        if (costs === undefined) series.set(key, [cost]);
        else costs.push(cost);
      }
    }
    return [...series.values()].flatMap(outlier);
  },
};

interface Cost {
  money: Figure;
  count: Figure;
  /** đồng for one. */
  each: number;
}

const COUNTED: ReadonlySet<string> = new Set(['households', 'people', 'count']);

/** One amount and one count in a clause, between semicolons and full stops. */
function costsOf(text: string, figures: readonly PlacedFigure[]): Cost[] {
  const clauses: PlacedFigure[][] = [];
  let end = 0;
  for (const placed of figures) {
    const isNew = clauses.length === 0 || /[;]|\.\s/u.test(text.slice(end, placed.start));
    if (isNew) clauses.push([placed]);
    else clauses.at(-1)?.push(placed);
    end = placed.end;
  }
  return clauses.flatMap((clause) => costOf(clause.map(({ figure }) => figure)) ?? []);
}

function costOf(figures: readonly Figure[]): Cost | null {
  const moneys = figures.filter(({ kind }) => kind === 'money');
  const counts = figures.filter(({ kind }) => COUNTED.has(kind));
  const [money, count] = [moneys[0], counts[0]];
  if (money === undefined || count === undefined || moneys.length > 1 || counts.length > 1) return null;
  if (money.vnd === null || money.vnd <= 0 || money.per !== null || count.value <= 0) return null;
  return { money, count, each: money.vnd / count.value };
}

function headNoun({ unit }: Figure): string {
  return unit?.split(' ')[0] ?? '';
}

const FEWEST_SIBLINGS = 3;
const LIKE = 5;
const FAR = 20;

/** The one cost that is far from all others, which are like each other. */
function outlier(costs: readonly Cost[]): FindingDraft[] {
  if (costs.length <= FEWEST_SIBLINGS) return [];
  const sorted = costs.toSorted((a, b) => a.each - b.each);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return [];
  if (isFar(high, sorted.slice(0, -1))) return [faultFinding(high, sorted.slice(0, -1))];
  return isFar(low, sorted.slice(1)) ? [faultFinding(low, sorted.slice(1))] : [];
}

function isFar({ each }: Cost, siblings: readonly Cost[]): boolean {
  const [low, high] = [siblings[0]?.each ?? 0, siblings.at(-1)?.each ?? 0];
  return high <= low * LIKE && (each >= high * FAR || each * FAR <= low);
}

function faultFinding({ money, count, each }: Cost, siblings: readonly Cost[]): FindingDraft {
  const line = money.position.start.line;
  const [low, high] = [siblings[0]?.each ?? 0, siblings.at(-1)?.each ?? 0];
  const [own, from, to] = [each, low, high].map((value) => Math.round(value).toLocaleString('vi-VN'));
  const [amount, things] = [quoted(money.text), quoted(count.text)];
  return findingOf({
    rule: 'unit-cost-outlier',
    severity: 'warning',
    message: {
      vi: `Suất chi khác thường: ${amount} cho ${things} (dòng ${line}), tức ${own} đồng mỗi suất, trong khi ${siblings.length} khoản cùng loại từ ${from} đến ${to} đồng. Cần kiểm tra đơn vị và số lượng.`,
      en: `Unexpected unit cost of ${own} đồng (${amount} for ${things}, line ${line}), expected ${from} to ${to} đồng as in ${siblings.length} like items: check the unit and the count.`,
    },
    position: money.position,
    figureIds: [money.id, count.id],
    actual: own ?? null,
  });
}
