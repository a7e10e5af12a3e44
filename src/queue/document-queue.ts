import type { Db, JobWithMetadata, PgBoss } from 'pg-boss';
import { openStore } from '../store/store.ts';
import type { Store, StoreTransaction } from '../store/store.ts';
import { notPostgres, withoutBoss } from './errors.ts';
import { documentOf } from './job.ts';
import type { DocumentJob } from './job.ts';

/** The tables of pg-boss have a schema of their own, beside the store's. */
export const SCHEMA = 'kehoach_queue';
export const QUEUE = 'documents';

/** In seconds; pg-boss takes no shorter silence. */
export const LEAST_HEARTBEAT = 10;

/** Finished jobs are kept this long, for the rate that `status` shows. */
const KEEP_FINISHED_SECONDS = 900;
/** Waiting jobs are kept as long as anyone may need for a backlog. */
const KEEP_WAITING_SECONDS = 400 * 24 * 3600;
/** A heartbeat bounds a job; this bounds a worker whose heart beats on while it does nothing. */
const EXPIRE_SECONDS = 6 * 3600;
/** Attempts are counted by the worker, which keeps the reason; pg-boss must not give a job up before. */
const NO_RETRY_LIMIT = 1000;

/** A job that is given back ends, and a new one is made; its output tells it from one that is done. */
const GIVEN_BACK = { givenBack: true };
/** In SQL, of a job that has ended. */
export const IS_DONE = 'output is null';

export interface QueueOptions {
  /** A job whose worker says nothing for so long goes to another. */
  heartbeatSeconds: number;
  /** Whether this process looks for jobs whose workers are gone. */
  supervise?: boolean;
  /** Told what goes wrong in the background. */
  onError?: (error: unknown) => void;
}

/** A job as one worker holds it. Once the worker has lost it, whatever it does with it changes nothing. */
export interface Claim {
  id: string;
  /** How many attempts there were before; it tells this attempt from them. */
  retryCount: number;
  priority: number;
  /** Null where the job is none of ours. */
  document: DocumentJob | null;
}

/** Another worker holds the job by now, or has finished it. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}

/** Documents to read, which any number of machines take from one database. */
export class DocumentQueue {
  readonly store: Store;
  readonly #boss: PgBoss;

  private constructor(store: Store, boss: PgBoss) {
    this.store = store;
    this.#boss = boss;
  }

  /**
   * Opens the queue of a database, and creates what it needs.
   *
   * @param target `postgres://user:password\@host/name`
   * @throws {StoreError} where it cannot be reached or used, is no PostgreSQL, or pg-boss is not installed
   * @example
   * const queue = await DocumentQueue.open('postgres://kehoach@db/plans', { heartbeatSeconds: 60 });
   */
  static async open(target: string, options: QueueOptions): Promise<DocumentQueue> {
    if (!isPostgres(target)) throw notPostgres(target);
    const Boss = await loadBoss();
    const store = await openStore(target);
    const beat = Math.max(1, Math.round(options.heartbeatSeconds / 6));
    const boss = new Boss({
      db: sqlOf(store),
      schema: SCHEMA,
      schedule: false,
      supervise: options.supervise ?? false,
      superviseIntervalSeconds: beat,
      monitorIntervalSeconds: beat,
      maintenanceIntervalSeconds: 300,
      reindex: false,
    });
    boss.on('error', options.onError ?? (() => undefined));
    try {
      await boss.start();
      await boss.createQueue(QUEUE, settings(options.heartbeatSeconds));
      return new DocumentQueue(store, boss);
    } catch (error) {
      // Else it would go on asking, and keep the process.
      await boss.stop({ graceful: false }).catch(() => undefined);
      await store.close();
      throw error;
    }
  }

