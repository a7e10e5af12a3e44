import type { Related } from '../relate/index.ts';
import type { Figure, Finding } from '../schema/index.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { FindingDraft } from './rule.ts';

/**
 * Gives findings their order, number and fingerprint. A fingerprint is made of the rule, the words of the figures and
 * their sections, without figures of the words at its place, never of offsets, lines or numbers of sections: it stays
 * when unrelated text moves, so that an accepted finding stays accepted.
 */
export function identifyFindings(drafts: readonly FindingDraft[], { reading }: Related): Finding[] {
  const figures = new Map(reading.figures.map(({ figure }) => [figure.id, figure]));
  const titles = new Map(
    reading.outline.children.flatMap((node) =>
      node.sections.map((section) => [section.id, section.title] as const),
    ),
  );
  const { text } = reading.outline.decoded;
  const seen = new Map<string, number>();
  return drafts
    .toSorted((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0))
    .map((draft, index) => {
      const words = draft.figureIds.map((id) => wordsOf(figures.get(id), titles));
      const print = fingerprintOf([draft.rule, ...words, ...wordsAt(draft, text)]);
      const times = seen.get(print) ?? 0;
      seen.set(print, times + 1);
      return {
        id: `n${String(index + 1)}`,
        ...draft,
        fingerprint: times === 0 ? print : `${print}-${String(times)}`,
      };
    });
}

function wordsOf(figure: Figure | undefined, titles: ReadonlyMap<string, string>): string {
  if (figure === undefined) return '';
  return [titles.get(figure.sectionId ?? '') ?? '', figure.label ?? '', figure.text].join('|');
}

/** What a finding without figures is about. Its message would not do: it says in which line the place is. */
function wordsAt({ figureIds, position, actual, expected }: FindingDraft, text: string): string[] {
  if (figureIds.length > 0) return [];
  const place = position === null ? '' : text.slice(position.start.offset, position.end.offset);
  return [place, actual ?? '', expected ?? ''];
}
