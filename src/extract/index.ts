import type { Plugin } from 'unified';
import { isLegalBasis } from '../segment/letterhead/legal-basis.ts';
import type { DocumentNode, Outline, Passage, TableNode } from '../segment/tree.ts';
import { findBreakdowns } from './breakdown/index.ts';
import { refineContext } from './context/index.ts';
import { noNumerals } from './coverage.ts';
import { surveyHabit, type Habit } from './numeral/index.ts';
import { placeCitation, readPassage } from './passage.ts';
import { identify } from './place.ts';
import { readTableNode } from './table.ts';
import { joinTables } from './tables/continuation.ts';
import type { CoverageCount, PassageReading, Reading } from './tree.ts';

/** Reads every passage and table of an outline. */
export function extractReading(outline: Outline): Reading {
  const reader = new Reader(outline);
  for (const document of outline.children) reader.document(document);
  return reader.finish();
}

/** Most paragraphs of a plan hold neither a number nor a citation; they cost one look. */
const HAS_DIGIT_OR_NUMBER_WORD = /\d|[Ss]ố\s*\/|[đĐ]ồng|[mM]ươi|[mM]ười|trăm|nghìn|ngàn|triệu/u;

class Reader {
  readonly #reading: Reading;
  readonly #habit: Habit;
  readonly #coverage: CoverageCount;
  #tableCount = 0;

  constructor(outline: Outline) {
    this.#habit = surveyHabit(textsOf(outline));
    this.#coverage = noNumerals();
    this.#reading = {
      type: 'reading',
      outline,
      habit: this.#habit,
      parts: [],
      figures: [],
      citations: [],
      breakdowns: [],
      coverage: this.#coverage,
    };
  }

  document(document: DocumentNode): void {
    let run: TableNode[] = [];
    const lines: string[] = [];
    for (const node of document.children) {
      // A table goes on over a page break; a page number between its halves does not end it.
      if (node.type === 'table') {
        run.push(node);
        continue;
      }
      if (node.role === 'folio' && run.length > 0) {
        this.#passage(node, document);
        continue;
      }
      if (run.length > 0) {
        this.#tables(run, document, lines);
        run = [];
        // "ĐVT: triệu đồng" over one table says nothing of the next.
        lines.length = 0;
      }
      this.#passage(node, document);
      lines.push(node.text.value.slice(node.bodyStart));
      if (lines.length > 2) lines.shift();
    }
    this.#tables(run, document, lines);
  }

  finish(): Reading {
    const reading = this.#reading;
    identify(reading.figures);
    for (const part of reading.parts) {
      if (part.type !== 'table') continue;
      for (const { figure } of part.figures) {
        if (figure.cell !== null) part.table.rows[figure.cell.row]?.figureIds.push(figure.id);
      }
    }
    reading.breakdowns = findBreakdowns(reading);
    refineContext(reading);
    return reading;
  }

  #passage(passage: Passage, document: DocumentNode): void {
    if (!HAS_DIGIT_OR_NUMBER_WORD.test(passage.text.value)) {
      this.#reading.parts.push({ type: 'passage', passage, document, figures: [], tokens: [] });
      return;
    }
    const { decoded } = this.#reading.outline;
    const part = readPassage(passage, document, { decoded, habit: this.#habit, coverage: this.#coverage });
    this.#reading.parts.push(part);
    for (const figure of part.figures) this.#reading.figures.push(figure);
    this.#citations(part);
  }

  #citations(part: PassageReading): void {
    const { citations, outline } = this.#reading;
    const isBasis = isLegalBasis(part.passage.text.value);
    for (const token of part.tokens) {
      if (token.type !== 'citation') continue;
      const citation = placeCitation(token, `c${String(citations.length + 1)}`, part, outline.decoded);
      citations.push(citation);
      if (isBasis) part.document.document.legalBasis.push(citation.id);
    }
  }

  #tables(run: readonly TableNode[], document: DocumentNode, before: readonly string[]): void {
    const [first] = run;
    if (first === undefined) return;
    const { decoded } = this.#reading.outline;
    let lines = before;
    for (const block of joinTables(
      run.map((node) => node.block),
      this.#habit,
    )) {
      const node: TableNode = { ...first, block, position: block.position };
      this.#tableCount += 1;
      const id = `t${String(this.#tableCount)}`;
      const part = readTableNode(node, document, lines, {
        decoded,
        habit: this.#habit,
        coverage: this.#coverage,
        id,
      });
      this.#reading.parts.push(part);
      for (const figure of part.figures) this.#reading.figures.push(figure);
      lines = [];
    }
  }
}

function* textsOf(outline: Outline): Generator<string> {
  for (const document of outline.children) {
    for (const node of document.children) {
      yield node.type === 'passage' ? node.text.value : node.block.text.value;
    }
  }
}

/** The pipeline's third step: blocks → figures, citations, dates. */
export const planExtract: Plugin<[], Outline, Reading> = () => (tree) => extractReading(tree);
