import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { QueueWorker, WorkEvent } from './worker.ts';

/** Seconds that a document takes: a text some hundredths, a scan minutes. */
const BUCKETS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300];

/** What a worker counts, as Prometheus reads it. */
export class WorkerMetrics {
  readonly #registry = new Registry();
  readonly #documents = new Counter({
    name: 'kehoach_documents_total',
    help: 'Documents done, by what became of them: stored, unreadable (stored with an error) or given_up.',
    labelNames: ['outcome', 'reason'] as const,
    registers: [this.#registry],
  });
  readonly #seconds = new Histogram({
    name: 'kehoach_document_seconds',
    help: 'Seconds from taking a document to its end, with fetching and saving.',
    buckets: BUCKETS,
    registers: [this.#registry],
  });
  readonly #pages = new Counter({
    name: 'kehoach_pages_total',
    help: 'Pages of the documents stored that have pages.',
    registers: [this.#registry],
  });
  readonly #bytes = new Counter({
    name: 'kehoach_bytes_total',
    help: 'Bytes of the documents stored.',
    registers: [this.#registry],
  });
  readonly #returned = new Counter({
    name: 'kehoach_jobs_returned_total',
    help: 'Jobs that went back to the queue: given_back, put_off or lost.',
    labelNames: ['why'] as const,
    registers: [this.#registry],
  });

  constructor(worker: () => Pick<QueueWorker, 'running' | 'isConnected'>) {
    const gauge = (name: string, help: string, value: () => number): void => {
      const collect = function collect(this: Gauge): void {
        this.set(value());
      };
      this.#registry.registerMetric(new Gauge({ name, help, registers: [], collect }));
    };
    gauge('kehoach_documents_running', 'Documents that this worker holds.', () => worker().running);
    gauge('kehoach_database_up', 'Whether the database answered when it was last asked.', () =>
      worker().isConnected ? 1 : 0,
    );
  }

  count(event: WorkEvent): void {
    if (event.type === 'stored') {
      const { error, pages, bytes } = event;
      this.#documents.inc({ outcome: error === null ? 'stored' : 'unreadable', reason: error ?? '' });
      this.#pages.inc(pages);
      this.#bytes.inc(bytes);
    }
    if (event.type === 'given_up') this.#documents.inc({ outcome: 'given_up', reason: event.reason });
    if (event.type === 'stored' || event.type === 'given_up')
      this.#seconds.observe(event.milliseconds / 1000);
    if (event.type === 'lost' || event.type === 'given_back' || event.type === 'put_off')
      this.#returned.inc({ why: event.type });
  }

  /** The text that Prometheus fetches. */
  async text(): Promise<string> {
    return this.#registry.metrics();
  }
}
