import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSummary, ReviewedDocument } from '../../src/serve/schemas.ts';
import { FAULTY_PLAN } from '../page/plan.ts';
import { startPostgres, whyNoPostgres, type PostgresServer } from '../store/postgres.ts';
import { Running } from './running.ts';

describe.runIf(whyNoPostgres === null)('the server over PostgreSQL', () => {
  let postgres: PostgresServer;
  let server: Running;
  let id: string;
  beforeAll(async () => {
    postgres = await startPostgres();
    server = await Running.start({ database: await postgres.createDatabase('serve') });
    id = await server.add(FAULTY_PLAN, 'ke-hoach.txt');
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await postgres.stop();
  });

  const document = () => server.json<ReviewedDocument>(`/documents/${id}`);
  const listed = async () => {
    const { documents } = await server.json<{ documents: DocumentSummary[] }>('/documents');
    return documents.find((each) => each.id === id);
  };
  async function decide(decision: string): Promise<number> {
    const { findings } = (await document()).extraction;
    const key = findings.find(({ severity }) => severity === 'error')?.fingerprint ?? '';
    const path = `/documents/${id}/findings/${key}/decisions`;
    return (await server.post(path, { decision, reason: 'Đã xem' })).status;
  }
  async function correct(text: string): Promise<number> {
    const { extraction, figureKeys } = await document();
    const figure = extraction.figures.find((each) => each.text === '4.100 triệu đồng');
    const path = `/documents/${id}/figures/${figureKeys[figure?.id ?? ''] ?? ''}/corrections`;
    return (await server.post(path, { text, reason: 'Quyết định giao vốn' })).status;
  }

  it('keeps what was read and said over a restart of the database, with the same server', async () => {
    const errors = (await listed())?.open.errors ?? 0;
    expect(errors).toBeGreaterThan(0);
    expect(await decide('accepted')).toBe(201);
    expect(await correct('4.010')).toBe(201);
    const before = await document();
    let whileDown = 0;
    await postgres.restart(async () => {
      const answer = await fetch(server.at('/documents'));
      whileDown = answer.status;
      expect(await answer.json()).toMatchObject({ code: 'database' });
    });
    expect(whileDown).toBe(500);
    expect(await document()).toEqual(before);
    expect((await listed())?.open.errors).toBe(errors - 1);
    expect(await decide('reopened')).toBe(201);
    expect(await correct('4,01 tỷ')).toBe(201);
    const { decisions, corrections } = await document();
    expect(decisions.map(({ decision }) => decision)).toEqual(['accepted', 'reopened']);
    expect(corrections.map(({ old, new: now }) => [old.text, now.text, now.vnd])).toEqual([
      ['4.100 triệu đồng', '4.010 triệu đồng', 4_010_000_000],
      ['4.010 triệu đồng', '4,01 tỷ đồng', 4_010_000_000],
    ]);
    expect((await listed())?.open.errors).toBe(errors);
    expect((await fetch(server.at(`/documents/${id}/review`))).status).toBe(200);
    expect((await fetch(server.at(`/documents/${id}/workbook`))).status).toBe(200);
  });

  it('finds all of it after a restart of its own, and reads the same file again as the same document', async () => {
    const before = await document();
    await server.restart();
    expect(await document()).toEqual(before);
    expect(await server.add(FAULTY_PLAN, 'ke-hoach.txt')).toBe(id);
    expect((await document()).corrections).toEqual(before.corrections);
  });

  it('has nothing at addresses that no database can be asked for', async () => {
    for (const path of ['/documents/%00', '/documents/%00/review', '/documents/%00/workbook']) {
      expect((await fetch(server.at(path))).status, path).toBe(404);
    }
    const said = { decision: 'accepted', reason: 'Đã xem' };
    expect((await server.post(`/documents/${id}/findings/%00/decisions`, said)).status).toBe(404);
    const path = `/documents/${id}/findings/x/decisions`;
    expect((await server.post(path, { ...said, reason: 'a\0b' })).status).toBe(400);
    expect(await server.add('Hỗ trợ 5 hộ.', 'a\0b.txt')).not.toBe('');
  });
});
