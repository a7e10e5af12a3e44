import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extractorVersion } from '../../src/cli/version.ts';
import { kehoach } from '../cli/run.ts';
import { ask } from '../store/databases.ts';
import { startPostgres, whyNoPostgres } from '../store/postgres.ts';
import type { PostgresServer } from '../store/postgres.ts';
import { Machine, MAIN, planOf, poison, until, writeDocuments } from './cluster.ts';

let server: PostgresServer;
let folder: string;
let databases = 0;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'kehoach-queue-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await server.stop();
});

async function database(): Promise<string> {
  databases += 1;
  return server.createDatabase(`queue_${String(databases)}`);
}

async function status(target: string): Promise<Record<string, unknown>> {
  const { stdout } = await kehoach(['status', '--json', '--failed', '--db', target]);
  const parsed: unknown = JSON.parse(stdout);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}

test.skipIf(whyNoPostgres !== null)(
  'files are enqueued once, read, and enqueued again only where they are new',
  async () => {
    const target = await database();
    const documents = join(folder, 'once');
    await writeDocuments(documents, 6, 0);
    await writeFile(join(documents, 'copy.txt'), planOf(0));
    await writeFile(join(documents, 'damaged.docx'), 'PK\u0003\u0004 and no more');
    const first = await kehoach(['enqueue', documents, '--db', target]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('added: 7\n');
    expect(first.stdout).toContain('waiting or given twice: 1\n');
    const work = await kehoach(['work', '--db', target, '--until-empty', '--concurrency', '1']);
    expect(work).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await status(target)).toMatchObject({
      waiting: 0,
      active: 0,
      stored: 7,
      unreadable: { damaged: 1 },
      givenUp: {},
    });
    await writeFile(join(documents, 'new.txt'), planOf(100));
    const second = await kehoach(['enqueue', documents, '--db', target]);
    expect(second.stdout).toContain('added: 1\n');
    expect(second.stdout).toContain('stored before: 8\n');
  },
);

test.skipIf(whyNoPostgres !== null)(
  'a document that was extracted by an older version is enqueued again',
  async () => {
    const target = await database();
    const plan = join(folder, 'older.txt');
    await writeFile(plan, planOf(1));
    await kehoach(['enqueue', plan, '--db', target]);
    await kehoach(['work', '--db', target, '--until-empty', '--concurrency', '1']);
    await ask(target, `update sources set extractor_version = '0.0.1'`);
    expect((await kehoach(['enqueue', plan, '--db', target])).stdout).toContain('added: 1\n');
    await kehoach(['work', '--db', target, '--until-empty', '--concurrency', '1']);
    expect(await ask(target, 'select extractor_version as version from sources')).toEqual([
      { version: await extractorVersion() },
    ]);
  },
);

test.skipIf(whyNoPostgres !== null)('texts are read before pictures, whichever came first', async () => {
  const target = await database();
  const files = {
    'scan.png': '\u0089PNG\r\n\u001a\n',
    'thong-ke.html': '<html><p>1</p></html>',
    'a.txt': 'Một.',
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content, 'latin1');
    await kehoach(['enqueue', join(folder, name), '--db', target]);
  }
  const jobs = await ask(
    target,
    `select data->>'name' as name from kehoach_queue.job where name = 'documents' order by priority desc`,
  );
  expect(jobs.map(({ name }) => name)).toEqual(['a.txt', 'thong-ke.html', 'scan.png']);
});

test.skipIf(whyNoPostgres !== null)(
  'a document whose reader computes for ever is given up with its reason, and can be tried again',
  async () => {
    const target = await database();
    const [pdf, plan] = [join(folder, 'endless.pdf'), join(folder, 'beside.txt')];
    await writeFile(pdf, poison(1));
    await writeFile(plan, planOf(2));
    await kehoach(['enqueue', pdf, plan, '--db', target]);
    const args = ['work', '--db', target, '--until-empty', '--concurrency', '1', '--time-limit', '2'];
    expect(await kehoach(args)).toMatchObject({ code: 0 });
    const after = await status(target);
    expect(after).toMatchObject({ stored: 1, givenUp: { too_slow: 1 } });
    expect(after['deadLetters']).toMatchObject([{ name: 'endless.pdf', reason: 'too_slow', attempts: 1 }]);
    expect((await kehoach(['enqueue', pdf, '--db', target])).stdout).toContain('(--retry-failed): 1\n');
    expect((await kehoach(['status', '--retry', '--db', target])).stdout).toContain('tried again: 1\n');
    expect(await status(target)).toMatchObject({ waiting: 1, givenUp: {} });
  },
);

