import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/index.ts';
import { FAULTY_PLAN } from '../page/plan.ts';
import { sample } from './running.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
const UPLOADS = 100;

describe('the server as a process of its own', () => {
  let folder: string;
  let child: ChildProcess;
  let url: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-load-'));
    const database = `sqlite:${join(folder, 'plans.db')}`;
    child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--db', database], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    url = line.toString().trim();
  }, 60_000);
  afterAll(async () => rm(folder, { recursive: true }));

  /** As a program does that is told to come again. */
  async function upload(name: string, body: Uint8Array<ArrayBuffer>): Promise<Extraction> {
    for (;;) {
      const answer = await fetch(`${url}extractions?name=${name}`, { method: 'POST', body });
      if (answer.status !== 503) return (await answer.json()) as Extraction;
      await answer.body?.cancel();
      await after(Number(answer.headers.get('retry-after')) * 1000);
    }
  }

  it('gives each of a hundred uploads at once its own answer, ten of them damaged, within 700 MB', async () => {
    const docx = await sample('formats/ke-hoach.docx');
    const uploads = Array.from({ length: UPLOADS }, (_, at) => {
      const isDamaged = at % 10 === 3;
      const text = `${FAULTY_PLAN}\n\nHỗ trợ ${1000 + at} hộ nghèo.\n`;
      return {
        at,
        isDamaged,
        // The end of a Word file holds its directory.
        body: isDamaged ? docx.slice(0, docx.length - 40 - at) : new TextEncoder().encode(text),
      };
    });
    await Promise.all(
      uploads.map(async ({ at, isDamaged, body }) => {
        const { source, figures } = await upload(`${at}`, body);
        expect(source.name).toBe(String(at));
        if (isDamaged) expect(source.error?.code).toBe('damaged');
        else expect(figures.at(-1)?.value).toBe(1000 + at);
      }),
    );
    const list = (await (await fetch(`${url}documents?limit=500`)).json()) as { documents: unknown[] };
    expect(list.documents.length).toBe(UPLOADS);
    if (process.platform === 'linux') expect(await mostMemory(child.pid)).toBeLessThan(700);
  }, 240_000);

  it('ends at a signal, and says so with 0', async () => {
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
  });
});

/** The most memory that a process had at any time, in megabytes. */
async function mostMemory(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? Number.POSITIVE_INFINITY) / 1024;
}
