import type { Position } from '../../schema/index.ts';
import type { DocumentNode } from '../tree.ts';

/**
 * A document's text for {@link readLetterhead}: its passages and tables in order, a line end between neighbouring
 * lines and a blank line where the input has one, for heads are read by lines.
 */
export function documentText(node: Pick<DocumentNode, 'children'>): string {
  const parts: string[] = [];
  let before: Position | undefined;
  for (const child of node.children) {
    if (before !== undefined) parts.push(between(before, child.position));
    parts.push(child.type === 'table' ? child.block.text.value : child.text.value);
    before = child.position;
  }
  return parts.join('');
}

/** Passages cut from one line had only a space between them. */
function between(before: Position, after: Position): string {
  const lines = after.start.line - before.end.line;
  return lines > 1 ? '\n\n' : lines === 1 ? '\n' : ' ';
}
