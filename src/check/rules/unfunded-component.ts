import type { PlacedFigure } from '../../extract/tree.ts';
import type { Section } from '../../schema/index.ts';
import type { DocumentNode } from '../../segment/tree.ts';
import { findingOf } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import type { FindingDraft } from '../rule.ts';

/**
 * A project or sub-project that the plan describes and gives no money, while most of the others have an amount.
 *
 * Why: its paragraph on capital was forgotten, or its amount stands under another name and the totals miss it.
 *
 * Not: plans that give amounts to few of their projects, projects whose sub-projects have the amounts, projects that
 * have an amount anywhere else, as in a table of the annex.
 */
export const unfundedComponentRule: ExemplifiedRule = {
  id: 'unfunded-component',
  examples: {
    wrong: [
      'Dự án 2. Đa dạng hóa sinh kế\nKinh phí thực hiện: 240 triệu đồng.\n«Dự án 4. Giáo dục nghề nghiệp»\nMở lớp dạy nghề cho lao động nghèo.\nDự án 6. Truyền thông\nKinh phí thực hiện: 95 triệu đồng.\nDự án 7. Nâng cao năng lực\nKinh phí thực hiện: 60 triệu đồng.',
    ],
    right: [
      'Dự án 2. Đa dạng hóa sinh kế\nCấp giống cho hộ nghèo.\nDự án 4. Giáo dục nghề nghiệp\nMở lớp dạy nghề.\nDự án 6. Truyền thông\nKinh phí thực hiện: 95 triệu đồng.',
      'Dự án 3. Hỗ trợ sản xuất\nTiểu dự án 1. Nông nghiệp\nKinh phí: 240 triệu đồng.\nTiểu dự án 2. Dinh dưỡng\nKinh phí: 120 triệu đồng.\nDự án 6. Truyền thông\nKinh phí: 95 triệu đồng.',
    ],
  },
  check: ({ reading }) => {
    const funded = fundedComponents(reading.figures);
    return reading.outline.children.flatMap((node) => faultsOf(node, funded.get(node) ?? new Set()));
  },
};

/** So many others must have an amount, and so large a share of them. */
const FEWEST_FUNDED = 3;
const MOST_SHARE = 0.75;

function faultsOf(node: DocumentNode, funded: ReadonlySet<string>): FindingDraft[] {
  const named = new Map<string, Section>();
  for (const section of node.sections) {
    if (section.component !== null && opensComponent(section) && !named.has(section.component)) {
      named.set(section.component, section);
    }
  }
  const leaves = [...named].filter(([component]) => !hasParts(component, named));
  const without = leaves.filter(([component]) => !funded.has(component));
  const others = leaves.length - without.length;
  if (others < FEWEST_FUNDED || others < leaves.length * MOST_SHARE) return [];
  return without.map(([, section]) => faultFinding(section, others));
}

/** Its own heading names the component, not one above it. */
function opensComponent({ numbering, title }: Section): boolean {
  return numbering === 'project' || numbering === 'subproject' || /^(?:tiểu\s+)?dự\s+án\s+\d/iu.test(title);
}

function hasParts(component: string, named: ReadonlyMap<string, Section>): boolean {
  return !component.includes('.') && [...named.keys()].some((other) => other.startsWith(`${component}.`));
}

/** For each document, the components with an amount of any kind. */
function fundedComponents(figures: readonly PlacedFigure[]): Map<DocumentNode, Set<string>> {
  const funded = new Map<DocumentNode, Set<string>>();
  for (const { figure, part } of figures) {
    if (figure.kind !== 'money' || figure.component === null) continue;
    const components = funded.get(part.document);
    if (components === undefined) funded.set(part.document, new Set([figure.component]));
    else components.add(figure.component);
  }
  return funded;
}

function faultFinding({ label, title, position }: Section, others: number): FindingDraft {
  const { line } = position.start;
  const name = /^\p{L}{2}/u.test(label) ? `${label}. ${title}` : title;
  return findingOf({
    rule: 'unfunded-component',
    severity: 'info',
    message: {
      vi: `Dự án chưa có kinh phí: "${name}" (dòng ${line}) không có số tiền nào, trong khi ${others} dự án, tiểu dự án khác có. Cần bổ sung hoặc ghi rõ là không bố trí vốn.`,
      en: `Unexpected project without an amount: "${name}" (line ${line}), expected one as in ${others} other projects and sub-projects: add it or say that none is allotted.`,
    },
    position,
  });
}
