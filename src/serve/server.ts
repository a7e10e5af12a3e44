import { once } from 'node:events';
import { Server } from 'node:http';
import { availableParallelism, userInfo } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import { openStore } from '../store/store.ts';
import { createApp } from './app.ts';
import { ourHosts } from './guard.ts';
import { Intake } from './intake.ts';
import { Jobs } from './jobs.ts';
import { Library } from './library.ts';

export interface ServeOptions {
  /** 0 takes any free one. */
  port: number;
  host: string;
  /** Names beside this machine's own under which it may be spoken to. */
  allowedHosts?: readonly string[];
  /** `sqlite:PATH` or `postgres://user:password\@host/name`. */
  database: string;
  /** Of one document, in bytes. */
  maxBytes: number;
  version: string;
  /** Unless given, as many as there are processors, but four at most: each takes some 150 MB. */
  workers?: number;
  /** Documents that are received, waiting or being read. */
  maxDocuments?: number;
  /** Who says what is said without a name; the user of the system unless given. */
  user?: string;
  onFault?: (error: unknown) => void;
}

export interface RunningServer {
  /** Where it is: "http://127.0.0.1:8347/". */
  url: string;
  /**
   * Takes no more requests, lets those that run come to their end, and closes the database.
   *
   * @param patience in milliseconds, for requests that run
   * @returns whether everything came to its end; else documents are still being read
   */
  stop(patience?: number): Promise<boolean>;
}

/** How long a client may take to send its request, and its head, in milliseconds. */
const BODY_PATIENCE = 120_000;
const HEAD_PATIENCE = 20_000;
const MOST_DOCUMENTS = 64;

/**
 * Starts the server of the review pages.
 *
 * @throws {StoreError} where the database cannot be used, {Error} of the system where the address is taken
 * @example
 * const server = await startServer({ port: 8347, host: '127.0.0.1', database: 'sqlite:plans.db', maxBytes, version });
 * await server.stop();
 */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { host, maxBytes, version } = options;
  const workers = options.workers ?? Math.min(4, availableParallelism());
  const user = options.user ?? userInfo().username;
  const store = await openStore(options.database);
  const library = new Library({ store, workers, maxBytes, extractorVersion: version, user });
  const intake = new Intake({
    maxBytes,
    maxDocuments: options.maxDocuments ?? MOST_DOCUMENTS,
    maxTotalBytes: 2 * maxBytes,
    workers,
  });
  const stopping = new AbortController();
  let isOurs = (_host: string): boolean => false;
  const app = createApp({
    library,
    store,
    intake,
    jobs: new Jobs(),
    maxBytes,
    version,
    user,
    isOurs: (name) => isOurs(name),
    stopped: stopping.signal,
    onFault: options.onFault ?? (() => undefined),
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: host,
    overrideGlobalObjects: false,
    serverOptions: { requestTimeout: BODY_PATIENCE, headersTimeout: HEAD_PATIENCE },
  });
  if (!(server instanceof Server)) throw new TypeError('The server speaks HTTP/1.1.');
  try {
    await listen(server, options.port, host);
  } catch (error) {
    await store.close();
    throw error;
  }
  const port = portOf(server);
  isOurs = ourHosts({ port, host }, options.allowedHosts ?? []);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`,
    async stop(patience = 5_000) {
      stopping.abort();
      const isFinished = await closed(server, intake, patience);
      await library.close();
      await store.close();
      return isFinished;
    },
  };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  // Rejects where an error comes first: the address is taken.
  await once(server, 'listening');
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function closed(server: Server, intake: Intake, patience: number): Promise<boolean> {
  const over = Promise.withResolvers<void>();
  const clock = setTimeout(() => {
    server.closeAllConnections();
    over.resolve();
  }, patience);
  const end = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  // Documents that nobody waits for have no connection.
  await Promise.race([Promise.all([end, intake.idle()]), over.promise]);
  clearTimeout(clock);
  return intake.isIdle;
}
