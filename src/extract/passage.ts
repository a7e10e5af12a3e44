import type { Decoded } from '../read/decoded.ts';
import type { Citation } from '../schema/index.ts';
import type { DocumentNode, Passage } from '../segment/tree.ts';
import type { Habit } from './numeral/index.ts';
import { placeFigures } from './place.ts';
import { readStretch, type Counting, type Taken } from './stretch.ts';
import type { CitationToken, Token } from './token.ts';
import { readTokens } from './tokens.ts';
import type { PassageReading } from './tree.ts';

/** Reads one passage: its citations, dates, labels, durations, then its figures; counts every numeral. */
export function readPassage(
  passage: Passage,
  document: DocumentNode,
  context: Counting & { habit: Habit },
): PassageReading {
  const tokens = readTokens(passage.text.value);
  const reading: PassageReading = { type: 'passage', passage, document, figures: [], tokens };
  // A page number alone on its line, and the marks of a list of recipients, are labels.
  const as = passage.role === 'folio' ? 'labels' : 'figures';
  const figures = readStretch(passage.text, context, as, labelFirst(passage, tokens));
  reading.figures = placeFigures(figures, passage.text, reading, context.decoded);
  return reading;
}

/** A heading's own label ("2.1.", "Điều 5") is a label wherever another rule would see a number. */
function labelFirst(passage: Passage, tokens: readonly Token[]): readonly Taken[] {
  if (passage.bodyStart === 0) return tokens;
  const label: Taken = { start: 0, end: passage.bodyStart, type: 'label' };
  return [label, ...tokens.filter((token) => token.start >= passage.bodyStart)];
}

/** The citation of a token, with its place. */
export function placeCitation(
  token: CitationToken,
  id: string,
  reading: PassageReading,
  decoded: Decoded,
): Citation {
  const { passage } = reading;
  const span = passage.text.span(token.start, token.end);
  return {
    id,
    text: decoded.text.slice(span.start, span.end),
    type: token.documentType,
    number: token.number,
    year: token.year,
    symbol: token.symbol,
    issuer: token.issuer,
    date: token.date,
    title: token.title,
    sectionId: passage.section?.id ?? null,
    position: decoded.position(span),
  };
}
