import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Extraction, FigureKind, Verdict } from '../schema/index.ts';
import { EXIT, UsageError } from './exit-code.ts';
import { listInputs } from './inputs.ts';
import { extractAll } from './read-inputs.ts';
import { table } from './table.ts';
import type { Column } from './table.ts';
import { print } from './terminal.ts';
import { MAX_BYTES } from '../read/source.ts';

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));

/** `kehoach demo`: extracts and checks the samples and sums up what was found. Returns the exit code. */
export async function demoCommand(): Promise<number> {
  // The same plan in other formats lies in a folder of its own; here one of each kind is enough.
  const inputs = (await listInputs([SAMPLES], { quiet: true })).filter(({ name }) => !name.includes(sep));
  const extractions: Extraction[] = [];
  for await (const { extraction } of extractAll(inputs, {
    withText: false,
    maxBytes: MAX_BYTES,
    verbose: false,
  })) {
    extractions.push(extraction);
  }
  const [first] = inputs;
  if (first === undefined)
    throw new UsageError(
      'không có các văn bản mẫu, hãy cài lại · the samples are missing; install kehoach anew.',
    );
  const example = relative(process.cwd(), join(SAMPLES, first.name));
  await print(
    `${table(COLUMNS, extractions)}\n${checked(extractions)}\n${broken(extractions)}\n` +
      `Toàn bộ kết quả của một văn bản · everything that was read from one text:\n` +
      `  npm run -s kehoach -- extract ${example}\n`,
  );
  return extractions.some(({ source }) => source.error !== null) ? EXIT.unreadable : EXIT.ok;
}

const COLUMNS: readonly Column<Extraction>[] = [
  { head: ['Văn bản', 'text'], cell: ({ source }) => source.name ?? '' },
  { head: ['Mục', 'sections'], cell: ({ sections }) => sections.length },
  { head: ['Tiền', 'money'], cell: counting('money') },
  { head: ['Hộ', 'households'], cell: counting('households') },
  { head: ['Người', 'people'], cell: counting('people') },
  { head: ['%', 'percent'], cell: counting('percent', 'ratio') },
  { head: ['Khác', 'other'], cell: counting('count', 'quantity') },
  { head: ['Trích dẫn', 'citations'], cell: ({ citations }) => citations.length },
  { head: ['Chưa rõ', 'unclear'], cell: ({ coverage }) => coverage.unexplained.length },
  { head: ['Phát hiện', 'findings'], cell: ({ findings }) => findings.length },
];

function counting(...kinds: FigureKind[]): (extraction: Extraction) => number {
  return ({ figures }) => figures.filter(({ kind }) => kinds.includes(kind)).length;
}

/** One line on the sums of all texts. */
function checked(extractions: readonly Extraction[]): string {
  const relations = extractions.flatMap((extraction) => extraction.relations);
  const count = (verdict: Verdict): number =>
    relations.filter((relation) => relation.verdict === verdict).length;
  const good = count('consistent') + count('rounding');
  return (
    `Phép tính kiểm tra được · sums checked: ${relations.length}; ` +
    `khớp · hold: ${good}; lệch · broken: ${count('inconsistent')}; ` +
    `chưa kết luận · undecided: ${count('undecided')}`
  );
}

/** What does not add up, a line each; nothing where everything does. */
function broken(extractions: readonly Extraction[]): string {
  const lines = extractions.flatMap(({ source, findings }) =>
    findings.map(({ position, message }) => {
      const place = position === null ? '' : `:${position.start.line}:${position.start.column}`;
      return `  ${source.name ?? ''}${place}  ${message.vi}\n`;
    }),
  );
  return lines.join('');
}
