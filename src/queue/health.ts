import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { WorkerMetrics } from './metrics.ts';
import type { QueueWorker } from './worker.ts';

/** Only this machine sees it, unless another address is given. */
const LOOPBACK = '127.0.0.1';

/**
 * Serves `/healthz` (200 while the database answers, else 503) and `/metrics`.
 *
 * @param port 0 takes any that is free
 * @throws where the port is taken
 */
export async function serveHealth(
  port: number,
  worker: Pick<QueueWorker, 'running' | 'isConnected'>,
  metrics: WorkerMetrics,
  host = LOOPBACK,
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0];
    if (path === '/healthz') {
      const { isConnected, running } = worker;
      const body = JSON.stringify({ status: isConnected ? 'ok' : 'no_database', running });
      answer(response, isConnected ? 200 : 503, 'application/json', `${body}\n`);
    } else if (path === '/metrics') {
      metrics.text().then(
        (text) => answer(response, 200, 'text/plain; version=0.0.4; charset=utf-8', text),
        () => answer(response, 500, 'text/plain', ''),
      );
    } else answer(response, 404, 'text/plain', 'Not found.\n');
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}
