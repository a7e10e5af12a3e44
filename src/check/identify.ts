import type { Related } from '../relate/index.ts';
import type { Figure, Finding } from '../schema/index.ts';
import type { FindingDraft } from './rule.ts';

/**
 * Gives findings their order, number and fingerprint. A fingerprint is made of the rule, the words of the figures and
 * their sections, not of offsets: it stays when unrelated text moves, so that an accepted finding stays accepted.
 */
export function identifyFindings(drafts: readonly FindingDraft[], { reading }: Related): Finding[] {
  const figures = new Map(reading.figures.map(({ figure }) => [figure.id, figure]));
  const titles = new Map(
    reading.outline.children.flatMap((node) =>
      node.sections.map((section) => [section.id, section.title] as const),
    ),
  );
  const seen = new Map<string, number>();
  return drafts
    .toSorted((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0))
    .map((draft, index) => {
      const words = draft.figureIds.map((id) => wordsOf(figures.get(id), titles));
      const print = fnv1a(
        [draft.rule, ...words, ...(words.length === 0 ? [draft.message.vi] : [])].join('\n'),
      );
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
  return [
    titles.get(figure.sectionId ?? '') ?? '',
    figure.label ?? '',
    figure.text.replace(/\s+/gu, ' '),
  ].join('|');
}

/** FNV-1a over UTF-16 units, 64 bits in hex: stable, short, and no cryptography is asked of it. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= BigInt(text.charCodeAt(at));
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
