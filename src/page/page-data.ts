import type { Extraction, Figure } from '../schema/index.ts';
import { spelled } from './amount.ts';
import type { PageData, PageFigure } from './data.ts';
import { placesOf, targetOf } from './targets.ts';

/** What the page's script is told of an extraction. */
export function pageDataOf({ figures, findings, sections }: Extraction): PageData {
  const figureOf = new Map(figures.map((figure) => [figure.id, figure]));
  const sectionOf = new Map(sections.map(({ id, label, title }) => [id, `${label} ${title}`.trim()]));
  const places = placesOf(figures);
  return {
    figures: Object.fromEntries(
      figures.map((figure) => [
        figure.id,
        pageFigure(
          figure,
          sectionOf.get(figure.sectionId ?? '') ?? null,
          figureOf.get(figure.range?.with ?? '')?.text ?? null,
        ),
      ]),
    ),
    findings: findings.map((finding) => ({
      id: finding.id,
      figureIds: finding.figureIds,
      message: finding.message,
      target: targetOf(finding, places),
    })),
  };
}

function pageFigure(figure: Figure, section: string | null, other: string | null): PageFigure {
  const { canonical, vnd, currency, position, part, of } = figure;
  return {
    kind: figure.kind,
    text: figure.text,
    value: part !== undefined && of !== undefined ? `${part}/${of}` : spelled(canonical),
    unit: figure.unit,
    unitFrom: figure.unitFrom,
    vnd: vnd === null ? null : spelled(String(vnd)),
    currency,
    bound: figure.bound,
    with: other,
    per: figure.per,
    label: figure.label,
    group: figure.group,
    fund: figure.fund,
    capital: figure.capital,
    stage: figure.stage,
    component: figure.component,
    period: figure.period,
    inferred: figure.inferred,
    section,
    place: { line: position.start.line, page: position.page, cell: position.cell },
  };
}
