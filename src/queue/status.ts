import { StoreError } from '../store/errors.ts';
import { openStore } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import { IS_DONE, isPostgres, QUEUE, SCHEMA } from './document-queue.ts';
import { noQueue, notPostgres } from './errors.ts';

/** How a queue stands at one moment. */
export interface QueueStatus {
  waiting: number;
  /** Of those waiting, tried before. */
  retrying: number;
  active: number;
  /** Sources in the database. */
  stored: number;
  /** Documents a second over the last minute in which any were done; null where none were. */
  perSecond: number | null;
  /** Until nothing waits, at that rate; null where that is not known. */
  secondsLeft: number | null;
  /** Sources that could not be read, by the code of their error; they are stored. */
  unreadable: Record<string, number>;
  /** Documents that were given up, by reason; they are not stored. */
  givenUp: Record<string, number>;
}

/** The rate is that of so many seconds. */
const WINDOW = 60;
const DONE_LATELY = `completed_on > now() - make_interval(secs => $2) and ${IS_DONE}`;

/**
 * Opens the database of a queue to look at it. Nothing is made or changed there, so that a user who may only read can.
 *
 * @throws {StoreError} where it holds no queue, cannot be reached, or is no PostgreSQL
 */
export async function openToLook(target: string): Promise<Store> {
  if (!isPostgres(target)) throw notPostgres(target);
  const store = await openStore(target, { mayCreate: false, mayUpdate: false }).catch((error: unknown) => {
    throw error instanceof StoreError && error.code === 'no_tables' ? noQueue() : error;
  });
  try {
    const [found] = await store.query(
      `select to_regclass('${SCHEMA}.job') is not null and to_regclass('dead_letters') is not null as queue`,
    );
    if (found?.['queue'] !== true) throw noQueue();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Counts what waits, what is done and what failed. */
export async function readStatus(store: Pick<Store, 'query'>): Promise<QueueStatus> {
  const [jobs] = await store.query(
    `select count(*) filter (where state in ('created', 'retry')) as waiting,
       count(*) filter (where state = 'retry') as retrying,
       count(*) filter (where state = 'active') as active,
       count(*) filter (where ${DONE_LATELY}) as done,
       extract(epoch from now() - min(completed_on) filter (where ${DONE_LATELY}))::float8 as seconds
     from ${SCHEMA}.job where name = $1`,
    [QUEUE, WINDOW],
  );
  const [sources] = await store.query('select count(*) as stored from sources');
  const waiting = Number(jobs?.['waiting'] ?? 0);
  const active = Number(jobs?.['active'] ?? 0);
  const done = Number(jobs?.['done'] ?? 0);
  const perSecond = done === 0 ? null : done / Math.max(1, Number(jobs?.['seconds'] ?? 0));
  return {
    waiting,
    retrying: Number(jobs?.['retrying'] ?? 0),
    active,
    stored: Number(sources?.['stored'] ?? 0),
    perSecond,
    secondsLeft: perSecond === null ? null : Math.ceil((waiting + active) / perSecond),
    unreadable: await counts(
      store,
      'select error_code as reason, count(*) as documents from sources where error_code is not null group by 1 order by 2 desc, 1',
    ),
    givenUp: await counts(
      store,
      'select reason, count(*) as documents from dead_letters group by 1 order by 2 desc, 1',
    ),
  };
}

async function counts(store: Pick<Store, 'query'>, query: string): Promise<Record<string, number>> {
  const rows = await store.query(query);
  return Object.fromEntries(rows.map((row) => [String(row['reason']), Number(row['documents'])]));
}
