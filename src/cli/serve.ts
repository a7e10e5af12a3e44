import { once } from 'node:events';
import process from 'node:process';
import { isLoopback } from '../serve/guard.ts';
import { startServer } from '../serve/server.ts';
import type { RunningServer, ServeOptions } from '../serve/server.ts';
import { StoreError } from '../store/errors.ts';
import { cannotListen } from './cannot-listen.ts';
import { EXIT, UsageError } from './exit-code.ts';
import { maxBytes } from './inputs.ts';
import { openLog } from './log.ts';
import { print, tell } from './terminal.ts';
import { extractorVersion } from './version.ts';

export interface ServeCommandOptions {
  port: string;
  host: string;
  allowHost?: string[];
  db: string;
  maxSize: string;
  user?: string;
  verbose?: boolean;
}

/** `kehoach serve`: the review pages at an address of this machine, until it is interrupted. Returns the exit code. */
export async function serveCommand(options: ServeCommandOptions): Promise<number> {
  const server = await start(await settingsOf(options));
  await print(`${server.url}\n`);
  tell('kehoach: Ctrl-C để dừng · Ctrl-C stops the server');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  tell('kehoach: đang dừng … · stopping …');
  const isFinished = await server.stop();
  // Threads that still read a document would keep the process for minutes.
  if (!isFinished) process.exit(EXIT.ok);
  return EXIT.ok;
}

async function settingsOf({ host, allowHost = [], ...options }: ServeCommandOptions): Promise<ServeOptions> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(
      `--port nhận số từ 0 đến 65535, không nhận "${options.port}" · --port takes a number from 0 to 65535, not "${options.port}".`,
    );
  }
  if (!isLoopback(host) && allowHost.length === 0) {
    throw new UsageError(
      `--host ${host}: máy khác sẽ truy cập được; hãy nêu tên máy chủ bằng --allow-host · ` +
        `other machines will reach it: name it as they do, with --allow-host.`,
    );
  }
  const log = await openLog(options.verbose === true);
  return {
    port,
    host,
    allowedHosts: allowHost,
    database: options.db,
    maxBytes: maxBytes(options.maxSize),
    version: await extractorVersion(),
    ...(options.user === undefined ? {} : { user: options.user }),
    onFault: (error) => {
      tell(`kehoach: ${error instanceof Error ? error.message : String(error)}`);
      log?.error({ error }, 'fault');
    },
  };
}

async function start(options: ServeOptions): Promise<RunningServer> {
  try {
    return await startServer(options);
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(error.message);
    throw cannotListen(error, { ...options, hostOption: '--host', portOption: '--port' });
  }
}
