import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import process from 'node:process';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import type { Extraction } from '../../src/index.ts';
import { operations } from '../../src/serve/operations.ts';
import type { Correction, DocumentSummary, Job, ReviewedDocument } from '../../src/serve/schemas.ts';
import { FAULTY_PLAN } from '../page/plan.ts';
import { Running, sample } from './running.ts';

let server: Running;
let id: string;
beforeAll(async () => {
  server = await Running.start();
  id = await server.add(FAULTY_PLAN, 'ke-hoach.txt');
}, 60_000);
afterAll(async () => server.stop());

describe('an upload', () => {
  it.each(['bao-cao-6-thang.md', 'formats/ke-hoach.docx', 'formats/ke-hoach.pdf', 'formats/ke-hoach.xlsx'])(
    'of %s is answered with what the library reads',
    async (name) => {
      const bytes = await sample(name);
      const called = name.split('/').at(-1) ?? '';
      const answer = await fetch(server.at(`/extractions?name=${called}`), { method: 'POST', body: bytes });
      expect(answer.status).toBe(201);
      expect(await answer.json()).toEqual(await extract(bytes, { name: called }));
      const kept = await server.json<ReviewedDocument>(answer.headers.get('location') ?? '');
      expect(kept.extraction).toEqual(await extract(bytes, { name: called, withText: true }));
    },
  );

  it('of a file that cannot be read is kept with the reason', async () => {
    const answer = await fetch(server.at('/extractions?name=a.doc'), {
      method: 'POST',
      body: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1]),
    });
    expect(answer.status).toBe(201);
    expect(((await answer.json()) as Extraction).source.error?.code).toBe('unknown_format');
    const page = await fetch(server.at(`${answer.headers.get('location') ?? ''}/review`));
    expect(await page.text()).toContain('Không đọc được văn bản');
  });

  it('that is too large is refused, whether its length is announced or not', async () => {
    const body = new Uint8Array(5 * 2 ** 20);
    const announced = await fetch(server.at('/extractions'), { method: 'POST', body }).catch(() => null);
    // A sender that goes on writing may find the connection closed before it sees the answer.
    if (announced !== null) expect(announced.status).toBe(413);
    const { status } = await server.raw('/extractions', { 'Content-Length': String(2 ** 40) }, 'POST');
    expect(status).toBe(413);
  });

  it('is told when to come again where there is no room, and let in once there is', async () => {
    const small = await Running.start({ maxDocuments: 1 });
    const first = small.open('/extractions?name=a.txt');
    first.write('Hỗ trợ ');
    // Until the first one is being received, others find room.
    let refused = await fetch(small.at('/extractions'), { method: 'POST', body: 'Hỗ trợ 6 hộ.' });
    while (refused.status !== 503) {
      refused = await fetch(small.at('/extractions'), { method: 'POST', body: 'Hỗ trợ 6 hộ.' });
    }
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'full' });
    const [answer] = (await once(first.end('5 hộ.'), 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(201);
    answer.resume();
    await once(answer, 'end');
    expect(await small.add('Hỗ trợ 7 hộ.', 'b.txt')).not.toBe('');
    await small.stop();
  });

  it('is followed page by page where the sender does not wait', async () => {
    const bytes = await sample('formats/ke-hoach-scan.png');
    const answer = await fetch(server.at('/extractions?name=scan.png'), {
      method: 'POST',
      headers: { Prefer: 'respond-async' },
      body: bytes,
    });
    expect(answer.status).toBe(202);
    const events = await (await fetch(server.at(`${answer.headers.get('location') ?? ''}/events`))).text();
    const told = [...events.matchAll(/^data: (.*)$/gmu)].map(([, data = '']) => JSON.parse(data) as Job);
    expect(told.some(({ pages }) => pages?.done === 1 && pages.total === 1)).toBe(true);
    expect(told.at(-1)).toMatchObject({ state: 'done', error: null });
    const document = await server.json<ReviewedDocument>(`/documents/${told.at(-1)?.document ?? ''}`);
    expect(document.extraction.figures.length).toBe(told.at(-1)?.figures);
  }, 120_000);
});

