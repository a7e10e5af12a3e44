import { readInput } from '../../src/read/read.ts';
import type { Block, Root } from '../../src/read/tree.ts';

/** The blocks of an input as short as they can be told: text, rows of cells, `<page>`, and headings by their rank. */
export async function blocksOf(input: string | Uint8Array, name?: string): Promise<unknown[]> {
  return sketches(await readInput(input, name === undefined ? {} : { name }));
}

export function sketches(root: Root): unknown[] {
  return root.children.map(sketch);
}

function sketch(block: Block): unknown {
  if (block.type === 'break') return `<${block.what}>`;
  if (block.type === 'table') return block.rows.map((row) => row.map((cell) => cell.value));
  return block.rank === null ? block.text.value : { [block.rank]: block.text.value };
}

/** The code with which an input is refused, or 'read'. */
export async function codeOf(input: string | Uint8Array): Promise<string> {
  try {
    await readInput(input);
    return 'read';
  } catch (error) {
    return error instanceof Error && 'code' in error
      ? String(error.code)
      : `no typed error: ${String(error)}`;
  }
}
