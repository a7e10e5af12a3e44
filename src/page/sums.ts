import type { Extraction, Figure, Relation } from '../schema/index.ts';
import { quoted } from './amount.ts';
import { both, html, type Html } from './html.ts';
import { operandsOf } from './operands.ts';
import { figureLink, placeOf } from './sum.ts';
import type { Words } from './words.ts';

/** How many relations were checked and how they came out; '' in words where there are none. */
export function verdictsHtml({ relations }: Pick<Extraction, 'relations'>): Html {
  const counts = GROUPS.map(
    ({ verdicts }) => relations.filter(({ verdict }) => verdicts.includes(verdict)).length,
  );
  const say = (language: 'vi' | 'en'): string =>
    [
      `${ALL[language]}: ${relations.length}`,
      ...GROUPS.map(({ short }, at) => `${short[language]} ${counts[at] ?? 0}`),
    ].join(' · ');
  return html`<p class="note">${both({ vi: say('vi'), en: say('en') })}</p>
`;
}

const ALL: Words = { vi: 'Phép tính trong văn bản', en: 'Relations in the document' };

const GROUPS: readonly { verdicts: readonly Relation['verdict'][]; short: Words; title: Words }[] = [
  {
    verdicts: ['inconsistent'],
    short: { vi: 'lệch', en: 'broken' },
    title: { vi: 'Lệch, không nêu thành phát hiện', en: 'Broken, and not told as a finding' },
  },
  {
    verdicts: ['undecided'],
    short: { vi: 'chưa kết luận', en: 'undecided' },
    title: { vi: 'Chưa kết luận được', en: 'Undecided' },
  },
  {
    verdicts: ['consistent', 'rounding'],
    short: { vi: 'khớp', en: 'hold' },
    title: { vi: 'Các phép tính khớp', en: 'Relations that hold' },
  },
];

/** The relations that no finding sets out, one line each, folded up by how they came out. */
export function sumsHtml({ relations, findings, figures }: Extraction): Html {
  const told = new Set(findings.flatMap(({ relationIds }) => relationIds));
  const rest = relations.filter(({ id }) => !told.has(id));
  const figureOf = new Map(figures.map((figure) => [figure.id, figure]));
  return html`${GROUPS.map(({ verdicts, title }) => {
    const group = rest.filter(({ verdict }) => verdicts.includes(verdict));
    if (group.length === 0) return null;
    return html`<details class="sums"><summary>${both(title)} <span class="count">${group.length}</span></summary><ul>
${group.map((relation) => lineHtml(relation, figureOf))}</ul></details>
`;
  })}`;
}

/** Between a whole and its parts. What is undecided claims nothing. */
const EQUALS: Readonly<Record<Relation['verdict'], string>> = {
  consistent: '=',
  rounding: '≈',
  inconsistent: '≠',
  undecided: ':',
};

/** So many parts stand in a line. */
const MOST_PARTS = 5;

/** "126 hộ = 71 hộ nghèo + 38 hộ cận nghèo + 17 hộ": the first link lights up all of it. */
function lineHtml(relation: Relation, figures: ReadonlyMap<string, Figure>): Html | null {
  const operands = operandsOf(relation, figures);
  const stated = figures.get(relation.whole ?? '');
  const at = stated ?? operands[0]?.figure;
  if (at === undefined) return null;
  const shown = operands
    .slice(0, MOST_PARTS)
    .map(
      ({ figure, joint }, index) =>
        html` ${index === 0 && joint !== '−' ? null : `${joint} `}${figureLink(figure)}`,
    );
  const more = operands.length > MOST_PARTS ? ` … (${operands.length})` : null;
  const name = stated === undefined ? '100%' : quoted(stated);
  const ids = [...new Set([at.id, ...operands.map(({ figure }) => figure.id)])].join(' ');
  const where = html`<span class="words"><span lang="vi">${relation.basis}</span>, ${placeOf(at)}</span>`;
  return html`<li><a class="to" href="#${at.id}" data-lit="${ids}"><b>${name}</b></a> ${EQUALS[relation.verdict]}${shown}${more} ${where}</li>
`;
}
