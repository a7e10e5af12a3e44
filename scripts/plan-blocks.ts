/** The blocks of a plan in plain text (samples/formats/ke-hoach.txt), told apart so that other formats can be made of it. */
export type PlanBlock =
  /** Two columns side by side: the letterhead, the recipients beside the signature. Cells are left and right columns. */
  | { kind: 'columns'; rows: (readonly [left: string, right: string])[] }
  | { kind: 'table'; rows: string[][] }
  /** A paragraph with its label cut off: "I.", "3.1.", "a)", "-"; '' where it has none. */
  | { kind: 'paragraph'; label: string; text: string };

export interface Plan {
  blocks: PlanBlock[];
  /** Texts of the footnotes by their marks ("¹"). */
  notes: Map<string, string>;
}

const LABEL = /^(?:[IVX]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)|-)(?= )/u;
const NOTE = /^([¹²³]) /u;

export function readPlan(text: string): Plan {
  const blocks: PlanBlock[] = [];
  const notes = new Map<string, string>();
  for (const block of text.trim().split(/\n{2,}/u)) {
    const note = NOTE.exec(block)?.[1];
    if (note === undefined) blocks.push(blockOf(block));
    else notes.set(note, block.slice(2));
  }
  return { blocks, notes };
}

function blockOf(block: string): PlanBlock {
  const rows = block.split('\n').map((line) => line.split('\t'));
  const width = Math.max(...rows.map((row) => row.length));
  if (width > 2) return { kind: 'table', rows };
  if (width === 2)
    return { kind: 'columns', rows: rows.map(([left = '', right = '']) => [left, right] as const) };
  const label = LABEL.exec(block)?.[0] ?? '';
  return { kind: 'paragraph', label, text: block.slice(label.length).trim() };
}
