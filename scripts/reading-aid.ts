import type { Citation, Document, Extraction, Figure, Finding, Relation, Section } from '../src/index.ts';

/** An extraction as lines for a careful reader: sections as a tree, then a line each figure, citation, sum and finding. */
export function readingAid(extraction: Extraction): string {
  const { source, documents, sections, figures, tables, citations, relations, findings, coverage } =
    extraction;
  const blocks = [
    [`=== ${source.name ?? ''}`],
    documents.map(documentLine),
    sections.map(sectionLine),
    figures.map((figure) => figureLine(figure, sections)),
    tables.flatMap((table) => [
      `${table.id} ${table.title ?? ''} (${table.unit ?? ''})`,
      ...table.columns.map(
        ({ header, kind, unit }) => `  ${header.join(' › ')} | ${kind ?? ''} | ${unit ?? ''}`,
      ),
      ...table.rows.map(
        ({ role, level, label, cells }) => `  ${role} ${level} ${label ?? ''} | ${cells.join(' | ')}`,
      ),
    ]),
    citations.map(citationLine),
    relations.map((relation) => relationLine(relation, figures)),
    findings.map(findingLine),
    coverage.unexplained.map(({ start }) => `unexplained ${start.line}:${start.column}`),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n\n`;
}

function documentLine(document: Document): string {
  return JSON.stringify({ ...document, position: undefined });
}

function sectionLine({ id, depth, label, title, component }: Section): string {
  return `${'  '.repeat(depth - 1)}${label ?? ''} ${title ?? ''}${component === null ? '' : ` [${component}]`} ${id}`;
}

function figureLine(figure: Figure, sections: readonly Section[]): string {
  const { position, text, kind, canonical, unit, vnd, bound, range, per, label, part, of, inferred } = figure;
  const { group, fund, capital, stage, component, period } = figure;
  const section = sections.find(({ id }) => id === figure.sectionId);
  const number = part === undefined ? canonical : `${part} of ${of ?? '?'}`;
  const context = Object.entries({ group, fund, capital, stage, component, period })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}${inferred.includes(name) ? '~' : '='}${JSON.stringify(value)}`);
  return [
    `${figure.id} ${position.start.line}:${position.start.column}`,
    text.replaceAll('\n', '⏎'),
    kind,
    [number, unit ?? ''].join(' '),
    vnd ?? '',
    [bound === 'exact' ? '' : bound, range?.role ?? '', per === null ? '' : `/${per}`].join(' ').trim(),
    context.join(' '),
    `“${label ?? ''}”`,
    section?.label ?? '',
  ].join(' | ');
}

function citationLine({ id, text, type, number, symbol, date, issuer }: Citation): string {
  return [id, text.replaceAll('\n', '⏎'), type, number, symbol, date, issuer]
    .map((field) => field ?? '–')
    .join(' | ');
}

function relationLine(relation: Relation, figures: readonly Figure[]): string {
  const show = (id: string): string =>
    figures.find((figure) => figure.id === id)?.text.replaceAll('\n', '⏎') ?? id;
  const whole = relation.whole === null ? 'implied' : show(relation.whole);
  const parts = relation.parts.map(({ figureId, sign }) => `${sign < 0 ? '−' : '+'} ${show(figureId)}`);
  return `${relation.id} ${relation.type} ${relation.verdict}: ${whole} = ${parts.join(' ')} (${relation.basis})`;
}

function findingLine({ severity, rule, message, position }: Finding): string {
  const place = position === null ? '' : `${position.start.line}:${position.start.column}`;
  return `${severity} ${rule} ${place} ${message.en}`;
}
