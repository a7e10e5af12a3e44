import type { Related } from '../relate/index.ts';
import type { Figure, Finding } from '../schema/index.ts';
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
      const print = fnv1a([draft.rule, ...words, ...wordsAt(draft, text)].map(oneForm).join('\n'));
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

/** Saved by another program, the same text has other spaces and line ends, composes its letters or not, and loses its `**`. */
function oneForm(words: string): string {
  return words.normalize('NFC').replaceAll('**', '').replace(/\s+/gu, ' ');
}

/**
 * FNV-1a over UTF-16 units, 64 bits in hex: stable, short, and no cryptography is asked of it. In two halves, since a
 * total of 5,000 rows has 5,000 parts and BigInt would take longer than adding them up.
 */
function fnv1a(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (let at = 0; at < text.length; at += 1) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    // The prime is 2^40 + 0x1b3.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
