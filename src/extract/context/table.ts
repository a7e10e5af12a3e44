import type { Capital, Fund, HouseholdGroup, Period, Stage } from '../../schema/index.ts';
import { readTokens } from '../tokens.ts';
import type { PlacedFigure, Reading, TableReading } from '../tree.ts';
import { infer } from './context.ts';
import { CueFinder } from './cues.ts';
import { contextGrammar } from './grammar.ts';
import { sectionsAbove } from './headings.ts';
import { stageFromAbove } from './stage.ts';

/**
 * The context of table cells. What a cell is about is told, nearest first, by its column's header path from the lowest
 * header up, its row's label and the rows above it, the table's title, and the headings over the table.
 */
export function refineTables(reading: Reading): void {
  for (const part of reading.parts) if (part.type === 'table') refineTable(part);
}

interface Finders {
  fund: CueFinder<Fund>;
  capital: CueFinder<Capital>;
  stage: CueFinder<Stage>;
  /** Words that are said of plans and of results alike: "hỗ trợ", "chi". */
  weakStage: CueFinder<Stage>;
  group: CueFinder<HouseholdGroup>;
}

let shared: Finders | undefined;

function finders(): Finders {
  if (shared === undefined) {
    const { funds, capitals, stages, groups, neutral } = contextGrammar();
    shared = {
      fund: new CueFinder(funds, neutral),
      capital: new CueFinder(capitals, neutral),
      stage: new CueFinder(
        stages.filter((entry) => entry.weak !== true),
        neutral,
      ),
      weakStage: new CueFinder(
        stages.filter((entry) => entry.weak === true),
        neutral,
      ),
      group: new CueFinder(groups, neutral),
    };
  }
  return shared;
}

function refineTable(part: TableReading): void {
  const table = new TableWords(part);
  for (const placed of part.figures) {
    const { figure } = placed;
    if (figure.cell === null) continue;
    const { row, column } = figure.cell;
    figure.label = table.label(row, column);
    infer(figure, 'component', table.component(row));
    infer(figure, 'period', table.period(row, column));
    const words = table.words(row, column);
    if (figure.kind === 'households') infer(figure, 'group', firstCue(finders().group, words) ?? 'all');
    if (figure.kind === 'money') refineMoney(placed, words, table.weakStage(column));
  }
}

/** @param weakStage for where no word says it clearly */
function refineMoney({ figure }: PlacedFigure, words: readonly string[], weakStage: Stage | null): void {
  const { fund, capital, stage } = finders();
  infer(figure, 'fund', firstCue(fund, words));
  infer(figure, 'capital', firstCue(capital, words));
  infer(figure, 'stage', firstCue(stage, words) ?? weakStage);
}

function firstCue<Value extends string>(finder: CueFinder<Value>, words: readonly string[]): Value | null {
  for (const text of words) {
    const cue = finder.last(text, 0, text.length);
    if (cue !== null) return cue.value;
  }
  return null;
}

/** The words round the cells of one table; what a row or column says is looked up once. */
class TableWords {
  readonly #part: TableReading;
  /** For each row, the rows that it stands under, nearest first. */
  readonly #above: readonly (readonly number[])[];
  readonly #periods = new Map<string, Period | null>();

  constructor(part: TableReading) {
    this.#part = part;
    this.#above = rowsAbove(part.table.rows.map(({ level }) => level));
  }

  /** "Thành thị › Hộ nghèo › Thoát hộ nghèo › Hộ": the row, then the column's path. */
  label(row: number, column: number): string | null {
    const words = [this.#rowLabel(row), ...(this.#part.table.columns[column]?.header ?? [])].filter(
      (word) => word !== '',
    );
    return words.length === 0 ? null : words.join(' › ');
  }

  /** What may tell of a cell, nearest first. */
  words(row: number, column: number): string[] {
    const rows = [row, ...(this.#above[row] ?? [])].map((at) => this.#rowLabel(at));
    return [...this.#header(column), ...rows, this.#part.table.title ?? '', ...this.#headings()].filter(
      (word) => word !== '',
    );
  }

  /**
   * What weak words say of a whole column: "Số tiền hỗ trợ". Those of a row are left aside, since "Dự án 5: Hỗ trợ nhà
   * ở" is what the money is for; so are all of them in a plan, where they tell what is to come.
   */
  weakStage(column: number): Stage | null {
    const cue = firstCue(finders().weakStage, [...this.#header(column), this.#part.table.title ?? '']);
    const above = stageFromAbove(this.#part);
    return above === null || above === cue ? cue : null;
  }

  component(row: number): string | null {
    let sub: string | undefined;
    for (const at of [row, ...(this.#above[row] ?? [])]) {
      const label = this.#rowLabel(at);
      const project = PROJECT.exec(label)?.[1];
      sub ??= SUBPROJECT.exec(label)?.[1];
      if (project !== undefined) return sub === undefined ? project : `${project}.${sub}`;
    }
    return sectionsAbove(this.#part).find(({ component }) => component !== null)?.component ?? null;
  }

  period(row: number, column: number): Period | null {
    for (const text of this.words(row, column)) {
      let period = this.#periods.get(text);
      if (period === undefined) {
        period = periodIn(text);
        this.#periods.set(text, period);
      }
      if (period !== null) return period;
    }
    return null;
  }

  #rowLabel(row: number): string {
    return this.#part.table.rows[row]?.label ?? '';
  }

  #header(column: number): string[] {
    return this.#part.table.columns[column]?.header.toReversed() ?? [];
  }

  #headings(): string[] {
    const title = this.#part.document.document.title;
    return [...sectionsAbove(this.#part).map((section) => section.title), ...(title === null ? [] : [title])];
  }
}

const SUBPROJECT = /(?:tiểu\s+dự\s+án|TDA)\s*(?:số\s*)?(\d{1,2})/iu;
const PROJECT = /(?<!tiểu\s|T)(?:dự\s+án|DA)\s*(?:thành\s+phần\s*)?(?:số\s*)?(\d{1,2})/iu;

/** For each row, the nearest rows before it of a lower level, up to the top. */
function rowsAbove(levels: readonly number[]): number[][] {
  const open: number[] = [];
  return levels.map((level, row) => {
    while (open.length > 0 && (levels[open.at(-1) ?? 0] ?? 0) >= level) open.pop();
    const above = open.toReversed();
    open.push(row);
    return above;
  });
}

function periodIn(text: string): Period | null {
  const date = readTokens(text).find((token) => token.type === 'date' && token.year !== null);
  if (date?.type !== 'date' || date.year === null) return null;
  if (date.toYear !== null) return { from: date.year, to: date.toYear };
  return date.part === null ? { year: date.year } : { year: date.year, part: date.part };
}
