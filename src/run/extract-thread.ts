import { serve } from '../worker/serve.ts';
import { extractFile } from './extract-file.ts';
import type { ExtractJob } from './extract-file.ts';

/** What a thread of an {@link ./extract-pool.ts} runs. */
serve((job): job is ExtractJob => typeof job === 'object' && job !== null && 'from' in job, extractFile);
