import type { Capital } from '../../schema/index.ts';
import type { PlacedFigure } from '../tree.ts';
import { infer, type Context } from './context.ts';
import { CueFinder, CueReader } from './cues.ts';
import { contextGrammar } from './grammar.ts';

/**
 * Vốn đầu tư or vốn sự nghiệp: two kinds of money that are never to be mixed. A whole whose parts are all of one kind
 * is of that kind; a part of a whole of one kind as well.
 */
export function refineCapital(context: Context): void {
  const cues = (shared ??= new CueFinder(contextGrammar().capitals, contextGrammar().neutral));
  const money = context.figures.filter(({ figure }) => figure.kind === 'money' && figure.per === null);
  const written = new CueReader(cues);
  for (const { figure, text, clause } of money) figure.capital = written.next(text, clause);
  const parts = partsByWhole(
    context,
    money.map(({ placed }) => placed),
  );
  for (const [whole, kinds] of parts) {
    const [kind = null] = kinds;
    // A part of which nothing is said is no other kind, and one part alone tells nothing of the rest.
    const known = new Set(kinds.filter((other) => other !== null));
    if (known.size > 1) infer(whole.figure, 'capital', null);
    else if (kinds.length > 1 && kinds.every((other) => other === kind) && whole.figure.capital === null)
      infer(whole.figure, 'capital', kind);
  }
  for (const { placed, figure } of money) {
    const whole = context.memberships.get(placed)?.whole;
    if (
      figure.capital === null &&
      whole !== undefined &&
      whole.figure.capital !== null &&
      !parts.has(placed)
    ) {
      infer(figure, 'capital', whole.figure.capital);
    }
  }
}

let shared: CueFinder<Capital> | undefined;

function partsByWhole(
  context: Context,
  placed: readonly PlacedFigure[],
): Map<PlacedFigure, (Capital | null)[]> {
  const parts = new Map<PlacedFigure, (Capital | null)[]>();
  for (const one of placed) {
    const whole = context.memberships.get(one)?.whole;
    if (whole === undefined) continue;
    const kinds = parts.get(whole);
    if (kinds === undefined) parts.set(whole, [one.figure.capital]);
    else kinds.push(one.figure.capital);
  }
  return parts;
}
