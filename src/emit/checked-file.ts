import type { CheckedInput, Figure } from '../schema/index.ts';

/** One input as `check` prints it. */
export interface CheckedFile extends CheckedInput {
  /** As the user named it. */
  path: string;
  /** The figures that findings point to. */
  figures: readonly Figure[];
  /** How many findings are less severe than the user wants to see. */
  hidden: number;
}
