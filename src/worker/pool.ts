import type { Reply } from './protocol.ts';

/** Why a worker was ended before it answered. */
export type EndReason = 'time' | 'memory' | 'crash';

/** Somebody who does one job at a time: a process of its own. */
export interface Worker {
  post(job: unknown): void;
  /** Sets who hears it from now on. */
  hear(onReply: (reply: unknown) => void, onEnd: (reason: EndReason) => void): void;
  /** Whether it keeps this process alive. */
  hold(isHeld: boolean): void;
  end(): Promise<void>;
}

/** How long a worker may take to start, in milliseconds: on a busy machine longer than many a job. */
const MOST_FOR_START = 60_000;

export interface JobOptions<Telling> {
  /** A worker that neither answers nor tells anything for so long, since it has started, is ended. */
  maxMilliseconds: number;
  onTelling?: (telling: Telling) => void;
}

/** A job whose worker had to be ended. */
export class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded';
  readonly reason: EndReason;

  constructor(reason: EndReason) {
    super(`The worker was ended (${reason}).`);
    this.reason = reason;
  }
}

/**
 * Workers that do one job at a time, within limits that hold whatever the job does: one that computes for ever or fills
 * its memory is ended and costs its own job only; the next job gets a new one. Idle workers do not keep the process
 * alive.
 */
export class WorkerPool<Job, Answer, Telling = never> {
  readonly #start: () => Worker;
  readonly #most: number;
  readonly #idle: Worker[] = [];
  readonly #waiting: Waiting<Job, Answer, Telling>[] = [];
  #started = 0;

  /**
   * @param start of a module that calls {@link ./serve.ts}'s `serve` with work of these types
   * @param most workers at a time; each is started when a job first waits for one
   */
  constructor(start: () => Worker, most: number) {
    this.#start = start;
    this.#most = most;
  }

  /**
   * Does a job when a worker is free; jobs begin in the order in which they were given.
   *
   * @throws {WorkerEnded} where a limit was reached, {Error} with the message of what the job threw
   */
  run(job: Job, options: JobOptions<Telling>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, options, resolve, reject });
      this.#next();
    });
  }

  /** Ends the idle workers. Jobs that are under way go on. */
  async close(): Promise<void> {
    const idle = this.#idle.splice(0);
    this.#started -= idle.length;
    await Promise.all(idle.map((worker) => worker.end()));
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const idle = this.#idle.pop();
    const worker = idle ?? this.#another();
    const waiting = worker === null ? undefined : this.#waiting.shift();
    if (worker !== null && waiting !== undefined) this.#work(worker, waiting, idle !== undefined);
  }

  #another(): Worker | null {
    if (this.#started >= this.#most) return null;
    this.#started += 1;
    return this.#start();
  }

  #work(
    worker: Worker,
    { job, options, resolve, reject }: Waiting<Job, Answer, Telling>,
    hasStarted: boolean,
  ): void {
    const clockOf = (milliseconds: number) => setTimeout(() => ended('time'), milliseconds);
    const { maxMilliseconds } = options;
    let clock = clockOf(hasStarted ? maxMilliseconds : Math.max(maxMilliseconds, MOST_FOR_START));
    const replied = (reply: Reply<Answer, Telling>): void => {
      if (reply.type === 'ready') {
        clearTimeout(clock);
        clock = clockOf(maxMilliseconds);
        return;
      }
      if (reply.type === 'telling') {
        clock.refresh();
        options.onTelling?.(reply.telling);
        return;
      }
      clearTimeout(clock);
      this.#rest(worker);
      if (reply.type === 'answer') resolve(reply.answer);
      else reject(new Error(reply.message));
      this.#next();
    };
    const ended = (reason: EndReason): void => {
      clearTimeout(clock);
      this.#drop(worker);
      reject(new WorkerEnded(reason));
      this.#next();
    };
    worker.hold(true);
    worker.hear((reply) => {
      if (isReply<Answer, Telling>(reply)) replied(reply);
    }, ended);
    worker.post(job);
  }

  #rest(worker: Worker): void {
    worker.hold(false);
    worker.hear(ignore, () => {
      const at = this.#idle.indexOf(worker);
      if (at < 0) return;
      this.#idle.splice(at, 1);
      this.#started -= 1;
    });
    this.#idle.push(worker);
  }

  #drop(worker: Worker): void {
    worker.hear(ignore, ignore);
    this.#started -= 1;
    void worker.end();
  }
}

interface Waiting<Job, Answer, Telling> {
  job: Job;
  options: JobOptions<Telling>;
  resolve: (answer: Answer) => void;
  reject: (reason: Error) => void;
}

const ignore = (): void => undefined;

/** The module on the other side is ours; only what Node itself may put on the channel is told apart. */
function isReply<Answer, Telling>(message: unknown): message is Reply<Answer, Telling> {
  return typeof message === 'object' && message !== null && 'type' in message;
}
