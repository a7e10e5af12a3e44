import type {
  Citation,
  Document,
  Extraction,
  Figure,
  Finding,
  Relation,
  Section,
  Source,
  Table,
} from '../schema/index.ts';
import { countFigures } from './counting.ts';
import { Keys } from './keys.ts';
import type { Records, Row } from './lists.ts';
import { NOWHERE, periodOf, placeOf } from './place.ts';

/** Who read the file, and what the file is when the extraction does not say: of a damaged one it has no sha256. */
export interface Origin {
  extractorVersion: string;
  /** SHA-256 of the file's bytes, in hex. */
  sha256: string;
}

/**
 * Writes an extraction as flat lists, for databases and spreadsheets.
 *
 * @example recordsOf(extraction, { extractorVersion: '1.2.0', sha256 }).figures[0]?.vnd // 27480000000
 */
export function recordsOf(extraction: Extraction, origin: Origin): Records {
  return new Writer(extraction, origin).write();
}

/** What names a file in every list: enough of its SHA-256 to tell files apart, and short enough to be read out. */
export function sourceId(sha256: string): string {
  return sha256.slice(0, 16);
}

class Writer {
  readonly #extraction: Extraction;
  readonly #origin: Origin;
  readonly #source: { source_id: string };
  readonly #documents = new Keys('d');
  readonly #sections = new Keys('s');
  readonly #figures = new Keys('f');
  readonly #tables = new Keys('t');
  readonly #citations = new Keys('c');
  readonly #relations = new Keys('r');
  readonly #grounds: ReadonlySet<string>;

  constructor(extraction: Extraction, origin: Origin) {
    this.#extraction = extraction;
    this.#origin = origin;
    this.#source = { source_id: sourceId(origin.sha256) };
    this.#grounds = new Set(extraction.documents.flatMap(({ legalBasis }) => legalBasis));
    // All keys first: rows name rows of other lists.
    for (const { id, position } of extraction.documents) this.#documents.add(id, position.start.offset);
    for (const { id, position } of extraction.sections) this.#sections.add(id, position.start.offset);
    for (const { id, position } of extraction.figures) this.#figures.add(id, position.start.offset);
    for (const { id, position } of extraction.tables) this.#tables.add(id, position.start.offset);
    for (const { id, position } of extraction.citations) this.#citations.add(id, position.start.offset);
    for (const { id, type, position } of extraction.relations) {
      this.#relations.add(id, position.start.offset, type);
    }
  }

