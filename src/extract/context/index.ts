import type { Reading } from '../tree.ts';
import { refineCapital } from './capital.ts';
import { refineComponent } from './component.ts';
import { contextOf } from './context.ts';
import { refineFund } from './fund.ts';
import { refineGroup } from './group.ts';
import { refineLabel } from './label.ts';
import { refinePeriod } from './period.ts';
import { refineProgramme } from './programme.ts';
import { refineStage } from './stage.ts';
import { refineTables } from './table.ts';

/** Refiners, each of one subject; a later one may read what an earlier one found. */
const REFINERS = [
  refineLabel,
  refineFund,
  refineCapital,
  refineComponent,
  refinePeriod,
  refineStage,
  refineGroup,
] as const;

/** Puts every figure of running text in its context: whose money, which project, planned or spent, which year. */
export function refineContext(reading: Reading): void {
  const context = contextOf(reading);
  for (const refine of REFINERS) refine(context);
  refineTables(reading);
  refineProgramme(reading);
}
