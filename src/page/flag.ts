import type { Finding, Severity } from '../schema/index.ts';
import { html, type Html } from './html.ts';

/** The number of a finding beside what it is about; it leads to the finding's card. */
export interface Flag {
  id: string;
  number: number;
  severity: Severity;
}

export function flagHtml({ id, number, severity }: Flag): Html {
  return html`<a class="flag ${severity}" href="#${id}">${number}</a>`;
}

/** The findings that each figure is involved in. */
export function flagsByFigure(findings: readonly Finding[]): ReadonlyMap<string, readonly Flag[]> {
  const flags = new Map<string, Flag[]>();
  findings.forEach(({ id, severity, figureIds }, at) => {
    for (const figureId of new Set(figureIds)) {
      const flag = { id, number: at + 1, severity };
      const known = flags.get(figureId);
      if (known === undefined) flags.set(figureId, [flag]);
      else known.push(flag);
    }
  });
  return flags;
}
