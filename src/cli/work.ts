import { availableParallelism } from 'node:os';
import process from 'node:process';
import type { Logger } from 'pino';
import { DocumentQueue } from '../queue/document-queue.ts';
import { serveHealth } from '../queue/health.ts';
import { WorkerMetrics } from '../queue/metrics.ts';
import { untilReachable } from '../queue/until-reachable.ts';
import { QueueWorker } from '../queue/worker.ts';
import type { WorkEvent } from '../queue/worker.ts';
import { cannotListen } from './cannot-listen.ts';
import { EXIT } from './exit-code.ts';
import { maxBytes } from './inputs.ts';
import { openLog } from './log.ts';
import { atLeast, databaseOf, heartbeatOf, versions } from './queue-options.ts';
import type { QueueCommandOptions } from './queue-options.ts';
import { tell } from './terminal.ts';

export interface WorkCommandOptions extends QueueCommandOptions {
  concurrency?: string;
  timeLimit: string;
  attempts: string;
  grace: string;
  healthPort?: string;
  healthHost: string;
  untilEmpty?: boolean;
  maxSize: string;
}

const HEALTH = { hostOption: '--health-host', portOption: '--health-port' };

/** `kehoach work`: reads documents from the queue until it is told to stop. Returns the exit code. */
export async function workCommand(options: WorkCommandOptions): Promise<number> {
  const heartbeatSeconds = heartbeatOf(options);
  const grace = atLeast(0, '--grace', options.grace) * 1000;
  const settings = {
    concurrency:
      options.concurrency === undefined
        ? availableParallelism()
        : atLeast(1, '--concurrency', options.concurrency),
    maxAttempts: atLeast(1, '--attempts', options.attempts),
    heartbeatSeconds,
    maxMilliseconds: atLeast(1, '--time-limit', options.timeLimit) * 1000,
    maxBytes: maxBytes(options.maxSize),
    extractorVersion: (await versions()).extractorVersion,
    untilEmpty: options.untilEmpty === true,
  };
  const port = options.healthPort === undefined ? null : atLeast(0, '--health-port', options.healthPort);
  const log = await openLog(options.verbose === true);
  const target = databaseOf(options);
  const open = async (): Promise<DocumentQueue> =>
    DocumentQueue.open(target, {
      heartbeatSeconds,
      supervise: true,
      // Repeated by itself; what it comes to is told by the worker.
      onError: (error) => log?.warn({ error: messageOf(error) }, 'supervision failed'),
    });
  // Machines start in any order. Whoever waits for documents waits for the database too; a script is told at once.
  const queue = settings.untilEmpty ? await open() : await openWhenReachable(open, log);
  const metrics = new WorkerMetrics(() => worker);
  const worker = new QueueWorker(queue, {
    ...settings,
    hear: (event) => {
      metrics.count(event);
      report(event, log);
    },
  });
  const health =
    port === null
      ? null
      : await serveHealth(port, worker, metrics, options.healthHost).catch(async (error: unknown) => {
          // Its connections would keep a process that does nothing.
          await queue.close();
          throw cannotListen(error, { port, host: options.healthHost, ...HEALTH });
        });
  const address = health?.address();
  if (typeof address === 'object' && address !== null)
    tell(`kehoach: http://${address.address}:${String(address.port)}/metrics`);
  const stopping = onceSignalled(async () => worker.stop(grace));
  try {
    await Promise.race([worker.run(), stopping.done]);
    const late = await stopping.result();
    // Processes that are still at work would keep this one until they end.
    if (late > 0) process.exit(EXIT.ok);
    return EXIT.ok;
  } catch (error) {
    // It can take no more. What it holds need not wait for its silence.
    await worker.stop(grace);
    throw error;
  } finally {
    stopping.forget();
    health?.closeAllConnections();
    health?.close();
    await queue.close();
  }
}

async function openWhenReachable(
  open: () => Promise<DocumentQueue>,
  log: Logger | null,
): Promise<DocumentQueue> {
  let isTold = false;
  const queue = await untilReachable(open, (error) => {
    if (!isTold) report({ type: 'disconnected', error }, log);
    isTold = true;
  });
  if (isTold) report({ type: 'connected' }, log);
  return queue;
}

/** Stops at the first SIGTERM or Ctrl-C; the second ends the process as ever. */
function onceSignalled(stop: () => Promise<number>): {
  /** When it was stopped and nothing is left to wait for. */
  done: Promise<unknown>;
  result: () => Promise<number>;
  forget: () => void;
} {
  let stopped: Promise<number> | null = null;
  const { promise: done, resolve, reject } = Promise.withResolvers<number>();
  const hear = (): void => {
    forget();
    stopped = stop();
    stopped.then(resolve, reject);
  };
  const forget = (): void => {
    process.off('SIGTERM', hear);
    process.off('SIGINT', hear);
  };
  process.on('SIGTERM', hear);
  process.on('SIGINT', hear);
  return { done, result: async () => stopped ?? 0, forget };
}

function report(event: WorkEvent, log: Logger | null): void {
  const ids =
    'claim' in event
      ? { job: event.claim.id, sha256: event.claim.document?.sha256, name: event.claim.document?.name }
      : {};
  switch (event.type) {
    case 'stored': {
      const { milliseconds, bytes, pages, error } = event;
      log?.info({ ...ids, ms: Math.round(milliseconds), bytes, pages, error }, 'stored');
      break;
    }
    case 'given_up':
      log?.error({ ...ids, reason: event.reason, message: event.message }, 'given up');
      tell(`kehoach: ${ids.name ?? ''}: ${event.message} (${event.reason})`);
      break;
    case 'put_off':
      log?.warn({ ...ids, message: event.message }, 'put off');
      break;
    case 'lost':
      log?.warn({ ...ids, ...('error' in event ? { error: messageOf(event.error) } : {}) }, 'lost');
      break;
    case 'disconnected':
      log?.error({ error: messageOf(event.error) }, 'disconnected');
      tell(`kehoach: ${messageOf(event.error)} · sẽ thử lại · trying again`);
      break;
    case 'connected':
      log?.info('connected');
      tell('kehoach: đã nối được cơ sở dữ liệu · the database answers');
      break;
    case 'ready':
      log?.info('ready');
      break;
    default:
      log?.debug(ids, event.type);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