test.skipIf(whyNoPostgres !== null)(
  'a file that was changed where it lies is given up, one that is gone is tried some times',
  async () => {
    const target = await database();
    const [changed, gone, same] = ['changed.txt', 'gone.txt', 'same.txt'].map((name) => join(folder, name));
    for (const [at, path] of [changed, gone, same].entries()) await writeFile(path ?? '', planOf(at));
    await kehoach(['enqueue', changed ?? '', gone ?? '', same ?? '', '--by-reference', '--db', target]);
    await writeFile(changed ?? '', planOf(50));
    await rm(gone ?? '');
    const machine = new Machine(target, '--concurrency', '1', '--attempts', '2');
    machine.start();
    await until(async () => (await ask(target, 'select 1 from dead_letters')).length === 2);
    expect(await machine.end('SIGTERM')).toBe(0);
    expect(await status(target)).toMatchObject({ stored: 1, givenUp: { changed: 1, not_readable: 1 } });
  },
);

test.skipIf(whyNoPostgres !== null)(
  'addresses are fetched, at once or when their turn comes, and their secrets are not told',
  async () => {
    const files = new Map([
      ['/kho/k%E1%BA%BF-ho%E1%BA%A1ch.txt', planOf(20)],
      ['/kho/moved.txt', planOf(21)],
      ['/kho/kept.txt', planOf(22)],
    ]);
    const web = createServer((request, response) => {
      const path = request.url?.split('?', 1)[0] ?? '';
      if (path === '/kho/cut.txt') {
        response.writeHead(200, { 'content-length': 1000 }).write('KẾ', () => response.destroy());
        return;
      }
      const file = files.get(path);
      response.writeHead(file === undefined ? 404 : 200).end(file);
    });
    await once(web.listen(0, '127.0.0.1'), 'listening');
    const address = web.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const at = (path: string): string => `http://127.0.0.1:${String(port)}${path}?signature=secret`;
    const target = await database();
    const nobody = 'http://127.0.0.1:1/kho/x.txt?signature=secret';
    const wanted = [
      at('/kho/cut.txt'),
      nobody,
      at('/kho/k%E1%BA%BF-ho%E1%BA%A1ch.txt'),
      at('/kho/nowhere.txt'),
    ];
    const fetched = await kehoach(['enqueue', ...wanted, '--db', target]);
    expect(fetched.code).toBe(2);
    expect(fetched.stdout).toContain('added: 1\n');
    expect(fetched.stderr).toContain('/kho/nowhere.txt: The server did not give the file (HTTP 404).');
    expect(fetched.stderr).toContain('/kho/cut.txt: The server did not give the file (UND_ERR_SOCKET).');
    expect(fetched.stderr).toMatch(
      /\/kho\/x\.txt: The server did not give the file \((?:ECONNREFUSED|bad port)\)\./u,
    );
    expect(fetched.stderr).not.toContain('secret');
    await kehoach(['enqueue', at('/kho/moved.txt'), at('/kho/kept.txt'), '--by-reference', '--db', target]);
    files.set('/kho/moved.txt', planOf(23));
    const { stderr } = await kehoach(['work', '--db', target, '--until-empty', '--concurrency', '1']);
    expect(stderr).not.toContain('secret');
    expect(await ask(target, 'select name from sources order by name')).toEqual([
      { name: 'kept.txt' },
      { name: 'kế-hoạch.txt' },
    ]);
    const [dead] = await ask(target, 'select name, reason, message from dead_letters');
    expect(dead).toMatchObject({ name: 'moved.txt', reason: 'changed' });
    expect(dead?.['message']).not.toContain('secret');
    web.closeAllConnections();
    web.close();
  },
);

test.skipIf(whyNoPostgres !== null)('the live view is drawn again and again, until it is left', async () => {
  const target = await database();
  await writeFile(join(folder, 'watched.txt'), planOf(30));
  await kehoach(['enqueue', join(folder, 'watched.txt'), '--db', target]);
  const watch = spawn(process.execPath, [MAIN, 'status', '--watch', '--json', '--db', target]);
  const seen: unknown[] = [];
  for await (const line of createInterface(watch.stdout)) {
    seen.push(JSON.parse(line));
    if (seen.length === 1) await kehoach(['work', '--db', target, '--until-empty', '--concurrency', '1']);
    if (JSON.stringify(line).includes(String.raw`\"stored\":1`)) break;
  }
  const ended = once(watch, 'exit');
  watch.kill('SIGINT');
  await ended;
  expect(seen[0]).toMatchObject({ waiting: 1, active: 0, stored: 0, perSecond: null, secondsLeft: null });
  expect(seen.at(-1)).toMatchObject({ waiting: 0, stored: 1, secondsLeft: 0 });
});

