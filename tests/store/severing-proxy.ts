import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A way to a server of PostgreSQL that can be cut at the worst moment. */
export interface SeveringProxy {
  /** The same database by this way. */
  target: string;
  /** The next transaction is committed, and the connection ends before its client hears of it. */
  cutNextCommit(): void;
  close(): void;
}

/** Opens such a way to the server of a database. */
export async function severingProxy(target: string): Promise<SeveringProxy> {
  const { hostname, port } = new URL(target);
  let isArmed = false;
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    let isCut = false;
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const side of [client, server]) side.on('error', end).on('close', end);
    client.on('data', (asked: Buffer) => {
      if (isArmed && asked.includes('commit\0')) [isArmed, isCut] = [false, true];
      server.write(asked);
    });
    server.on('data', (answered: Buffer) => {
      // The server has done it.
      if (isCut) end();
      else client.write(answered);
    });
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const address = proxy.address();
  const here = typeof address === 'object' ? String(address?.port) : '';
  return {
    target: target.replace(`:${port}/`, `:${here}/`),
    cutNextCommit: () => {
      isArmed = true;
    },
    close: () => void proxy.close(),
  };
}
