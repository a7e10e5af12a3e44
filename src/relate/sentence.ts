import { sentenceStarts } from '../extract/context/clause.ts';
import type { PassageReading, PlacedFigure, Reading } from '../extract/tree.ts';

/** A sentence of running text that holds figures. Offsets count in its passage's text. */
export interface Sentence {
  part: PassageReading;
  /** The whole passage's text. */
  text: string;
  start: number;
  /** Exclusive. */
  end: number;
  figures: readonly PlacedFigure[];
}

const known = new WeakMap<Reading, readonly Sentence[]>();

/** The sentences of a reading that hold at least one figure, in the order of the input. */
export function sentencesOf(reading: Reading): readonly Sentence[] {
  let sentences = known.get(reading);
  if (sentences === undefined) {
    sentences = reading.parts.flatMap((part) => (part.type === 'passage' ? sentencesIn(part) : []));
    known.set(reading, sentences);
  }
  return sentences;
}

function sentencesIn(part: PassageReading): Sentence[] {
  if (part.figures.length === 0) return [];
  const text = part.passage.text.value;
  const starts = sentenceStarts(text);
  const sentences: Sentence[] = [];
  let next = 0;
  starts.forEach((start, at) => {
    const end = starts[at + 1] ?? text.length;
    const first = next;
    while (next < part.figures.length && (part.figures[next]?.start ?? end) < end) next += 1;
    sentences.push(...pieces({ part, text, start, end, figures: part.figures.slice(first, next) }));
  });
  return sentences;
}

/** No sentence has more figures; a table run together into one line is cut, so that looking round costs little. */
const MOST_FIGURES = 48;

function pieces(sentence: Sentence): Sentence[] {
  const { figures, start, end } = sentence;
  if (figures.length <= MOST_FIGURES) return figures.length === 0 ? [] : [sentence];
  const cut: Sentence[] = [];
  for (let at = 0; at < figures.length; at += MOST_FIGURES) {
    cut.push({
      ...sentence,
      start: figures[at - 1]?.end ?? start,
      end: figures[at + MOST_FIGURES]?.start ?? end,
      figures: figures.slice(at, at + MOST_FIGURES),
    });
  }
  return cut;
}

/** Figures that stood before a figure in its part of the document, nearest first. */
export interface EarlierFigures {
  of(placed: PlacedFigure): readonly PlacedFigure[];
}

/** How many figures of one kind are remembered: the text that a relation reaches back over is short. */
const REMEMBERED = 8;

/** Looks back over the figures of one kind, within a document. */
export function earlierFigures(reading: Reading): EarlierFigures {
  const byKind = new Map<string, PlacedFigure[]>();
  const places = new Map<PlacedFigure, number>();
  for (const placed of reading.figures) {
    if (placed.part.type !== 'passage') continue;
    const key = `${placed.figure.documentId} ${placed.figure.kind}`;
    const list = byKind.get(key) ?? [];
    if (list.length === 0) byKind.set(key, list);
    places.set(placed, list.length);
    list.push(placed);
  }
  return {
    of(placed) {
      const at = places.get(placed);
      const list = byKind.get(`${placed.figure.documentId} ${placed.figure.kind}`) ?? [];
      return at === undefined ? [] : list.slice(Math.max(0, at - REMEMBERED), at).toReversed();
    },
  };
}
