import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Connection, Pool, PoolClient, Submittable } from 'pg';

/** What the statements `copy … from stdin` of a query read, one after the other; it stands as the only parameter. */
export class CopyData {
  readonly ofStatement: readonly (readonly Uint8Array[])[];

  constructor(ofStatement: readonly (readonly Uint8Array[])[]) {
    this.ofStatement = ofStatement;
  }
}

/** The same pool, whose connections know COPY too: there it takes part in the transaction in which it stands. */
export function copyingPool(pool: Pool): PostgresPool {
  // The query layer knows a connection again by its client.
  const clients = new WeakMap<PoolClient, CopyingClient>();
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect();
      const copying = clients.get(client) ?? new CopyingClient(client);
      clients.set(client, copying);
      return copying;
    },
    end: async () => pool.end(),
  };
}

class CopyingClient implements PostgresPoolClient {
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  query<R>(statement: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query(statement: unknown, values: readonly unknown[] = []): unknown {
    if (typeof statement !== 'string') throw new TypeError('This connection has no cursors.');
    const [data] = values;
    if (!(data instanceof CopyData)) return this.#client.query(statement, [...values]);
    return this.#client.query(new Copy(statement, data)).done;
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }
}

const HEADER_BYTES = 5;
const COPY_DATA = 'd'.charCodeAt(0);
/** The message that ends what one statement reads. */
const COPY_DONE = Buffer.from('c\0\0\0\u0004', 'latin1');

/**
 * Several COPYs as one query. Everything is sent at once: the server reads one message after the other, and passes over
 * the rest where a statement fails. So any number of lists takes one round trip, and hardly more calls of the system.
 */
class Copy implements Submittable {
  readonly done: Promise<{ command: 'INSERT'; rowCount: number; rows: [] }>;
  readonly #statement: string;
  readonly #data: CopyData;
  readonly #settle = Promise.withResolvers<{ command: 'INSERT'; rowCount: number; rows: [] }>();
  #rows = 0;

  constructor(statement: string, data: CopyData) {
    this.#statement = statement;
    this.#data = data;
    this.done = this.#settle.promise;
  }

  // The driver calls what follows.

  submit(connection: Connection): void {
    const { stream } = connection;
    stream.cork();
    connection.query(this.#statement);
    for (const chunks of this.#data.ofStatement) {
      for (const chunk of chunks) {
        stream.write(headerOf(chunk));
        stream.write(chunk);
      }
      stream.write(COPY_DONE);
    }
    stream.uncork();
  }

  handleCopyInResponse(): void {
    // What it asks for is on its way.
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#rows += Number(/^COPY (\d+)$/u.exec(text)?.[1] ?? 0);
  }

  handleReadyForQuery(): void {
    this.#settle.resolve({ command: 'INSERT', rowCount: this.#rows, rows: [] });
  }

  handleError(error: Error): void {
    this.#settle.reject(error);
  }
}

/** Its length counts itself, and not the letter before it. */
function headerOf(chunk: Uint8Array): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt8(COPY_DATA, 0);
  header.writeUInt32BE(chunk.byteLength + HEADER_BYTES - 1, 1);
  return header;
}
