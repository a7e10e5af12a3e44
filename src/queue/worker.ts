import { ExtractPool } from '../run/extract-pool.ts';
import type { Extracted } from '../run/extract-file.ts';
import { StoreError } from '../store/errors.ts';
import type { StoreTransaction } from '../store/store.ts';
import { bury, exhume } from './dead-letters.ts';
import type { DeathReason } from './dead-letters.ts';
import { ClaimLost } from './document-queue.ts';
import type { Claim, DocumentQueue } from './document-queue.ts';
import type { DocumentJob } from './job.ts';
import { outcomeOf, outcomeOfMissing, workerDied } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { bytesOf } from './source-files.ts';
import { untilReachable } from './until-reachable.ts';
import { Wakeable } from './wakeable.ts';

export interface WorkOptions {
  /** Documents that are read at the same time, each in a process. */
  concurrency: number;
  /** Attempts of a document whose worker is gone each time, before it is given up. */
  maxAttempts: number;
  heartbeatSeconds: number;
  /** How long a reader may take without a page done. */
  maxMilliseconds: number;
  maxBytes: number;
  extractorVersion: string;
  /** Ends when nothing is left to do, instead of waiting for more. */
  untilEmpty: boolean;
  hear: (event: WorkEvent) => void;
}

/** What a worker tells of itself. */
export type WorkEvent =
  | { type: 'ready' }
  | { type: 'taken'; claim: Claim }
  | { type: 'stored'; claim: Claim; milliseconds: number; bytes: number; pages: number; error: string | null }
  | { type: 'given_up'; claim: Claim; milliseconds: number; reason: DeathReason; message: string }
  /** Its file cannot be had; it is tried again a little later. */
  | { type: 'put_off'; claim: Claim; message: string }
  /** Another worker has it, as this one was silent for too long; or will have it, as something failed here. */
  | { type: 'lost'; claim: Claim; error?: unknown }
  | { type: 'given_back'; claim: Claim }
  | { type: 'disconnected'; error: unknown }
  | { type: 'connected' };

/** How long an idle worker waits before it asks again, in milliseconds. */
const POLL = 500;

/** Read in each process before the first job is taken: whoever takes a job can begin with it. */
const WARM_UP = new TextEncoder().encode('Tổng kinh phí là 10 triệu đồng.');

/**
 * Takes documents from the queue, reads them in processes, and writes their rows and the end of their jobs in one
 * transaction. The reading is done before that transaction opens.
 */
export class QueueWorker {
  readonly #queue: DocumentQueue;
  readonly #options: WorkOptions;
  readonly #pool: ExtractPool<'packed'>;
  /** One entry for each attempt: a job that was lost may be taken again before its first attempt ends. */
  readonly #running = new Set<{ claim: Claim; done: Promise<void> }>();
  readonly #wake = new Wakeable();
  readonly #stopping = new AbortController();
  /** Ends when no more jobs are taken. */
  #taking: Promise<void> = Promise.resolve();
  #heart: NodeJS.Timeout | undefined;
  #isConnected = true;

  constructor(queue: DocumentQueue, options: WorkOptions) {
    this.#queue = queue;
    this.#options = options;
    this.#pool = new ExtractPool(options.concurrency);
  }

  /** Whether the database answered when it was last asked. */
  get isConnected(): boolean {
    return this.#isConnected;
  }

  /** Documents that this worker holds. */
  get running(): number {
    return this.#running.size;
  }

