import { readInput } from '../../src/read/read.ts';
import { segment } from '../../src/segment/index.ts';
import type { Outline, Passage } from '../../src/segment/tree.ts';

/** The outline of a text given line by line. */
export async function outlineOf(...lines: string[]): Promise<Outline> {
  return segment(await readInput(lines.join('\n'), { name: 'text.txt' }));
}

/** The headings of all documents, indented by depth: "  1. Mục tiêu". */
export async function headingsOf(...lines: string[]): Promise<string[]> {
  const outline = await outlineOf(...lines);
  return outline.children
    .flatMap((document) => document.sections)
    .map((section) => `${'  '.repeat(section.depth - 1)}${section.label} ${section.title}`.trimEnd());
}

export function passagesIn(outline: Outline): Passage[] {
  return outline.children
    .flatMap((document) => document.children)
    .filter((child) => child.type === 'passage');
}

/** The passages' texts with every white space as one space. */
export async function textsOf(...lines: string[]): Promise<string[]> {
  return passagesIn(await outlineOf(...lines)).map((passage) => passage.text.value.replace(/\s+/gu, ' '));
}
