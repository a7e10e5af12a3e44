import module from 'node:module';
import { serve } from '../worker/serve.ts';
import type { Work } from '../worker/serve.ts';
import { readBinary } from './binary.ts';
import { internalError, ReadError } from './errors.ts';
import type { ReadAnswer, ReadJob, ReadTelling } from './read-apart.ts';

module.enableCompileCache();

/** What a reading process runs. */
const read: Work<ReadJob, ReadAnswer, ReadTelling> = async ({ bytes, options }, tell) => {
  try {
    const onPage = (done: number, total: number): void => tell({ done, total });
    return { gathered: await readBinary(bytes, { ...options, onPage }) };
  } catch (error) {
    const { code, messages } = error instanceof ReadError ? error : internalError(error);
    return { refusal: { code, messages } };
  }
};
serve((job): job is ReadJob => typeof job === 'object' && job !== null && 'bytes' in job, read);