describe('what people say', () => {
  it('of a finding is kept in its order, and takes it from the open ones until it is reopened', async () => {
    const { extraction } = await server.json<ReviewedDocument>(`/documents/${id}`);
    const [finding] = extraction.findings.filter(({ severity }) => severity === 'error');
    const path = `/documents/${id}/findings/${finding?.fingerprint ?? ''}/decisions`;
    const open = async () => {
      const { documents } = await server.json<{ documents: DocumentSummary[] }>('/documents');
      return documents.find((document) => document.id === id)?.open.errors ?? -1;
    };
    const before = await open();
    for (const [decision, count] of [
      ['accepted', before - 1],
      ['reopened', before],
      ['dismissed', before - 1],
    ] as const) {
      const answer = await server.post(path, { decision, reason: 'Đã xem', who: 'Vàng A Sáng' });
      expect(answer.status).toBe(201);
      expect(await open()).toBe(count);
    }
    const { decisions } = await server.json<ReviewedDocument>(`/documents/${id}`);
    expect(decisions.map(({ decision, ordinal, who }) => [decision, ordinal, who])).toEqual([
      ['accepted', 0, 'Vàng A Sáng'],
      ['reopened', 1, 'Vàng A Sáng'],
      ['dismissed', 2, 'Vàng A Sáng'],
    ]);
  });

  it('of a figure never changes what was read, names old and new, and outlives a restart', async () => {
    const { extraction, figureKeys } = await server.json<ReviewedDocument>(`/documents/${id}`);
    const figure = extraction.figures.find(({ text }) => text === '4.100 triệu đồng');
    const path = `/documents/${id}/figures/${figureKeys[figure?.id ?? ''] ?? ''}/corrections`;
    await server.post(path, { text: '4.010', reason: 'Quyết định giao vốn' });
    await server.post(path, { text: '4,01 tỷ đồng', reason: 'Ghi lại', who: 'Vàng A Sáng' });
    await server.restart();
    const after = await server.json<ReviewedDocument>(`/documents/${id}`);
    expect(after.extraction).toEqual(extraction);
    expect(after.corrections).toMatchObject([
      {
        old: { text: '4.100 triệu đồng', value: 4100, vnd: 4_100_000_000 },
        new: { text: '4.010 triệu đồng', value: 4010, vnd: 4_010_000_000 },
        who: 'Lò Thị Mây',
      },
      { old: { text: '4.010 triệu đồng' }, new: { text: '4,01 tỷ đồng', vnd: 4_010_000_000 } },
    ] satisfies DeepPartial<Correction>[]);
  });

  it('outlives the file being read again', async () => {
    const before = await server.json<ReviewedDocument>(`/documents/${id}`);
    expect(before.corrections.length).toBeGreaterThan(0);
    expect(await server.add(FAULTY_PLAN, 'ke-hoach.txt')).toBe(id);
    const { decisions, corrections } = await server.json<ReviewedDocument>(`/documents/${id}`);
    expect({ decisions, corrections }).toEqual({
      decisions: before.decisions,
      corrections: before.corrections,
    });
  });

  it.each([
    ['bốn nghìn con bò', 422],
    ['40%', 422],
    ['', 400],
  ])('is refused where %j is to be an amount', async (text, status) => {
    const { extraction, figureKeys } = await server.json<ReviewedDocument>(`/documents/${id}`);
    const figure = extraction.figures.find(({ kind }) => kind === 'money');
    const path = `/documents/${id}/figures/${figureKeys[figure?.id ?? ''] ?? ''}/corrections`;
    expect((await server.post(path, { text, reason: 'Thử' })).status).toBe(status);
  });

  it('needs a reason, and something to be said of', async () => {
    const nothing = { decision: 'accepted', reason: ' ' };
    expect((await server.post(`/documents/${id}/findings/x/decisions`, nothing)).status).toBe(400);
    const some = { decision: 'accepted', reason: 'Đã xem' };
    expect((await server.post(`/documents/${id}/findings/x/decisions`, some)).status).toBe(404);
    expect((await server.post(`/documents/0000000000000000/findings/x/decisions`, some)).status).toBe(404);
  });

  it('is refused in the reader’s language, with what is wrong', async () => {
    const answer = await server.post(`/documents/${id}/findings/x/decisions`, {
      decision: 'accepted',
      reason: '',
      who: 'x'.repeat(201),
    });
    const { message } = (await answer.json()) as { message: { vi: string; en: string } };
    expect(message.en).toMatch(/reason: Too small.*who: Too big/u);
    expect(message.vi).toMatch(/reason: Quá nhỏ.*who: Quá lớn/u);
    expect(message.vi).not.toContain('Too');
  });

  it('stands in the workbook on sheets of its own', async () => {
    const answer = await fetch(server.at(`/documents/${id}/workbook`));
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    expect([...workbook.matchAll(/<sheet name="([^"]*)"/gu)].map(([, name]) => name)).toEqual(
      expect.arrayContaining(['figures', 'findings', 'decisions', 'corrections']),
    );
    const text = Object.values(files)
      .map((file) => strFromU8(file))
      .join('');
    expect(text).toContain('Quyết định giao vốn');
  });
});

