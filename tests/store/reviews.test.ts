import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { FAULTY_PLAN } from '../page/plan.ts';
import { ask, recordsOfText } from './databases.ts';
import { startPostgres, type PostgresServer } from './postgres.ts';

let server: PostgresServer;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'kehoach-reviews-'));
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const SAID = { reason: 'Đã xem', who: 'Lò Thị Mây', at: '2024-03-15T02:30:00.000Z' };

describe.each(['sqlite', 'postgres'])('what people say, in %s', (engine) => {
  let target: string;
  let store: Store;
  let sourceId: string;
  let findingKey: string;
  let figureKey: string;

  beforeAll(async () => {
    target = engine === 'sqlite' ? `sqlite:${join(folder, 'a.db')}` : await server.createDatabase('reviews');
    store = await openStore(target);
    const records = await recordsOfText(FAULTY_PLAN);
    await store.save(records);
    sourceId = records.sources[0]?.source_id ?? '';
    findingKey = records.findings[0]?.finding_key ?? '';
    figureKey = records.figures.find(({ text }) => text === '4.100 triệu đồng')?.figure_key ?? '';
  });
  afterAll(async () => store.close());

  const openFindings = () => ask(target, 'select finding_key from open_findings');

  it('closes a finding in the view until it is reopened', async () => {
    const all = await openFindings();
    const finding = { source_id: sourceId, finding_key: findingKey, ...SAID };
    for (const [decision, count] of [
      ['dismissed', all.length - 1],
      ['reopened', all.length],
      ['accepted', all.length - 1],
    ] as const) {
      await store.reviews.decide({ ...finding, decision });
      expect((await openFindings()).length).toBe(count);
    }
    const [overview] = await store.reviews.overview(10, 0);
    expect((overview?.errors ?? 0) + (overview?.warnings ?? 0) + (overview?.notes ?? 0)).toBe(all.length - 1);
  });

  it('of a finding is told in the order in which it came, whatever the clocks of those who said it', async () => {
    const other = await recordsOfText(`${FAULTY_PLAN} Hết.`);
    await store.save(other);
    const source = { source_id: other.sources[0]?.source_id ?? '', ...SAID };
    const finding = { ...source, finding_key: other.findings[0]?.finding_key ?? '' };
    const figure = { ...source, figure_key: other.figures[0]?.figure_key ?? '', new_value: 1, new_vnd: null };
    const late = { at: '2024-03-15T02:31:00.000Z' };
    await store.reviews.decide({ ...finding, ...late, decision: 'dismissed' });
    await store.reviews.decide({ ...finding, decision: 'reopened' });
    await store.reviews.correct({ ...figure, ...late, new_text: '1' });
    await store.reviews.correct({ ...figure, new_text: '1 hộ' });
    const { decisions, corrections } = await store.reviews.said(source.source_id);
    expect(decisions.map(({ decision }) => decision)).toEqual(['dismissed', 'reopened']);
    expect(corrections.map(({ new_text: text }) => text)).toEqual(['1', '1 hộ']);
  });

  it('puts a correction behind the one before, and leaves the figure as it was read', async () => {
    const figure = { source_id: sourceId, figure_key: figureKey, ...SAID };
    const first = { new_text: '4.010 triệu đồng', new_value: 4010, new_vnd: 4_010_000_000 };
    await store.reviews.correct({ ...figure, ...first });
    await store.reviews.correct({ ...figure, new_text: '4 tỷ đồng', new_value: 4, new_vnd: 4_000_000_000 });
    const { corrections } = await store.reviews.said(sourceId);
    expect(corrections).toEqual([
      {
        ...figure,
        ...first,
        ordinal: 0,
        old_text: '4.100 triệu đồng',
        old_value: 4100,
        old_vnd: 4_100_000_000,
      },
      {
        ...figure,
        ordinal: 1,
        old_text: '4.010 triệu đồng',
        old_value: 4010,
        old_vnd: 4_010_000_000,
        new_text: '4 tỷ đồng',
        new_value: 4,
        new_vnd: 4_000_000_000,
      },
    ]);
    const records = await store.records(sourceId);
    expect(records?.figures.find((row) => row.figure_key === figureKey)?.vnd).toBe(4_100_000_000);
  });

  it('numbers what is said at the same moment by several', async () => {
    const key = (await openFindings())[0]?.['finding_key'];
    const finding = { source_id: sourceId, finding_key: String(key), ...SAID, decision: 'accepted' } as const;
    await Promise.all(Array.from({ length: 8 }, () => store.reviews.decide(finding)));
    const { decisions } = await store.reviews.said(sourceId);
    expect(decisions.filter(({ finding_key: of }) => of === key).map(({ ordinal }) => ordinal)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it('stays when the file is read by a later version', async () => {
    const before = await store.reviews.said(sourceId);
    expect(await store.save(await recordsOfText(FAULTY_PLAN, { version: '2.0.0' }))).toBe('replaced');
    expect(await store.reviews.said(sourceId)).toEqual(before);
  });

  it('says nothing of what is not there', async () => {
    const none = { source_id: sourceId, finding_key: 'x', ...SAID, decision: 'accepted' } as const;
    expect(await store.reviews.decide(none)).toBeNull();
    expect(await store.reviews.kept('x')).toBeNull();
  });

  it('keeps an extraction to the letter, and the later one of two', async () => {
    const kept = { source_id: sourceId, schema_version: '1.0', extractor_version: '1.0.0', at: SAID.at };
    await store.reviews.keep({ ...kept, json: '{}' });
    await store.reviews.keep({ ...kept, json: '{"text":"Kế hoạch \\u0000 “số” 😀"}' });
    expect(await store.reviews.kept(sourceId)).toEqual({
      ...kept,
      json: '{"text":"Kế hoạch \\u0000 “số” 😀"}',
    });
  });
});