  write(): Records {
    const { documents, sections, tables, citations, relations, findings } = this.#extraction;
    return {
      sources: [this.#sourceRow(this.#extraction.source)],
      documents: documents.map((document, at) => this.#document(document, at)),
      sections: sections.map((section, at) => this.#section(section, at)),
      figures: this.#figureRows(),
      tables: tables.map((table, at) => this.#table(table, at)),
      cells: tables.flatMap((table) => this.#cells(table)),
      citations: citations.map((citation, at) => this.#citation(citation, at)),
      relations: relations.map((relation, at) => this.#relation(relation, at)),
      relation_parts: relations.flatMap((relation) => this.#parts(relation)),
      findings: findings.map((finding, at) => this.#finding(finding, at)),
      finding_figures: findings.flatMap((finding) => this.#findingFigures(finding)),
      finding_relations: findings.flatMap((finding) => this.#findingRelations(finding)),
      suggestions: findings.flatMap((finding) => this.#suggestions(finding)),
    };
  }

  #sourceRow(source: Source): Row<'sources'> {
    const { schemaVersion, coverage } = this.#extraction;
    return {
      ...this.#source,
      sha256: this.#origin.sha256,
      name: source.name,
      format: source.format,
      media_type: source.mediaType,
      bytes: source.bytes,
      encoding: source.encoding,
      pages: source.pages,
      ocr_confidence: source.ocr?.confidence ?? null,
      truncated_reason: source.truncated?.reason ?? null,
      truncated_kept: source.truncated?.kept ?? null,
      error_code: source.error?.code ?? null,
      error_message: source.error?.message ?? null,
      schema_version: schemaVersion,
      extractor_version: this.#origin.extractorVersion,
      numerals: coverage.numerals,
      unexplained: coverage.unexplained.length,
    };
  }

  #document(document: Document, ordinal: number): Row<'documents'> {
    const { number, issuer, date, signature, recipients } = document;
    return {
      ...this.#source,
      document_key: this.#documents.need(document.id),
      ordinal,
      type: document.type,
      type_text: document.typeText,
      abbreviation: document.abbreviation,
      title: document.title,
      number_text: number?.text ?? null,
      number: number?.number ?? null,
      number_year: number?.year ?? null,
      symbol: number?.symbol ?? null,
      issuer: issuer?.name ?? null,
      issuer_level: issuer?.level ?? null,
      place: document.place,
      date_text: date?.text ?? null,
      year: date?.year ?? null,
      month: date?.month ?? null,
      day: date?.day ?? null,
      signature_authority: signature?.authority ?? null,
      signature_on_behalf: signature?.onBehalf ?? null,
      signature_title: signature?.title ?? null,
      signature_name: signature?.name ?? null,
      recipients: recipients.length > 0 ? recipients.join('\n') : null,
      attached_to: this.#documents.of(document.attachedTo),
      ...placeOf(document.position),
    };
  }

  #section(section: Section, ordinal: number): Row<'sections'> {
    return {
      ...this.#source,
      section_key: this.#sections.need(section.id),
      document_key: this.#documents.need(section.documentId),
      parent_key: this.#sections.of(section.parentId),
      ordinal,
      label: section.label,
      numbering: section.numbering,
      title: section.title,
      depth: section.depth,
      component: section.component,
      ...placeOf(section.position),
    };
  }

  #figureRows(): Row<'figures'>[] {
    const { figures, relations } = this.#extraction;
    const counting = countFigures(figures, relations);
    return figures.map((figure, ordinal) => {
      const { partOf = null, repeats = null, counts = false } = counting.get(figure.id) ?? {};
      return {
        ...this.#figure(figure, ordinal),
        part_of: this.#figures.of(partOf),
        repeats: this.#figures.of(repeats),
        counts,
        table_key: this.#tables.of(figure.cell?.tableId ?? null),
        table_row: figure.cell?.row ?? null,
        table_column: figure.cell?.column ?? null,
        ...placeOf(figure.position),
      };
    });
  }

  #figure(figure: Figure, ordinal: number) {
    return {
      ...this.#source,
      figure_key: this.#figures.need(figure.id),
      document_key: this.#documents.need(figure.documentId),
      section_key: this.#sections.of(figure.sectionId),
      ordinal,
      text: figure.text,
      kind: figure.kind,
      value: figure.value,
      canonical: figure.canonical,
      ratio_part: figure.part ?? null,
      ratio_of: figure.of ?? null,
      unit: figure.unit,
      unit_from: figure.unitFrom,
      currency: figure.currency,
      vnd: figure.vnd,
      precision: figure.precision,
      bound: figure.bound,
      range_role: figure.range?.role ?? null,
      range_with: this.#figures.of(figure.range?.with ?? null),
      per: figure.per,
      label: figure.label,
      household_group: figure.group,
      fund: figure.fund,
      capital: figure.capital,
      stage: figure.stage,
      component: figure.component,
      ...periodOf(figure.period),
      inferred: figure.inferred.join(','),
    };
  }

  #table(table: Table, ordinal: number): Row<'tables'> {
    return {
      ...this.#source,
      table_key: this.#tables.need(table.id),
      section_key: this.#sections.of(table.sectionId),
      ordinal,
      title: table.title,
      unit: table.unit,
      row_count: table.rows.length,
      column_count: table.columns.length,
      ...placeOf(table.position),
    };
  }

  #cells(table: Table): Row<'cells'>[] {
    const tableKey = this.#tables.need(table.id);
    return table.rows.flatMap(({ cells, label, level, role }, row) =>
      cells.map((cell, column) => ({
        ...this.#source,
        table_key: tableKey,
        table_row: row,
        table_column: column,
        row_label: label,
        row_level: level,
        row_role: role,
        header: table.columns[column]?.header.join(' › ') ?? '',
        column_kind: table.columns[column]?.kind ?? null,
        column_unit: table.columns[column]?.unit ?? null,
        text: cell,
      })),
    );
  }

  #citation(citation: Citation, ordinal: number): Row<'citations'> {
    return {
      ...this.#source,
      citation_key: this.#citations.need(citation.id),
      section_key: this.#sections.of(citation.sectionId),
      ordinal,
      text: citation.text,
      type: citation.type,
      number: citation.number,
      number_year: citation.year,
      symbol: citation.symbol,
      issuer: citation.issuer,
      date: citation.date,
      title: citation.title,
      is_legal_basis: this.#grounds.has(citation.id),
      ...placeOf(citation.position),
    };
  }

  #relation(relation: Relation, ordinal: number): Row<'relations'> {
    return {
      ...this.#source,
      relation_key: this.#relations.need(relation.id),
      ordinal,
      type: relation.type,
      whole_key: this.#figures.of(relation.whole),
      stated: relation.stated,
      computed: relation.computed,
      computed_low: relation.interval?.[0] ?? null,
      computed_high: relation.interval?.[1] ?? null,
      verdict: relation.verdict,
      basis: relation.basis,
      ...placeOf(relation.position),
    };
  }

  #parts({ id, parts }: Relation): Row<'relation_parts'>[] {
    return parts.map(({ figureId, sign }, ordinal) => ({
      ...this.#source,
      relation_key: this.#relations.need(id),
      ordinal,
      figure_key: this.#figures.need(figureId),
      sign,
    }));
  }

  #finding(finding: Finding, ordinal: number): Row<'findings'> {
    return {
      ...this.#source,
      finding_key: finding.fingerprint,
      ordinal,
      rule: finding.rule,
      severity: finding.severity,
      message_vi: finding.message.vi,
      message_en: finding.message.en,
      expected: finding.expected,
      actual: finding.actual,
      difference: finding.difference,
      ...(finding.position === null ? NOWHERE : placeOf(finding.position)),
    };
  }

  #findingFigures({ fingerprint, figureIds }: Finding): Row<'finding_figures'>[] {
    return figureIds.map((id, ordinal) => ({
      ...this.#source,
      finding_key: fingerprint,
      ordinal,
      figure_key: this.#figures.need(id),
    }));
  }

  #findingRelations({ fingerprint, relationIds }: Finding): Row<'finding_relations'>[] {
    return relationIds.map((id, ordinal) => ({
      ...this.#source,
      finding_key: fingerprint,
      ordinal,
      relation_key: this.#relations.need(id),
    }));
  }

  #suggestions({ fingerprint, suggestions }: Finding): Row<'suggestions'>[] {
    return suggestions.map(({ figureId, text, value, vnd, reason, repairs }, ordinal) => ({
      ...this.#source,
      finding_key: fingerprint,
      ordinal,
      figure_key: this.#figures.need(figureId),
      text,
      value,
      vnd,
      reason,
      repairs,
    }));
  }
}
