import { tableWords } from './grammar.ts';

/** The component of the programme that a row names. */
export interface ComponentRow {
  kind: 'project' | 'subproject';
  /** The number of the project; null for "Tiểu dự án 1" by itself. */
  project: string | null;
}

/** "1.", "a)", "-" before the name. */
const MARKER = /^(?:\p{N}[\p{N}.]{0,8}|[A-Za-zđĐ]{1,5})?[.):+*•–—-]\s*/u;

/**
 * Reads the component that a label opens with.
 *
 * @example componentRow('- Tiểu dự án 1 - Dự án 3') // { kind: 'subproject', project: '3' }
 */
export function componentRow(label: string): ComponentRow | null {
  const start = MARKER.exec(label)?.[0].length ?? 0;
  for (const { name, pattern } of tableWords().components) {
    const match = pattern.at(label, start);
    if (match !== null) return { kind: name, project: match.group('number') ?? null };
  }
  return null;
}