  /**
   * Adds jobs, in a transaction of the caller. A document that already has one gets no second.
   *
   * @returns how many were added
   */
  async add(
    within: StoreTransaction,
    documents: readonly (DocumentJob & { priority: number })[],
    heartbeatSeconds: number,
  ): Promise<number> {
    const jobs = documents.map(({ sha256, name, priority }) => ({
      data: { sha256, name },
      priority,
      singletonKey: sha256,
      heartbeatSeconds,
    }));
    const added = await this.#boss.insert(QUEUE, jobs, { db: sqlOf(within), returnId: true });
    return added?.length ?? 0;
  }

  /** Takes the next jobs, the quickest kinds first. */
  async take(most: number): Promise<Claim[]> {
    const jobs = await this.#boss.fetch<unknown>(QUEUE, { batchSize: most, includeMetadata: true });
    return jobs.map(claimOf);
  }

  /** Says that these are still being worked on. */
  async touch(claims: readonly Claim[]): Promise<void> {
    if (claims.length > 0) await this.#boss.touch(QUEUE, claims.map(attemptOf));
  }

  /**
   * Ends a job together with what its transaction writes.
   *
   * @throws {ClaimLost} where it is held no more; then nothing of the transaction may be kept
   */
  async complete(within: StoreTransaction, claim: Claim): Promise<void> {
    await this.#complete(within, claim, null);
  }

  async #complete(within: StoreTransaction, claim: Claim, output: object | null): Promise<void> {
    const ended = await this.#boss.complete(QUEUE, [attemptOf(claim)], output, { db: sqlOf(within) });
    if (!('affected' in ended) || ended.affected !== 1)
      throw new ClaimLost('Another worker holds this job by now.');
  }

  /** Whether it was this attempt that ended the job, and not by giving it back. */
  async hasCompleted({ id, retryCount }: Claim): Promise<boolean> {
    const rows = await this.store.query(
      `select 1 from ${SCHEMA}.job
       where name = $1 and id = $2 and retry_count = $3 and state = 'completed' and ${IS_DONE}`,
      [QUEUE, id, retryCount],
    );
    return rows.length > 0;
  }

  /** Gives a job back at once, as one that nobody has tried. */
  async giveBack(claim: Claim, heartbeatSeconds: number): Promise<void> {
    const { document, priority } = claim;
    if (document === null) return;
    await this.store.transaction(async (within) => {
      await this.#complete(within, claim, GIVEN_BACK);
      await this.add(within, [{ ...document, priority }], heartbeatSeconds);
    });
  }

  /** Lets a job be tried again a little later, as one more attempt. */
  async tryAgain(claim: Claim, reason: string): Promise<void> {
    await this.#boss.fail(QUEUE, [attemptOf(claim)], { reason });
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false });
    await this.store.close();
  }
}

export function isPostgres(target: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(target);
}

/** It is an optional peer: whoever reads on one machine needs no queue. */
async function loadBoss(): Promise<typeof PgBoss> {
  try {
    return (await import('pg-boss')).PgBoss;
  } catch (error) {
    throw withoutBoss(error);
  }
}

function settings(heartbeatSeconds: number): Parameters<PgBoss['createQueue']>[1] {
  return {
    // One job a document, be it waiting or under way.
    policy: 'exclusive',
    heartbeatSeconds,
    expireInSeconds: EXPIRE_SECONDS,
    retentionSeconds: KEEP_WAITING_SECONDS,
    deleteAfterSeconds: KEEP_FINISHED_SECONDS,
    retryLimit: NO_RETRY_LIMIT,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60,
  };
}

/** Our connection as pg-boss takes one: a machine has one pool, and a job ends in the transaction that saves. */
function sqlOf(db: Pick<Store, 'query'>): Db {
  return { executeSql: async (text, values) => ({ rows: await db.query(text, values ?? []) }) };
}

function claimOf(job: JobWithMetadata<unknown>): Claim {
  const { id, retryCount, priority, data } = job;
  return { id, retryCount, priority, document: documentOf(data) };
}

function attemptOf({ id, retryCount }: Claim): { id: string; retryCount: number } {
  return { id, retryCount };
}
