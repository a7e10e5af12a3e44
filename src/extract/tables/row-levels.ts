import type { ComponentRow } from './component-row.ts';
import { tableWords } from './grammar.ts';
import type { Serial } from './serials.ts';

/** A row with what tells its depth. */
export interface MarkedRow extends Serial {
  label: string | null;
  component: ComponentRow | null;
}

/** Outside all styles. */
const TOTAL = -2;
const GROUP = -1;
/** A sub-project stands between its project and whatever is numbered deeper. */
const BELOW = 0.5;

/** A row that others may stand under. */
interface OpenRow {
  rank: number;
  component: ComponentRow | null;
}

/** Depth of each row: how many styles stand open above it. */
export function readLevels(rows: readonly MarkedRow[]): number[] {
  const { serials } = tableWords();
  const ranks = new Map(serials.map(({ name }, rank) => [name, rank]));
  const dash = ranks.get('dash') ?? 0;
  const unmarked = unmarkedRank(rows, serials.length);
  let open: OpenRow[] = [];
  return rows.map((row, at) => {
    const { style, word, lone, component } = row;
    if (word === 'total' || word === 'sum') {
      open = [{ rank: TOTAL, component: null }];
      return 0;
    }
    const own = style === null ? (lone && word === null ? GROUP : unmarked) : (ranks.get(style) ?? unmarked);
    const project = countsOn(rows[at - 1], row) ? undefined : projectOf(component, open);
    const rank = project === undefined ? own : Math.max(own, project.rank + BELOW);
    if (project !== undefined) open = withoutSubprojects(open);
    // Only "- trong đó …" is told of the total before it; "I" and "1" begin anew.
    open = open.filter((above) => above.rank < rank && (above.rank !== TOTAL || rank >= dash));
    open.push({ rank, component });
    return open.length - 1;
  });
}

/**
 * Rows without a number among numbered ones: heads of groups when the table begins with one ("Thành thị", 1, 2,
 * "Nông thôn", 3, 4), else parts of the row before ("1 Dự án 1", "Vốn đầu tư", "Vốn sự nghiệp").
 */
function unmarkedRank(rows: readonly MarkedRow[], deepest: number): number {
  const items = rows.filter(({ word }) => word === null);
  const numbered = items.filter(({ style }) => style !== null).length;
  if (numbered * 4 < items.length) return GROUP;
  return items[0]?.style === null ? GROUP : deepest;
}

/** The "Dự án 3" under which a "Tiểu dự án 1" stands, though neither has a number, or a wrong one. */
function projectOf(component: ComponentRow | null, open: readonly OpenRow[]): OpenRow | undefined {
  if (component?.kind !== 'subproject') return undefined;
  const above = open.findLast((row) => row.component?.kind === 'project');
  const isIts = component.project === null || component.project === above?.component?.project;
  return isIts ? above : undefined;
}

/** "3.2 Tiểu dự án 2" stands beside "51 Tiểu dự án 1". */
function withoutSubprojects(open: readonly OpenRow[]): OpenRow[] {
  const first = open.findIndex(({ component }) => component?.kind === 'subproject');
  return first < 0 ? [...open] : open.slice(0, first);
}

/** "2 Dự án 2", "3 Tiểu dự án 1": one list, of which somebody left out the projects. */
function countsOn(before: MarkedRow | undefined, { style, text }: MarkedRow): boolean {
  return style === 'number' && before?.style === style && Number(text) === Number(before.text) + 1;
}
