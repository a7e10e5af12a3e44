import type { Figure, Relation } from '../schema/index.ts';
import { apart, inUnitOf, quoted } from './amount.ts';
import { both, html, type Html } from './html.ts';
import { operandsOf, type Operand } from './operands.ts';
import { placeWords, type Words } from './words.ts';

/** Sums with more parts are folded up: the message names the first of them. */
const MOST_OPEN = 12;

/**
 * A relation set out as one writes an addition: what is printed, the parts with their signs, a line, what they come
 * to, and the difference.
 */
export function relationHtml(relation: Relation, figures: ReadonlyMap<string, Figure>): Html {
  const { parts, verdict } = relation;
  const operands = operandsOf(relation, figures);
  const whole = relation.whole === null ? undefined : figures.get(relation.whole);
  const like = whole ?? figures.get(parts[0]?.figureId ?? '');
  const rows = [
    wholeRow(relation, whole, like),
    ...operands.map((operand, at) => partRow(operand, at === operands.length - 1)),
    computedRow(relation, like),
    verdict === 'inconsistent' || verdict === 'rounding' ? differenceRow(relation, like) : null,
  ];
  const table = html`<table class="sum"><tbody>${rows}</tbody></table>`;
  if (parts.length <= MOST_OPEN) return table;
  const title = { vi: `Phép tính (${parts.length} số)`, en: `The sum (${parts.length} figures)` };
  return html`<details><summary>${both(title)}</summary>${table}</details>`;
}

const PRINTED: Words = { vi: 'ghi trong văn bản', en: 'as printed' };
const IMPLIED: Words = { vi: 'phải đủ', en: 'must come to' };
const COMPUTED: Words = { vi: 'tính được', en: 'comes to' };
const MEAN: Words = { vi: 'bình quân tính được', en: 'comes to, on average' };
const OFF: Words = { vi: 'lệch', en: 'off by' };

function wholeRow({ stated }: Relation, whole: Figure | undefined, like: Figure | undefined): Html | null {
  if (whole !== undefined)
    return row('', figureLink(whole), html`${both(PRINTED)}, ${placeOf(whole)}`, 'whole');
  return stated === null ? null : row('', html`${inUnitOf(like, stated)}`, both(IMPLIED), 'whole');
}

function partRow({ figure, joint }: Operand, isLast: boolean): Html {
  const label = figure.label === null ? null : html`<span lang="vi">${figure.label}</span>, `;
  return row(joint, figureLink(figure), html`${label}${placeOf(figure)}`, isLast ? 'last' : null);
}

function computedRow({ type, computed, interval }: Relation, like: Figure | undefined): Html | null {
  if (computed === null) return null;
  const [low, high] = interval ?? [computed, computed];
  const between =
    low === high
      ? null
      : html` <span class="interval">(${both({
          vi: `từ ${inUnitOf(like, low)} đến ${inUnitOf(like, high)}`,
          en: `${inUnitOf(like, low)} to ${inUnitOf(like, high)}`,
        })})</span>`;
  const words = type === 'average' ? MEAN : COMPUTED;
  return row('=', html`${inUnitOf(like, computed)}`, html`${both(words)}${between}`, 'computed');
}

function differenceRow({ stated, computed }: Relation, like: Figure | undefined): Html | null {
  const difference = stated === null || computed === null ? null : apart(stated, computed);
  return difference === null ? null : row('', html`${inUnitOf(like, difference)}`, both(OFF), 'difference');
}

function row(sign: string, number: Html, words: Html, role: string | null): Html {
  return html`<tr${role === null ? null : html` class="${role}"`}><td class="sign">${sign}</td><td class="number">${number}</td><td class="words">${words}</td></tr>`;
}

/** A link to a figure in the document. */
export function figureLink(figure: Figure): Html {
  return html`<a class="to" href="#${figure.id}">${quoted(figure)}</a>`;
}

export function placeOf({ position }: Pick<Figure, 'position'>): Html {
  return both(placeWords({ line: position.start.line, page: position.page, cell: position.cell }));
}
