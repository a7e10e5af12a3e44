import type { Suspicion } from '../culprit/index.ts';
import type { Suggestion } from '../culprit/suggestion.ts';
import type { Figure } from '../../schema/index.ts';
import { placeBehind } from './message.ts';
import type { Speller } from './spell.ts';
import type { Wording } from './wording.ts';

/** Equally good changes are named side by side, so that none looks certain; of more, none is worth naming. */
const MOST_ALTERNATIVES = 3;

/**
 * What to look at: the likeliest change, or the few that are as likely, or two together. '' where nothing explains
 * the fault.
 *
 * @example Có thể "40" phải là "04".
 */
export function hintOf(
  { stated, explanations }: Suspicion,
  suggestions: readonly Suggestion[],
  figureOf: (id: string) => Figure | undefined,
  speller: Speller,
  wording: Wording,
): string {
  const [best] = suggestions;
  if (best === undefined) return '';
  const here = stated.candidate.whole?.position.start.line ?? stated.candidate.position.start.line;
  const say = (suggestion: Suggestion): string[] => {
    const figure = figureOf(suggestion.figureId);
    return figure === undefined ? [] : [sayOne(suggestion, figure, here, speller, wording)];
  };
  const settled = best.repairs > 1 ? wording.settles(best.repairs) : '';
  const together = explanations[0]?.changes.length === 2 && best.repairs > 1;
  if (together) return wording.together(suggestions.slice(0, 2).flatMap(say)) + settled;
  const equals = suggestions.filter(
    ({ repairs, reason }) => repairs === best.repairs && reason === best.reason,
  );
  return equals.length > MOST_ALTERNATIVES ? '' : wording.perhaps(equals.flatMap(say)) + settled;
}

function sayOne(
  { text, reason, value }: Suggestion,
  figure: Figure,
  here: number,
  speller: Speller,
  wording: Wording,
): string {
  const where = placeBehind(figure, here, wording);
  if (reason === 'missing_item') return wording.missing(text, where);
  if (reason === 'double_count' && value === 0) return wording.surplus(speller.quoted(figure), where);
  if (reason === 'unit') return wording.replace(speller.quoted(figure), where, text);
  return wording.replace(speller.written(figure), where, numberOf(text));
}

/** The number of a text in digits; words and compounds are quoted whole. */
function numberOf(text: string): string {
  return /^\d(?:[\d.,\s]*\d)?/u.exec(text)?.[0] ?? text;
}
