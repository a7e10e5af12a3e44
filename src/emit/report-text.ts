import type { Figure, Finding } from '../schema/index.ts';
import type { CheckedFile } from './checked-file.ts';
import { REPORT_WORDS, type Language, type ReportWords } from './report-words.ts';
import { MARKS, onOneLine, painter, widest } from './terminal-text.ts';

export interface TextOptions {
  language: Language;
  /** Whether ANSI escapes may be written: to a terminal, not to a file. */
  color: boolean;
}

/**
 * The findings of one input for the terminal, as vfile's reporter prints messages: the path, then a line for each
 * finding with its place, severity, message and rule. Below it stand the other figures and the suggestions. '' for an
 * input that could not be read.
 *
 * @example
 * ke-hoach.txt
 *   3:14  lỗi  Tổng không khớp: ghi 213 hộ …  sum
 *              liên quan  3:22  209 hộ nghèo
 *              liên quan  3:38  40 hộ cận nghèo
 *              gợi ý      3:38  "40 hộ cận nghèo" → "04 hộ cận nghèo" (đảo hai chữ số)
 */
export function fileReport(file: CheckedFile, { language, color }: TextOptions): string {
  const words = REPORT_WORDS[language];
  const paint = painter(color);
  const { path, source, findings } = file;
  if (source.error !== null) return '';
  if (findings.length === 0) return `${paint('path', onOneLine(path))}: ${words.none}\n`;
  const figures = new Map(file.figures.map((figure) => [figure.id, figure]));
  const places = findings.map(({ position }) => placeOf(position));
  const placeWidth = widest(places);
  const severityWidth = widest(findings.map(({ severity }) => words.severity[severity]));
  const indent = ' '.repeat(placeWidth + severityWidth + 6);
  const lines = findings.flatMap((finding, at) => {
    const { severity, message, rule } = finding;
    const head = [
      (places[at] ?? '').padEnd(placeWidth),
      paint(severity, words.severity[severity].padEnd(severityWidth)),
      onOneLine(message[language]),
      paint('aside', rule),
    ];
    const details = detailsOf(finding, figures, words).map((line) => indent + paint('aside', line));
    return [`  ${head.join('  ')}`, ...details];
  });
  return `${paint('path', onOneLine(path))}\n${lines.join('\n')}\n`;
}

/** The last line of a report: how many of what; '' where there is nothing to count. */
export function summary(files: readonly CheckedFile[], { language, color }: TextOptions): string {
  const words = REPORT_WORDS[language];
  const paint = painter(color);
  const found = files.flatMap(({ findings }) => findings);
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = found.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [paint(severity, `${MARKS[severity]} ${words.count(count, severity)}`)];
  });
  const asides = [
    [files.reduce((sum, { accepted }) => sum + accepted.length, 0), words.accepted] as const,
    [files.reduce((sum, { hidden }) => sum + hidden, 0), words.hidden] as const,
    [files.filter(({ source }) => source.error !== null).length, words.unreadable] as const,
  ].flatMap(([count, say]) => (count === 0 ? [] : [say(count)]));
  const all = [...counts, ...asides];
  return all.length === 0 ? '' : `\n${all.join(', ')}\n`;
}

/** So many other figures are listed; of more, the first and how many follow. */
const MOST_CAUSES = 8;

function detailsOf(finding: Finding, figures: ReadonlyMap<string, Figure>, words: ReportWords): string[] {
  const others = finding.figureIds
    .flatMap((id) => figures.get(id) ?? [])
    .filter(({ position }) => position.start.offset !== finding.position?.start.offset);
  const shown = others.length > MOST_CAUSES ? others.slice(0, MOST_CAUSES - 1) : others;
  const rest = others.slice(shown.length);
  const rows = [
    ...shown.map(({ position, text }) => [words.cause, placeOf(position), text]),
    ...finding.suggestions.map((suggestion) => {
      const figure = figures.get(suggestion.figureId);
      const place = figure === undefined ? '' : placeOf(figure.position);
      return [words.suggestion, place, changeOf(suggestion, figure, words)];
    }),
  ].map((row) => row.map(onOneLine));
  const widths = [0, 1].map((column) => widest(rows.map((row) => row[column] ?? '')));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const [first, last] = [rest[0], rest.at(-1)];
  if (first !== undefined && last !== undefined) {
    const said = words.more(rest.length, first.position.start.line, last.position.start.line);
    lines.splice(shown.length, 0, `${words.cause.padEnd(widths[0] ?? 0)}  ${said}`);
  }
  return lines;
}

/** "40 hộ" → "04 hộ" (two digits swapped; settles 2 relations). */
function changeOf(
  { text, reason, value, repairs }: Finding['suggestions'][number],
  figure: Figure | undefined,
  words: ReportWords,
): string {
  const written = figure?.text ?? '';
  const isSurplus = reason === 'double_count' && value === 0;
  const change =
    reason === 'missing_item'
      ? words.missing(text)
      : isSurplus
        ? words.surplus(written)
        : `"${written}" → "${text}"`;
  const why = [words.reasons[reason] ?? reason, ...(repairs > 1 ? [words.repairs(repairs)] : [])];
  return `${change} (${why.join('; ')})`;
}

function placeOf(position: Finding['position']): string {
  return position === null ? '' : `${position.start.line}:${position.start.column}`;
}
