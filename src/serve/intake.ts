import { full, tooLarge } from './refusal.ts';

/** How much the server takes on at a time. */
export interface Limits {
  /** Of one request, in bytes. */
  maxBytes: number;
  /** Documents that are received, waiting or being read. */
  maxDocuments: number;
  /** What all of them may have together, in bytes. */
  maxTotalBytes: number;
  /** Threads that read. */
  workers: number;
}

/**
 * Lets documents in as long as there is room for them, so that memory has an upper bound whoever sends how much. Whoever
 * finds no room is told when to come again.
 */
export class Intake {
  readonly #limits: Limits;
  readonly #awaiting: (() => void)[] = [];
  #documents = 0;
  #bytes = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get isIdle(): boolean {
    return this.#documents === 0;
  }

  /** Comes when no document is received, waiting or being read. */
  async idle(): Promise<void> {
    if (!this.isIdle) await new Promise<void>((resolve) => this.#awaiting.push(resolve));
  }

  /**
   * Receives the body of a request and does something with it; its room is free again afterwards.
   *
   * @throws {Refusal} 413 or 503, with no more of the body in memory than the limits allow
   */
  async receive<Result>(request: Request, use: (bytes: Uint8Array) => Promise<Result>): Promise<Result> {
    if (this.#documents >= this.#limits.maxDocuments) throw full(this.#retryAfter());
    const place = { bytes: 0 };
    this.#documents += 1;
    try {
      return await use(await this.#body(request, place));
    } finally {
      this.#documents -= 1;
      this.#bytes -= place.bytes;
      if (this.isIdle) for (const tell of this.#awaiting.splice(0)) tell();
    }
  }

  async #body(request: Request, place: { bytes: number }): Promise<Uint8Array> {
    const { maxBytes } = this.#limits;
    // What is announced is refused before it comes.
    const announced = Number(request.headers.get('content-length') ?? 0);
    if (announced > maxBytes) throw tooLarge(maxBytes);
    this.#grow(place, announced);
    const chunks: Uint8Array[] = [];
    let received = 0;
    for await (const chunk of chunksOf(request)) {
      received += chunk.byteLength;
      if (received > maxBytes) throw tooLarge(maxBytes);
      if (received > place.bytes) this.#grow(place, received - place.bytes);
      chunks.push(chunk);
    }
    return joined(chunks, received);
  }

  #grow(place: { bytes: number }, bytes: number): void {
    if (this.#bytes + bytes > this.#limits.maxTotalBytes) throw full(this.#retryAfter());
    this.#bytes += bytes;
    place.bytes += bytes;
  }

  /** A document takes a worker about a second; a guess is enough, since whoever comes too early is told again. */
  #retryAfter(): number {
    return Math.min(30, Math.max(1, Math.ceil(this.#documents / this.#limits.workers / 4)));
  }
}

async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const body: AsyncIterable<Uint8Array> | null = request.body;
  if (body !== null) yield* body;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/**
 * A small body, as JSON.
 *
 * @throws {Refusal} 413
 */
export async function smallBody(request: Request, limit = 64 * 1024): Promise<string> {
  let text = '';
  let received = 0;
  const decoder = new TextDecoder();
  for await (const chunk of chunksOf(request)) {
    received += chunk.byteLength;
    if (received > limit) throw tooLarge(limit);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
