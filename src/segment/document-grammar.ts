import { defineGrammar } from '../grammar/load.ts';
import { buildPattern, type Pattern } from '../grammar/pattern.ts';

export const documentGrammar = defineGrammar('document-types', (z) => {
  const examples = { examples: z.array(z.string()).min(1), not: z.array(z.string()).default([]) };
  const line = z.object({ pattern: z.string(), ...examples });

  return z.object({
    types: z.array(
      z.object({ id: z.string(), name: z.string(), abbreviations: z.array(z.string()), ...examples }),
    ),
    marks: z.object({
      letterhead: line,
      opening: line,
      recipients: line,
      signature: line,
      appendix: line,
      attached: line,
    }),
  });
});

/** A kind of document (tên loại văn bản). */
export interface DocumentType {
  /** "plan", "decision" … */
  id: string;
  /** In small letters: "kế hoạch". */
  name: string;
  /** The usual one: "KH"; null for those that have none, such as the letter. */
  abbreviation: string | null;
  /** All that are in use: "QC", "QCh". */
  abbreviations: readonly string[];
}

const grammar = documentGrammar();

/** Every kind of the grammar. */
export const DOCUMENT_TYPES: readonly DocumentType[] = grammar.types.map(({ id, name, abbreviations }) => ({
  id,
  name,
  abbreviation: abbreviations[0] ?? null,
  abbreviations,
}));

const TYPES: ReadonlyMap<string, DocumentType> = new Map(
  DOCUMENT_TYPES.map((type) => [plain(type.name), type]),
);

const LONGEST_NAME = Math.max(...[...TYPES.keys()].map((name) => name.length)) + 6;

const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...TYPES.keys()].map((name) => name.split(' ', 1)[0] ?? ''),
);

/** The kind that a line names when the line is nothing but its name in capitals; `QUYẾT ĐỊNH:` is none. */
export function typeOfLine(line: string): DocumentType | null {
  if (line.length < 3 || line.length > LONGEST_NAME || line !== line.toUpperCase()) return null;
  return TYPES.get(plain(line)) ?? null;
}

/** The kind that a title begins with: "Nghị quyết về dự toán …", "BÁO CÁO KẾT QUẢ …". */
export function typeOfTitle(title: string): { type: DocumentType; text: string } | null {
  const words = title.slice(0, 40).split(/\s+/u);
  if (!FIRST_WORDS.has(plain(words[0] ?? ''))) return null;
  for (const count of [4, 3, 2, 1]) {
    const text = words.slice(0, count).join(' ');
    const type = TYPES.get(plain(text));
    if (type !== undefined) return { type, text };
  }
  return null;
}

/** Small letters, one space, and one spelling of "ủy", "hòa" and "thỏa". */
function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ').trim().replace('uỷ', 'ủy').replace('oả', 'ỏa');
}

type MarkName = keyof typeof grammar.marks;

function mark(name: MarkName): Pattern {
  return buildPattern(grammar.marks[name].pattern, {}, { caseless: false });
}

/** Patterns of lines that tell the parts of a document; each is matched where the line begins. */
export const MARKS: Readonly<Record<MarkName, Pattern>> = {
  letterhead: mark('letterhead'),
  opening: mark('opening'),
  recipients: mark('recipients'),
  signature: mark('signature'),
  appendix: mark('appendix'),
  attached: mark('attached'),
};
