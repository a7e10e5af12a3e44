import { z } from 'zod';
import { Extraction } from '../schema/index.ts';
import { EXIT } from './exit-code.ts';
import { print } from './terminal.ts';

/** `kehoach schema`: the JSON Schema (draft 2020-12) of an extraction. Returns the exit code. */
export async function schemaCommand(): Promise<number> {
  await print(`${JSON.stringify(z.toJSONSchema(Extraction, { target: 'draft-2020-12' }), null, 2)}\n`);
  return EXIT.ok;
}
