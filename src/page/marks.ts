import type { Extraction, Figure } from '../schema/index.ts';
import { flagHtml, type Flag } from './flag.ts';
import { html, type Html } from './html.ts';
import type { Span } from './layout.ts';
import { placesOf, spotId, unreadId } from './targets.ts';

type Mark = Span & { id: string; flags: readonly Flag[] } & (
    | { type: 'figure'; figure: Figure }
    /** A numeral that was not understood. */
    | { type: 'unread' }
    /** The place of a finding that is about words. */
    | { type: 'spot' }
  );

/**
 * What is marked in a text, asked for stretch by stretch. The stretches must follow each other, so that a document of
 * any length is walked through once.
 */
export class Marks {
  readonly #text: string;
  readonly #clean: (text: string) => string;
  readonly #marks: readonly Mark[];
  #next = 0;
  #open: Mark[] = [];
  readonly #byId: ReadonlyMap<string, Mark>;
  readonly #pieces = new Map<string, number>();

  /** @param clean what is shown of a stretch of the text: markup is left out */
  constructor(extraction: Extraction, text: string, clean: (text: string) => string) {
    this.#text = text;
    this.#clean = clean;
    this.#marks = marksOf(extraction);
    this.#byId = new Map(this.#marks.map((mark) => [mark.id, mark]));
  }

  /** A stretch of the text with its marks. */
  inline(span: Span): Html {
    const marks = this.#within(span);
    const cuts = new Set([span.start, span.end]);
    for (const { start, end } of marks) {
      cuts.add(Math.max(start, span.start));
      cuts.add(Math.min(end, span.end));
    }
    const places = [...cuts].toSorted((a, b) => a - b);
    let [next, over]: [number, Mark[]] = [0, []];
    const segments = places.slice(1).map((end, at) => {
      const start = places[at] ?? end;
      over = over.filter((mark) => mark.end >= end);
      for (let mark = marks[next]; mark !== undefined && mark.start <= start; mark = marks[next]) {
        if (mark.end >= end) over.push(mark);
        next += 1;
      }
      return this.#segment(start, end, over);
    });
    return html`${segments}`;
  }

  /** A figure that is shown elsewhere than in the text: in the cell of a table that a converter spread over lines. */
  figure(figure: Figure): Html {
    const mark = this.#byId.get(figure.id);
    return mark === undefined ? html`${figure.text}` : this.#wrapped(mark, html`${figure.text}`);
  }

  /** An empty target for each mark of a stretch that was not shown, so that links still lead there. */
  targets(span: Span): Html {
    const missing = this.#within(span).filter(({ id }) => !this.#pieces.has(id));
    return html`${missing.map(({ id }) => html`<span id="${this.#pieceId(id)}"></span>`)}`;
  }

  #within({ start, end }: Span): Mark[] {
    const open = this.#open.filter((mark) => mark.end > start);
    for (let mark = this.#marks[this.#next]; mark !== undefined && mark.start < end;) {
      if (mark.end > start) open.push(mark);
      this.#next += 1;
      mark = this.#marks[this.#next];
    }
    this.#open = open;
    // Between the two ends of a figure that a page break cut stand footnotes, which are none of it.
    return open.filter((mark) => mark.type === 'spot' || mark.start >= start || mark.end <= end);
  }

  #segment(start: number, end: number, over: readonly Mark[]): Html {
    const words = html`${this.#clean(this.#text.slice(start, end))}`;
    const spots = over.filter(({ type }) => type === 'spot');
    // Where two marks meet, a figure is more than a numeral that was not understood.
    const inner = over.find(({ type }) => type === 'figure') ?? over.find(({ type }) => type === 'unread');
    const marked = inner === undefined ? words : this.#wrapped(inner, words);
    return spots.reduce((content, spot) => this.#wrapped(spot, content), marked);
  }

  #wrapped(mark: Mark, content: Html): Html {
    const isFirst = !this.#pieces.has(mark.id);
    const id = this.#pieceId(mark.id);
    const flags = isFirst ? mark.flags.map(flagHtml) : null;
    switch (mark.type) {
      case 'figure':
        return html`${figureLink(id, mark.figure, content)}${flags}`;
      case 'unread':
        return html`<mark class="unread" id="${id}">${content}</mark>${flags}`;
      case 'spot':
        return html`<span class="spot" id="${id}">${content}</span>${flags}`;
    }
  }

  /** f12, and for what is marked in several pieces f12-1, f12-2 … */
  #pieceId(id: string): string {
    const piece = this.#pieces.get(id) ?? 0;
    this.#pieces.set(id, piece + 1);
    return piece === 0 ? id : `${id}-${piece}`;
  }
}

function figureLink(id: string, figure: Figure, content: Html): Html {
  return html`<a class="fig" id="${id}" href="#${figure.id}" data-kind="${figure.kind}"${context(figure)}>${content}</a>`;
}

/** Fund and stage, by which figures are sifted. */
function context({ kind, fund, stage }: Figure): Html | null {
  if (kind !== 'money') return null;
  return html` data-fund="${fund ?? 'none'}" data-stage="${stage ?? 'none'}"`;
}

/** In the order of the text; the longer one first where two begin together. */
function marksOf({ figures, findings, coverage }: Extraction): Mark[] {
  const places = placesOf(figures);
  const flags = new Map<string, Flag[]>();
  const spots: Mark[] = [];
  findings.forEach(({ id, position, severity }, at) => {
    if (position === null) return;
    const flag = { id, number: at + 1, severity };
    const { offset } = position.start;
    const figure = places.get(offset)?.id;
    // A place without length is shown by its first character.
    const span = { start: offset, end: Math.max(position.end.offset, offset + 1) };
    if (figure === undefined) spots.push({ ...span, type: 'spot', id: spotId(id), flags: [flag] });
    else flags.set(figure, [...(flags.get(figure) ?? []), flag]);
  });
  const marks: Mark[] = [
    ...spots,
    ...figures.map((figure): Mark => {
      const { start, end } = figure.position;
      const at = { start: start.offset, end: end.offset };
      return { ...at, type: 'figure', id: figure.id, figure, flags: flags.get(figure.id) ?? [] };
    }),
    ...coverage.unexplained.map(({ start, end }, at): Mark => ({
      type: 'unread',
      id: unreadId(at),
      start: start.offset,
      end: end.offset,
      flags: [],
    })),
  ];
  return marks.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start || b.end - a.end);
}
