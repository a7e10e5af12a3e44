import { buildPattern, type Pattern } from '../../grammar/pattern.ts';
import { defineGrammar } from '../../grammar/load.ts';
import type { FigureKind } from '../../schema/index.ts';
import { FIGURE_KINDS } from '../../schema/values.ts';

/** The words of tables: grammars/tables.yaml. */

export const tableGrammar = defineGrammar('tables', (z) => {
  const examples = { examples: z.array(z.string()).min(1), not: z.array(z.string()).optional() };

  const rules = <const N extends string>(...names: readonly [N, ...N[]]) =>
    z.array(
      z.strictObject({
        name: z.enum(names),
        pattern: z.string(),
        /** Whether capital and small letters differ. */
        cased: z.boolean().default(false),
        ...examples,
      }),
    );

  return z.strictObject({
    parts: z.record(z.string(), z.string()),
    columns: rules('serial', 'unit', 'note', 'code'),
    kinds: z.array(
      z.strictObject({
        kind: z.enum(FIGURE_KINDS),
        unit: z.string().nullable(),
        pattern: z.string(),
        ...examples,
      }),
    ),
    units: rules('named', 'bracketed'),
    rows: rules('total', 'sum', 'breakdown'),
    components: rules('project', 'subproject'),
    serials: rules('letter', 'roman', 'number', 'second', 'third', 'point', 'dash', 'plus'),
    cells: rules('index', 'nothing'),
  });
});
type TableGrammar = ReturnType<typeof tableGrammar>;

export interface NamedPattern<N extends string> {
  name: N;
  pattern: Pattern;
}

export interface KindCue {
  kind: FigureKind;
  unit: string | null;
  pattern: Pattern;
}

type NameIn<Group extends 'columns' | 'units' | 'rows' | 'components' | 'serials' | 'cells'> =
  TableGrammar[Group][number]['name'];
export type ColumnUse = NameIn<'columns'>;
export type RowWord = NameIn<'rows'>;
export type SerialStyle = NameIn<'serials'>;

export interface TableWords {
  columns: readonly NamedPattern<ColumnUse>[];
  kinds: readonly KindCue[];
  units: readonly NamedPattern<NameIn<'units'>>[];
  rows: readonly NamedPattern<RowWord>[];
  components: readonly NamedPattern<NameIn<'components'>>[];
  /** Outermost first. */
  serials: readonly NamedPattern<SerialStyle>[];
  cells: readonly NamedPattern<NameIn<'cells'>>[];
}

let words: TableWords | undefined;

/** The compiled grammar. */
export function tableWords(): TableWords {
  if (words !== undefined) return words;
  const { parts, kinds, ...groups } = tableGrammar();
  const compile = <N extends string>(entries: readonly { name: N; pattern: string; cased: boolean }[]) =>
    entries.map(({ name, pattern, cased }) => ({
      name,
      pattern: buildPattern(pattern, parts, { caseless: !cased }),
    }));
  words = {
    columns: compile(groups.columns),
    kinds: kinds.map(({ kind, unit, pattern }) => ({
      kind,
      unit,
      pattern: buildPattern(`(?<! \\p{L} ) (?: ${pattern} )`, parts),
    })),
    units: compile(groups.units),
    rows: compile(groups.rows),
    components: compile(groups.components),
    serials: compile(groups.serials),
    cells: compile(groups.cells),
  };
  return words;
}

/** The name of the first pattern that fits the start of a cell, or null. */
export function firstName<N extends string>(patterns: readonly NamedPattern<N>[], text: string): N | null {
  return patterns.find(({ pattern }) => pattern.at(text, 0) !== null)?.name ?? null;
}
