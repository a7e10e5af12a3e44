import { infer, type Context, type FigureInContext } from './context.ts';
import { sectionsAbove } from './headings.ts';

/**
 * The programme component an amount is for: by its own words ("kinh phí Tiểu dự án 1 thuộc Dự án 3 là …"), else by the
 * section it stands in. "Dự án 3" alone does not name the programme; see docs/glossary.md.
 */
export function refineComponent(context: Context): void {
  for (const one of context.figures) {
    const { figure } = one;
    const own = ofSentence(one);
    if (own !== null) {
      figure.component = own;
      continue;
    }
    const whole = context.memberships.get(one.placed)?.whole;
    if (whole !== undefined && whole.figure.component !== null)
      infer(figure, 'component', whole.figure.component);
    else infer(figure, 'component', ofSections(one));
  }
}

const SUBPROJECT_OF =
  /(?:tiểu\s+dự\s+án|TDA)\s*(\d{1,2})\s*(?:,|-|–|thuộc|của|\()?\s*(?:dự\s+án|DA)\s*(\d{1,2})/iu;
const SUBPROJECT = /(?<!\p{L})(?:tiểu\s+dự\s+án|TDA)\s*(\d{1,2})(?![\d.,]*\d)/iu;
const PROJECT = /(?<!\p{L}|tiểu\s)(?:dự\s+án|DA)\s*(\d{1,2})(?![\d.,]*\d|\s*(?:triệu|tỷ|tỉ|công|mô|hộ))/iu;

/** The nearest component named in the sentence before the figure. */
function ofSentence({ text, clause, placed, part }: FigureInContext): string | null {
  const start = Math.max(clause.before.start, placed.start - 200);
  return componentIn(text.slice(start, placed.start), () => nearestProject(part));
}

/**
 * The component that some words name: "3" for "Dự án 3", "3.1" for "Tiểu dự án 1 - Dự án 3".
 *
 * @param projectAround the project in whose section the words stand, for a "Tiểu dự án 1" by itself
 */
export function componentIn(words: string, projectAround: () => string | null = () => null): string | null {
  const pair = SUBPROJECT_OF.exec(words);
  if (pair !== null) return `${pair[2] ?? ''}.${pair[1] ?? ''}`;
  const sub = SUBPROJECT.exec(words);
  if (sub === null) return PROJECT.exec(words)?.[1] ?? null;
  const project = projectAround();
  return project === null ? null : `${project}.${sub[1] ?? ''}`;
}

function nearestProject(part: FigureInContext['part']): string | null {
  const component = sectionsAbove(part).find((section) => section.component !== null)?.component;
  return component?.split('.')[0] ?? null;
}

function ofSections({ part }: FigureInContext): string | null {
  return sectionsAbove(part).find((section) => section.component !== null)?.component ?? null;
}
