import { defineGrammar } from '../../grammar/load.ts';
import type { Citation, Figure } from '../../schema/index.ts';
import type { DocumentNode } from '../../segment/tree.ts';
import type { PlacedFigure, Reading } from '../tree.ts';
import { CueFinder, type Cue } from './cues.ts';
import { headingsAbove } from './headings.ts';

/**
 * Which programme "Dự án 3" is a project of. The number alone does not say: Chương trình giảm nghèo bền vững (Quyết định
 * 90/QĐ-TTg) has a Dự án 3, and Chương trình phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số (1719/QĐ-TTg)
 * has another one.
 *
 * A text that names one programme is about that one. Where it names several, the nearest name tells: in the passage, in
 * the headings over it, in the title, among the legal bases. Where none does, the figure's component stays open.
 */
export function refineProgramme(reading: Reading): void {
  const byDocument = Map.groupBy(
    reading.figures.filter(({ figure }) => projectOf(figure) !== null),
    ({ part }) => part.document,
  );
  for (const [document, figures] of byDocument) {
    const named = programmesNamed(reading, document);
    for (const placed of figures) {
      if (!isResolved(placed, named, reading.citations)) leaveOpen(placed.figure);
    }
  }
}

/** The programmes that grammars/programmes.yaml knows. */
export const programmeGrammar = defineGrammar('programmes', (z) =>
  z.strictObject({
    programmes: z.array(
      z.strictObject({
        id: z.string(),
        /** The decision of the Prime Minister that sets it up; its number comes again in other years. */
        decision: z.strictObject({ number: z.string(), symbol: z.string(), year: z.number() }),
        names: z.array(z.string()).min(1),
        examples: z.array(z.string()).min(1),
        not: z.array(z.string()).optional(),
        /** Names by number: "3", "3.1". */
        components: z.record(z.string(), z.string()),
      }),
    ),
  }),
);

let finder: CueFinder<string> | undefined;

/**
 * The programme named nearest before `end`, else the first one behind it, by its id in the grammar.
 *
 * @example programmeNear('Dự án 3 của Chương trình MTQG 1719') // → { value: 'minorities-2021', start: 12, end: 34 }
 */
export function programmeNear(text: string, end = text.length): Cue<string> | null {
  finder ??= new CueFinder(
    programmeGrammar().programmes.map(({ id, names }) => ({ value: id, terms: names })),
  );
  return finder.last(text, 0, end) ?? finder.first(text, end, text.length);
}

/** The project's number: "3" of "3.1"; null for what is no project's. */
function projectOf({ component }: Figure): string | null {
  return component === null || component === '' ? null : (component.split('.')[0] ?? null);
}

function leaveOpen(figure: Figure): void {
  figure.component = null;
  figure.inferred = figure.inferred.filter((field) => field !== 'component');
}

/** Every programme that the document names or whose decision it cites. */
function programmesNamed(reading: Reading, document: DocumentNode): ReadonlySet<string> {
  const named = new Set<string>();
  for (const part of reading.parts) {
    if (part.document !== document) continue;
    const text = part.type === 'passage' ? part.passage.text.value : (part.table.title ?? '');
    for (const id of programmesIn(text)) named.add(id);
    if (part.type !== 'passage') continue;
    for (const token of part.tokens) if (token.type === 'citation') addDefined(named, programmeOf(token));
  }
  for (const id of programmesIn(document.document.title ?? '')) named.add(id);
  return named;
}

function addDefined(set: Set<string>, id: string | null): void {
  if (id !== null) set.add(id);
}

/** Every name is tried once, from the end of the text. */
function programmesIn(text: string): string[] {
  const found: string[] = [];
  for (let cue = programmeNear(text); cue !== null;) {
    found.push(cue.value);
    const before = cue.start;
    cue = before === 0 ? null : (finder?.last(text, 0, before) ?? null);
  }
  return found;
}

/** The programme that a cited decision sets up, or null. */
function programmeOf({ number, symbol, date }: Pick<Citation, 'number' | 'symbol' | 'date'>): string | null {
  const programme = programmeGrammar().programmes.find(
    ({ decision }) =>
      decision.number === number &&
      decision.symbol === symbol &&
      (date === null || date.startsWith(String(decision.year))),
  );
  return programme?.id ?? null;
}

function isResolved(
  placed: PlacedFigure,
  named: ReadonlySet<string>,
  citations: readonly Citation[],
): boolean {
  const rivals = new Set([...named].filter((id) => hasProject(id, projectOf(placed.figure))));
  if (rivals.size < 2) return true;
  for (const ids of evidence(placed, citations)) {
    const told = new Set(ids.filter((id) => rivals.has(id)));
    if (told.size > 0) return told.size === 1;
  }
  return false;
}

function hasProject(id: string, project: string | null): boolean {
  const programme = programmeGrammar().programmes.find((one) => one.id === id);
  return programme !== undefined && project !== null && project in programme.components;
}

/** What names the programme of a figure, nearest first; a heading over two programmes ("hai chương trình …") tells none. */
function* evidence({ part, start }: PlacedFigure, citations: readonly Citation[]): Generator<string[]> {
  const near = programmeNear(part.type === 'passage' ? part.passage.text.value : '', start);
  yield near === null ? [] : [near.value];
  if (part.type === 'table') yield programmesIn(part.table.title ?? '');
  for (const heading of headingsAbove(part)) yield programmesIn(heading);
  const { title, legalBasis } = part.document.document;
  yield programmesIn(title ?? '');
  const bases = new Set(legalBasis);
  yield citations.filter(({ id }) => bases.has(id)).flatMap((citation) => programmeOf(citation) ?? []);
}