describe('the server answers', () => {
  it.each([
    ['evil.example', {}],
    ['127.0.0.1.evil.example', {}],
    ['localhost:1', {}],
  ])('nobody who takes it for %s', async (host, head) => {
    expect((await server.raw('/documents', { ...head, Host: host })).status).toBe(403);
  });

  it('under every name of this machine, with its port', async () => {
    const { port } = new URL(server.url);
    for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
      expect((await server.raw('/documents', { Host: `${name}:${port}` })).status).toBe(200);
    }
  });

  it.runIf(process.platform === 'linux')('at any address of this machine that it listens on', async () => {
    const other = await Running.start({ host: '127.0.0.2' });
    expect((await fetch(other.url)).status).toBe(200);
    expect((await other.raw('/documents', { Host: '127.0.0.3:80' })).status).toBe(403);
    await other.stop();
  });

  it.each([{ Origin: 'https://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }])(
    'no page of others that sends %j',
    async (head) => {
      const path = `/documents/${id}/findings/x/decisions`;
      const body = JSON.stringify({ decision: 'accepted', reason: 'x' });
      const sent = { ...head, 'Content-Type': 'application/json' };
      expect((await server.raw(path, sent as Record<string, string>, 'POST', body)).status).toBe(403);
    },
  );

  it('a form of another kind than JSON with a refusal', async () => {
    const head = { 'Content-Type': 'text/plain' };
    const path = `/documents/${id}/findings/x/decisions`;
    expect((await server.raw(path, head, 'POST', '{}')).status).toBe(400);
  });

  it.each(['/', '/documents', '/openapi.json', '/nothing', '/documents/x/review'])(
    'with headers that keep %s to itself',
    async (path) => {
      const { headers } = await server.raw(path, {});
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*frame-ancestors 'none'/u);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    },
  );

  it('with a description of everything it does, whose references lead somewhere', async () => {
    const description = await server.json<{
      paths: Record<string, Record<string, unknown>>;
      components: { schemas: Record<string, unknown> };
    }>('/openapi.json');
    const text = JSON.stringify(description);
    for (const [, { path, method }] of operations()) expect(description.paths[path]).toHaveProperty(method);
    const schemas = Object.keys(description.components.schemas);
    for (const [, name = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"/]*)/gu)) {
      expect(schemas).toContain(name);
    }
    expect(
      [...text.matchAll(/"\$ref":"([^"]*)"/gu)].every(([, ref = '']) => ref.startsWith('#/components/')),
    ).toBe(true);
  });

  it('lists page by page', async () => {
    const first = await server.json<{ documents: DocumentSummary[]; next: number }>('/documents?limit=1');
    expect(first.documents.length).toBe(1);
    expect(first.next).toBe(1);
    expect((await fetch(server.at('/documents?limit=x'))).status).toBe(400);
  });
});

type DeepPartial<T> = { [Key in keyof T]?: T[Key] extends object ? DeepPartial<T[Key]> : T[Key] };