test.skipIf(whyNoPostgres !== null)(
  'at SIGTERM a worker gives back what it cannot finish, at once and as if untried',
  async () => {
    const target = await database();
    const pdf = join(folder, 'slow.pdf');
    await writeFile(pdf, poison(2));
    await kehoach(['enqueue', pdf, '--db', target]);
    const machine = new Machine(target, '--concurrency', '1', '--grace', '0');
    machine.start();
    const jobs = async (state: string) =>
      ask(
        target,
        `select retry_count from kehoach_queue.job where name = 'documents' and state = '${state}'`,
      );
    await until(async () => (await jobs('active')).length === 1);
    expect(await machine.end('SIGTERM')).toBe(0);
    expect(await jobs('created')).toEqual([{ retry_count: 0 }]);
    // What was given back is not done, and counts in no rate.
    expect(await status(target)).toMatchObject({ waiting: 1, active: 0, perSecond: null });
  },
);

test.skipIf(whyNoPostgres !== null)('a worker that is started before its database waits for it', async () => {
  const target = await database();
  await writeFile(join(folder, 'early.txt'), planOf(4));
  await kehoach(['enqueue', join(folder, 'early.txt'), '--db', target]);
  const machine = new Machine(target, '--concurrency', '1');
  await server.restart(async () => {
    machine.start();
    await until(async () => Promise.resolve(machine.stderr.includes('trying again')));
  });
  await until(async () => (await ask(target, 'select 1 from sources')).length === 1);
  expect(await machine.end('SIGTERM')).toBe(0);
  expect(machine.stderr.match(/trying again/gu)).toHaveLength(1);
  expect(machine.stderr).toContain('the database answers\n');
});

test.skipIf(whyNoPostgres !== null)(
  'a worker that no database lets in, or that a script waits for, says so and ends',
  async () => {
    const target = await database();
    const closed = await kehoach(['work', '--db', target.replace(/:[^:@]*@/u, ':secret@')]);
    expect(closed.code).toBe(2);
    expect(closed.stderr).toContain('does not accept the connection');
    expect(closed.stderr).not.toContain('secret');
    const nowhere = await kehoach(['work', '--until-empty', '--db', 'postgres://127.0.0.1:1/plans']);
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toContain('cannot be opened');
  },
);

test.skipIf(whyNoPostgres !== null)('a worker tells its health and what it counts', async () => {
  const target = await database();
  await writeFile(join(folder, 'counted.txt'), planOf(3));
  await kehoach(['enqueue', join(folder, 'counted.txt'), '--db', target]);
  const machine = new Machine(target, '--concurrency', '1', '--health-port', '0');
  machine.start();
  await until(async () => (await ask(target, 'select 1 from sources')).length === 1);
  await until(async () => Promise.resolve(machine.stderr.includes('/metrics')));
  const metrics = /http:\S+/u.exec(machine.stderr)?.[0] ?? '';
  await until(async () =>
    (await (await fetch(metrics)).text()).includes('kehoach_documents_total{outcome="stored",reason=""} 1'),
  );
  const health = await fetch(metrics.replace('/metrics', '/healthz'));
  expect({ status: health.status, body: await health.json() }).toEqual({
    status: 200,
    body: { status: 'ok', running: 0 },
  });
  expect(await machine.end('SIGTERM')).toBe(0);
});

test.skipIf(whyNoPostgres !== null)(
  'a worker whose port for its health is taken says so and ends, instead of doing nothing for ever',
  async () => {
    const target = await database();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const taken = typeof address === 'object' ? String(address?.port) : '';
    for (const port of [taken, '70000']) {
      const { code, stderr } = await kehoach(['work', '--db', target, '--health-port', port]);
      expect({ port, code }).toEqual({ port, code: 2 });
      expect(stderr).toMatch(
        /^kehoach: không mở được cổng \d+ .* choose another port with --health-port\.\n$/u,
      );
    }
    other.close();
  },
);

test.skipIf(whyNoPostgres !== null)(
  'another database than PostgreSQL is refused, and its address is not shown',
  async () => {
    const { code, stderr } = await kehoach(['status', '--db', 'mysql://user:secret@host/name']);
    expect(code).toBe(2);
    expect(stderr).toContain('"mysql:"');
    expect(stderr).not.toContain('secret');
  },
);
