import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentQueue } from '../../src/queue/document-queue.ts';
import { enqueue } from '../../src/queue/enqueue.ts';
import { kehoach } from '../cli/run.ts';
import { ask } from '../store/databases.ts';
import { startPostgres, whyNoPostgres } from '../store/postgres.ts';
import type { PostgresServer } from '../store/postgres.ts';
import { planOf, writeDocuments } from './cluster.ts';

let server: PostgresServer;
let folder: string;
let databases = 0;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'kehoach-enqueue-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await server.stop();
});

async function database(): Promise<string> {
  databases += 1;
  return server.createDatabase(`enqueue_${String(databases)}`);
}

const ONCE = ['--until-empty', '--concurrency', '1', '--attempts', '1'];

test('stdin is refused, which no worker could read again', async () => {
  const { code, stderr } = await kehoach(['enqueue', '-', '--db', 'postgres://127.0.0.1:1/plans']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^kehoach: .* the queue takes files, folders or addresses, not "-" \(stdin\)\.\n$/u);
});

test.skipIf(whyNoPostgres !== null)(
  'a file that was moved is found at its new place once that is enqueued',
  async () => {
    const target = await database();
    const [before, after] = [join(folder, 'before'), join(folder, 'after')];
    await mkdir(before);
    await writeFile(join(before, 'plan.txt'), planOf(1));
    await kehoach(['enqueue', before, '--by-reference', '--db', target]);
    await rename(before, after);
    await kehoach(['work', '--db', target, ...ONCE]);
    expect(await ask(target, 'select reason from dead_letters')).toEqual([{ reason: 'not_readable' }]);
    await kehoach(['enqueue', after, '--by-reference', '--retry-failed', '--db', target]);
    await kehoach(['work', '--db', target, ...ONCE]);
    expect(await ask(target, 'select name from sources')).toEqual([{ name: 'plan.txt' }]);
    expect(await ask(target, 'select 1 from dead_letters')).toEqual([]);
  },
);

test.skipIf(whyNoPostgres !== null)(
  'the same files enqueued at the same time in another order are enqueued once',
  async () => {
    const target = await database();
    const documents = join(folder, 'both');
    await writeDocuments(documents, 100, 0);
    const places = Array.from({ length: 100 }, (_, number) => ({
      place: join(documents, `${String(number).padStart(5, '0')}.txt`),
    }));
    const queue = await DocumentQueue.open(target, { heartbeatSeconds: 60 });
    const options = {
      versions: { schemaVersion: '1.0', extractorVersion: '1.0.0' },
      heartbeatSeconds: 60,
      byReference: false,
      retryFailed: false,
      maxBytes: 2 ** 20,
      onUnreadable: () => undefined,
    };
    const [one, other] = await Promise.all([
      enqueue(queue, places, options),
      enqueue(queue, places.toReversed(), options),
    ]);
    expect(one.added + other.added).toBe(100);
    expect(one.waiting + other.waiting).toBe(100);
    await queue.close();
  },
);

test.skipIf(whyNoPostgres !== null)(
  'a document that is larger than a worker takes is given up with this reason, and read by one that takes it',
  async () => {
    const target = await database();
    const [kept, referred] = [join(folder, 'kept.txt'), join(folder, 'referred.txt')];
    await writeFile(kept, `${planOf(2)}${' \n'.repeat(2000)}`);
    await writeFile(referred, `${planOf(3)}${' \n'.repeat(2000)}`);
    await kehoach(['enqueue', kept, '--db', target]);
    await kehoach(['enqueue', referred, '--by-reference', '--db', target]);
    const small = await kehoach(['work', '--db', target, '--until-empty', '--max-size', '0.002']);
    expect(small.stderr).toContain('(too_large)');
    expect(await ask(target, 'select name, reason, attempts from dead_letters order by name')).toEqual([
      { name: 'kept.txt', reason: 'too_large', attempts: '1' },
      { name: 'referred.txt', reason: 'too_large', attempts: '1' },
    ]);
    expect((await kehoach(['status', '--retry', '--db', target])).stdout).toContain('tried again: 2\n');
    await kehoach(['work', '--db', target, '--until-empty']);
    expect(await ask(target, 'select name, error_code from sources order by name')).toEqual([
      { name: 'kept.txt', error_code: null },
      { name: 'referred.txt', error_code: null },
    ]);
  },
);

test.skipIf(whyNoPostgres !== null)(
  'an address may hold a user and a password, which are told to its server alone',
  async () => {
    const target = await database();
    const asked: (string | undefined)[] = [];
    const web = createServer((request, response) => {
      asked.push(request.headers.authorization);
      response.writeHead(request.url === '/plan.txt' ? 200 : 404).end(planOf(4));
    });
    await once(web.listen(0, '127.0.0.1'), 'listening');
    const address = web.address();
    const host = `127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
    const at = (name: string): string => `http://${encodeURIComponent('cán bộ')}:s%2Fecret@${host}/${name}`;
    const { stdout, stderr } = await kehoach(['enqueue', at('plan.txt'), at('none%00.txt'), '--db', target]);
    expect(stdout).toContain('added: 1\n');
    expect(stderr).toBe(
      `kehoach: http://${host}/none%00.txt: The server did not give the file (HTTP 404). — Máy chủ không trả về tệp (HTTP 404).\n`,
    );
    expect(asked[0]).toBe(`Basic ${Buffer.from('cán bộ:s/ecret').toString('base64')}`);
    web.closeAllConnections();
    web.close();
  },
);
