import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../scripts/plan-blocks.ts';
import { planDocx } from '../../scripts/plan-docx.ts';
import { planHtml } from '../../scripts/plan-html.ts';
import { planXlsx } from '../../scripts/plan-xlsx.ts';
import { extract } from '../../src/index.ts';
import { Extraction as Schema } from '../../src/schema/index.ts';
import type { Extraction, Figure, Section } from '../../src/schema/index.ts';

const SAMPLES = new URL('../../samples/formats/', import.meta.url);

const text = await readFile(new URL('ke-hoach.txt', SAMPLES), 'utf8');
const plan = readPlan(text);
const original = await extract(text);

/** A figure without its place; sections by their headings, since ids count what stands before. */
function figureOf(figure: Figure, sections: readonly Section[]): unknown {
  const { id: _id, documentId: _document, sectionId, position: _position, range, cell, ...rest } = figure;
  const section = sections.find(({ id }) => id === sectionId);
  return {
    ...rest,
    text: rest.text.replace(/\s+/gu, ' '),
    section: section === undefined ? null : `${section.label ?? ''} ${section.title}`,
    range: range?.role ?? null,
    cell: cell === null ? null : [cell.row, cell.column],
  };
}

/** As JSON and sorted: notes stand at the end of the text, and behind their paragraph in other formats. */
function figuresOf(
  { figures, sections }: Extraction,
  keep: (figure: Figure) => boolean = () => true,
): string[] {
  return figures
    .filter(keep)
    .map((figure) => JSON.stringify(figureOf(figure, sections)))
    .toSorted();
}

function sectionsOf({ sections }: Extraction): unknown[] {
  return sections.map(
    ({ id: _id, parentId: _parent, documentId: _document, position: _position, ...rest }) => rest,
  );
}

function findingsOf({ findings }: Extraction): string[] {
  return findings.map(({ rule, message }) => `${rule}: ${message.en}`).toSorted();
}

function documentsOf({ documents }: Extraction): unknown[] {
  return documents.map(({ position: _position, legalBasis, ...rest }) => ({
    ...rest,
    basis: legalBasis.length,
  }));
}

const inTables = (figure: Figure): boolean => figure.cell !== null;

describe.each([
  ['DOCX with automatic numbering', 'docx', planDocx(plan)],
  ['HTML', 'html', Buffer.from(planHtml(plan))],
])('the same plan as %s', (_name, format, bytes) => {
  it('gives the same figures, sections, findings and letterhead', async () => {
    const extraction = await extract(bytes);
    expect(extraction.source).toMatchObject({ format, error: null });
    expect(figuresOf(extraction)).toEqual(figuresOf(original));
    expect(sectionsOf(extraction)).toEqual(sectionsOf(original));
    expect(findingsOf(extraction)).toEqual(findingsOf(original));
    expect(documentsOf(extraction)).toEqual(documentsOf(original));
    expect(extraction.coverage.unexplained).toHaveLength(original.coverage.unexplained.length);
  });

  it('has every value where it says, in the extracted text', async () => {
    const extraction = await extract(bytes, { withText: true });
    expect(Schema.parse(extraction)).toEqual(extraction);
    for (const { position, text: found } of [...extraction.figures, ...extraction.citations]) {
      expect(extraction.text?.slice(position.start.offset, position.end.offset)).toBe(found);
    }
  });
});

it('the tables of the plan as XLSX give the same values', async () => {
  const extraction = await extract(planXlsx(plan));
  const values = (from: Extraction): unknown[] =>
    from.figures.filter(inTables).map(({ kind, canonical, unit, vnd, precision, fund }) => ({
      kind,
      canonical,
      unit,
      vnd,
      precision,
      fund,
    }));
  expect(values(extraction)).toEqual(values(original));
  expect(extraction.tables.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual(
    original.tables.map(({ rows }) => rows.map(({ cells }) => cells)),
  );
  expect(extraction.figures.every(({ position }) => position.cell?.startsWith("'Biểu "))).toBe(true);
});

it.each([
  ['ke-hoach.docx', planDocx(plan)],
  ['ke-hoach.html', Buffer.from(planHtml(plan))],
  ['ke-hoach.xlsx', planXlsx(plan)],
])('the sample %s is what the script makes of the plan', async (name, made) => {
  const kept = await readFile(new URL(name, SAMPLES));
  expect(Buffer.from(made).equals(kept)).toBe(true);
});
