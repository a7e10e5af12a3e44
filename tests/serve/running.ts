import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request, type ClientRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer, type ServeOptions } from '../../src/serve/server.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);

/** A server of its own, with a database in a folder of its own. */
export class Running {
  readonly folder: string;
  #server: RunningServer;
  readonly #options: Partial<ServeOptions>;

  private constructor(folder: string, server: RunningServer, options: Partial<ServeOptions>) {
    this.folder = folder;
    this.#server = server;
    this.#options = options;
  }

  static async start(options: Partial<ServeOptions> = {}): Promise<Running> {
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-serve-'));
    return new Running(folder, await startServer(settings(folder, options)), options);
  }

  get url(): string {
    return this.#server.url;
  }

  at(path: string): string {
    return new URL(path, this.url).href;
  }

  /** The same database, as another day finds it. */
  async restart(): Promise<void> {
    await this.#server.stop();
    this.#server = await startServer(settings(this.folder, this.#options));
  }

  async stop(): Promise<void> {
    await this.#server.stop();
    await rm(this.folder, { recursive: true });
  }

  /** Uploads a document and returns its id. */
  async add(content: string | Uint8Array<ArrayBuffer>, name: string): Promise<string> {
    const answer = await fetch(this.at(`/extractions?name=${encodeURIComponent(name)}`), {
      method: 'POST',
      body: content,
    });
    await answer.body?.cancel();
    return (answer.headers.get('location') ?? '').replace('/documents/', '');
  }

  async json<T>(path: string): Promise<T> {
    const answer = await fetch(this.at(path));
    return (await answer.json()) as T;
  }

  post(path: string, body: unknown): Promise<Response> {
    return fetch(this.at(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** An upload whose body comes piece by piece. */
  open(path: string): ClientRequest {
    return request(this.at(path), { method: 'POST' });
  }

  /** A request with whatever head a foreign program may write. */
  raw(
    path: string,
    head: Record<string, string>,
    method = 'GET',
    body = '',
  ): Promise<{ status: number; headers: IncomingHttpHeaders }> {
    return new Promise((resolve, reject) => {
      const sent = request(this.at(path), { method, headers: head }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

function settings(folder: string, options: Partial<ServeOptions>): ServeOptions {
  return {
    port: 0,
    host: '127.0.0.1',
    database: `sqlite:${join(folder, 'plans.db')}`,
    maxBytes: 4 * 2 ** 20,
    version: '1.0.0',
    workers: 2,
    user: 'Lò Thị Mây',
    ...options,
  };
}

export async function sample(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(name, SAMPLES)));
}
