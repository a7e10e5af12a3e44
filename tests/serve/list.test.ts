import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../src/serve/schemas.ts';
import { openStore } from '../../src/store/store.ts';
import { FAULTY_PLAN } from '../page/plan.ts';
import { ask, recordsOfText } from '../store/databases.ts';
import { Running } from './running.ts';

describe('the list of documents', () => {
  let server: Running;
  let database: string;
  beforeEach(async () => {
    server = await Running.start({ maxBytes: 2 ** 19 });
    database = `sqlite:${join(server.folder, 'plans.db')}`;
  });
  afterEach(async () => server.stop());

  const page = async (path = '/') => (await fetch(server.at(path))).text();
  const first = async () => {
    const { documents } = await server.json<{ documents: DocumentSummary[] }>('/documents');
    return documents[0];
  };

  it('says of a document that was loaded what to do for its page, and links to it once that is done', async () => {
    const store = await openStore(database);
    await store.save(await recordsOfText(FAULTY_PLAN, { name: 'ke-hoach.txt' }));
    await store.close();
    expect(await first()).toMatchObject({ name: 'ke-hoach.txt', keptAt: null });
    const before = await page();
    expect(before).toContain('hãy thả lại tệp này vào khung bên trên');
    expect(before).toContain('drop the file on the box above once more');
    expect(before).not.toContain('/review"');
    const id = await server.add(FAULTY_PLAN, 'ke-hoach.txt');
    const after = await page();
    expect(after).toContain(`href="/documents/${id}/review"`);
    expect(after).not.toContain('thả lại tệp');
  });

  it('says the same of one that another version of the program kept', async () => {
    const id = await server.add(FAULTY_PLAN, 'ke-hoach.txt');
    await ask(database, "update extractions set schema_version = '0.9'");
    expect((await fetch(server.at(`/documents/${id}/review`))).status).toBe(404);
    expect(await first()).toMatchObject({ id, keptAt: null });
    expect(await page()).toContain('hãy thả lại tệp này');
  });

  it('does not say that there are none where only the end of the list was passed', async () => {
    expect(await page()).toContain('Chưa có văn bản nào');
    await server.add(FAULTY_PLAN, 'ke-hoach.txt');
    const behind = await page('/?offset=200');
    expect(behind).not.toContain('Chưa có văn bản nào');
    expect(behind).toContain('<a href="/">');
  });

  it('names the largest file as it is, each language with its own numbers', async () => {
    expect(await page()).toContain('mỗi tệp tối đa 512 KiB.');
    const larger = await Running.start({ maxBytes: 1.5 * 2 ** 20 });
    const text = await (await fetch(larger.url)).text();
    expect(text).toContain('mỗi tệp tối đa 1,5 MiB.');
    expect(text).toContain('1.5 MiB each at most.');
    await larger.stop();
  });
});