  /**
   * Works until it is stopped, or until the queue is empty where that is wanted.
   *
   * @throws {StoreError} where the database gives no more jobs, and will not; those at hand go on until it is stopped
   */
  async run(): Promise<void> {
    const processes = Array.from({ length: this.#options.concurrency });
    await Promise.all(processes.map(async () => this.#extract(WARM_UP, 'warm-up.txt')));
    this.#options.hear({ type: 'ready' });
    this.#heart = setInterval(() => void this.#beat(), (this.#options.heartbeatSeconds * 1000) / 3);
    this.#taking = this.#takeJobs();
    // Where it fails the heart beats on, for the jobs at hand.
    await this.#taking;
    await this.#allDone();
    await this.#rest();
  }

  /**
   * Takes no more jobs, waits for those at hand, and gives back at once what is not done in time.
   *
   * @param milliseconds to wait
   * @returns how many were given back; their processes are still at work
   */
  async stop(milliseconds: number): Promise<number> {
    this.#stopping.abort();
    this.#wake.wake();
    const deadline = new Wakeable();
    // Why nothing more could be taken is told by `run`.
    const ended = this.#taking.catch(() => undefined).then(async () => this.#allDone());
    await Promise.race([ended, deadline.wait(milliseconds)]);
    deadline.wake();
    const rest = [...this.#running];
    await Promise.all(rest.map(async ({ claim }) => this.#giveBack(claim)));
    await this.#rest();
    return rest.length;
  }

  /** It holds nothing any more. */
  async #rest(): Promise<void> {
    clearInterval(this.#heart);
    await this.#pool.close();
  }

  async #allDone(): Promise<void> {
    await Promise.all([...this.#running].map(async ({ done }) => done));
  }

  async #takeJobs(): Promise<void> {
    while (!this.#isStopping) {
      const claims = await this.#take();
      // They were on their way when the worker was stopped.
      if (this.#isStopping) await Promise.all(claims.map(async (claim) => this.#giveBack(claim)));
      else for (const claim of claims) this.#start(claim);
      if (claims.length > 0) continue;
      if (this.#options.untilEmpty && this.#running.size === 0) break;
      await this.#wake.wait(POLL);
    }
  }

  async #take(): Promise<Claim[]> {
    // Twice as many as there are processes: one is read while another is fetched or saved.
    const free = this.#options.concurrency * 2 - this.#running.size;
    if (free <= 0) return [];
    try {
      return await this.#persistently(async () => this.#queue.take(free), this.#stopping.signal);
    } catch (error) {
      if (this.#isStopping) return [];
      throw error;
    }
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  #start(claim: Claim): void {
    this.#options.hear({ type: 'taken', claim });
    const held = { claim, done: Promise.resolve() };
    held.done = this.#work(claim).finally(() => {
      this.#running.delete(held);
      this.#wake.wake();
    });
    this.#running.add(held);
  }

  async #work(claim: Claim): Promise<void> {
    const started = performance.now();
    try {
      const { document } = claim;
      const outcome = document === null ? null : await this.#read(claim, document);
      this.#options.hear(await this.#settle(claim, outcome, started));
    } catch (error) {
      // No document may end a worker. What is no claim lost is told; the job comes back when its heart stops.
      this.#options.hear({ type: 'lost', claim, ...(error instanceof ClaimLost ? {} : { error }) });
    }
  }

  async #read({ retryCount }: Claim, { sha256, name }: DocumentJob): Promise<Outcome> {
    if (retryCount >= this.#options.maxAttempts) return workerDied(retryCount);
    try {
      const { store } = this.#queue;
      const bytes = await this.#persistently(async () => bytesOf(store, sha256, this.#options.maxBytes));
      return outcomeOf(await this.#extract(bytes, name));
    } catch (error) {
      const outcome = outcomeOfMissing(error);
      if (outcome === null) throw error;
      return outcome;
    }
  }

  async #extract(bytes: Uint8Array, name: string): Promise<Extracted<'packed'>> {
    const { maxBytes, maxMilliseconds, extractorVersion } = this.#options;
    return this.#pool.extract({
      from: { bytes },
      name,
      form: 'packed',
      withText: false,
      maxBytes,
      maxMilliseconds,
      extractorVersion,
      // The processors are busy with other documents: a scan gets one thread.
      maxThreads: 1,
    });
  }

  /** Writes what came of a document, and the end of its job with it. */
  async #settle(claim: Claim, outcome: Outcome | null, started: number): Promise<WorkEvent> {
    if (outcome?.type === 'records') return this.#store(claim, outcome, started);
    const { maxAttempts, extractorVersion } = this.#options;
    const attempts = claim.retryCount + 1;
    const { reason, message } = outcome ?? { reason: 'not_stored', message: 'This job names no document.' };
    if (outcome?.type === 'later' && attempts < maxAttempts) {
      await this.#persistently(async () => this.#queue.tryAgain(claim, message));
      return { type: 'put_off', claim, message };
    }
    await this.#end(claim, async (within) => {
      if (claim.document === null) return;
      await bury(within, { ...claim.document, reason, message, attempts, extractorVersion });
    });
    return { type: 'given_up', claim, milliseconds: performance.now() - started, reason, message };
  }

  async #store(
    claim: Claim,
    { records, bytes, pages, error }: Extract<Outcome, { type: 'records' }>,
    started: number,
  ): Promise<WorkEvent> {
    try {
      await this.#end(claim, async (within) => {
        await within.save(records);
        await exhume(within, [records.source.sha256]);
      });
    } catch (refusal) {
      if (!(refusal instanceof StoreError)) throw refusal;
      return this.#settle(claim, { type: 'later', reason: 'not_stored', message: refusal.message }, started);
    }
    return { type: 'stored', claim, milliseconds: performance.now() - started, bytes, pages, error };
  }

  async #end(claim: Claim, write: (within: StoreTransaction) => Promise<void>): Promise<void> {
    let times = 0;
    const end = async (): Promise<void> => {
      times += 1;
      await this.#queue.store.transaction(async (within) => {
        await write(within);
        await this.#queue.complete(within, claim);
      });
    };
    try {
      await this.#persistently(end);
    } catch (error) {
      // A connection may be lost between a commit and its answer: then the first time has done it.
      const mayBeDone = error instanceof ClaimLost && times > 1;
      if (!mayBeDone || !(await this.#persistently(async () => this.#queue.hasCompleted(claim)))) throw error;
    }
  }

  /** Says that the jobs at hand are being worked on. Where that fails, the next query tells it. */
  async #beat(): Promise<void> {
    await this.#queue.touch([...this.#running].map(({ claim }) => claim)).catch(() => undefined);
  }

  async #giveBack(claim: Claim): Promise<void> {
    try {
      await this.#queue.giveBack(claim, this.#options.heartbeatSeconds);
      this.#options.hear({ type: 'given_back', claim });
    } catch (error) {
      // Done at the last moment, or without a connection: then its silence gives it back.
      this.#options.hear({ type: 'lost', claim, ...(error instanceof ClaimLost ? {} : { error }) });
    }
  }

  /** Repeats it for as long as the database cannot be reached; tells that once. */
  async #persistently<Answer>(ask: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
    const heard = async (): Promise<Answer> => {
      try {
        const answer = await ask();
        this.#connection(null);
        return answer;
      } catch (error) {
        // A claim that is lost is an answer, too.
        if (error instanceof ClaimLost) this.#connection(null);
        throw error;
      }
    };
    return untilReachable(heard, (error) => this.#connection(error), signal);
  }

  #connection(error: unknown): void {
    const isConnected = error === null;
    if (isConnected === this.#isConnected) return;
    this.#isConnected = isConnected;
    this.#options.hear(isConnected ? { type: 'connected' } : { type: 'disconnected', error });
  }
}
