import { hash } from 'node:crypto';
import process from 'node:process';
import { extract } from '../../src/index.ts';
import { recordsOf } from '../../src/records/records.ts';
import { openStore } from '../../src/store/store.ts';

/** A process of its own that saves the same files as others do: TARGET VERSION TIMES TEXT… Each time is a later version. */
const [target = '', version = '', times = '1', ...texts] = process.argv.slice(2);
const extractions = await Promise.all(
  texts.map(async (text) => ({ sha256: hash('sha256', text), extraction: await extract(text) })),
);
const store = await openStore(target);
for (let time = 1; time <= Number(times); time += 1) {
  await store.saveAll(
    extractions.map(({ sha256, extraction }) =>
      recordsOf(extraction, { sha256, extractorVersion: `${version}.${String(time)}` }),
    ),
  );
}
await store.close();
