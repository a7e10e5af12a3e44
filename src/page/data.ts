import type { Figure, Finding } from '../schema/index.ts';
import type { Place } from './words.ts';

/** A figure as its card shows it; numbers are spelled for people. */
export interface PageFigure extends Pick<
  Figure,
  | 'kind'
  | 'text'
  | 'unit'
  | 'unitFrom'
  | 'bound'
  | 'per'
  | 'label'
  | 'group'
  | 'fund'
  | 'capital'
  | 'stage'
  | 'component'
  | 'period'
  | 'inferred'
> {
  value: string;
  /** Whole đồng. */
  vnd: string | null;
  currency: string | null;
  /** Text of the other end of a range. */
  with: string | null;
  section: string | null;
  place: Place;
}

/** What the page's script knows beside the page. */
export interface PageData {
  figures: Record<string, PageFigure>;
  findings: PageFinding[];
}

export interface PageFinding extends Pick<Finding, 'id' | 'figureIds' | 'message'> {
  /** The element that the finding leads to. */
  target: string;
}
