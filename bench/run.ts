import process from 'node:process';
import { measureChecking } from './checking.ts';
import { measureGrowth } from './growth.ts';
import { measurePage } from './page.ts';
import { measureStart } from './start.ts';
import { textsOf } from './texts.ts';
import { measureThroughput } from './throughput.ts';

/**
 * `npm run bench [-- FOLDER]`: speed beside stock remark, growth with length, cost of checking and of a
 * start, the review page of a long document. Measures on the texts of FOLDER, or on the samples and texts like
 * them. Exits with 1 where a goal is not met.
 */
const texts = textsOf(process.argv[2]);
const held = [
  measureThroughput(texts),
  measureGrowth(texts),
  measureChecking(texts),
  measureStart(),
  await measurePage(),
];
process.exitCode = held.every(Boolean) ? 0 : 1;
