import module from 'node:module';
import { serve } from '../worker/serve.ts';
import { extractFile } from './extract-file.ts';
import type { ExtractJob, Extracted, PagesRead } from './extract-file.ts';
import type { Work } from '../worker/serve.ts';

module.enableCompileCache();

/** What a process of an {@link ./extract-pool.ts} runs. It can be ended itself and needs no other for the reading. */
const work: Work<ExtractJob, Extracted, PagesRead> = (job, tell) =>
  extractFile({ ...job, apart: false }, tell);
serve((job): job is ExtractJob => typeof job === 'object' && job !== null && 'from' in job, work);
