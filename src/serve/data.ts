import type { Correction, Decision } from './schemas.ts';

/** What the script of a served review page knows. */
export interface ServedData {
  document: string;
  /** Who says what is said without another name. */
  user: string;
  /** By the ids on the page, the keys under which things are kept. */
  findingKeys: Record<string, string>;
  figureKeys: Record<string, string>;
  /** Of each finding and figure the oldest first. */
  decisions: Decision[];
  corrections: Correction[];
}
