import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { locales, type z } from 'zod';
import type { ServedPage } from '../page/review.ts';
import { StoreError } from '../store/errors.ts';
import type { Store } from '../store/store.ts';
import { guard, SECURITY_HEADERS } from './guard.ts';
import { smallBody, type Intake } from './intake.ts';
import type { Jobs } from './jobs.ts';
import type { Library } from './library.ts';
import { listPage } from './list-page.ts';
import { openApi } from './openapi.ts';
import { operations, type OperationName } from './operations.ts';
import { badRequest, NO_DOCUMENT, notFound, Refusal, stopping } from './refusal.ts';
import { reviewOf } from './review.ts';
import { CorrectionRequest, DecisionRequest } from './schemas.ts';
import { uploadOf, type Upload } from './upload.ts';
import { workbookOf } from './workbook.ts';

export interface AppOptions {
  library: Library;
  store: Store;
  intake: Intake;
  jobs: Jobs;
  maxBytes: number;
  version: string;
  user: string;
  isOurs: (host: string) => boolean;
  /** Ended when the server is being stopped. */
  stopped: AbortSignal;
  /** Told of faults of the program and the database, which the answer does not spell out. */
  onFault: (error: unknown) => void;
}

type Handler = (context: Context) => Response | Promise<Response>;

/** The server as a function from requests to answers. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  });
  app.use(guard(options.isOurs));
  const handlers = handlersOf(options);
  for (const [name, { method, path }] of operations()) {
    const handler = isOperation(name, handlers) ? handlers[name] : undefined;
    if (handler !== undefined) app.on(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/gu, ':$1'), handler);
  }
  app.notFound((context) =>
    refused(context, notFound({ en: 'There is nothing here.', vi: 'Không có trang này.' })),
  );
  app.onError((error, context) => refused(context, refusalOf(error, options.onFault)));
  return app;
}

function isOperation(name: string, handlers: Record<OperationName, Handler>): name is OperationName {
  return Object.hasOwn(handlers, name);
}

function refused(context: Context, { status, problem, retryAfter }: Refusal): Response {
  if (retryAfter !== null) context.header('Retry-After', String(retryAfter));
  // What is left of the body is not waited for.
  if (status === 413 || status === 503) context.header('Connection', 'close');
  return context.json(problem, status);
}

function refusalOf(error: unknown, onFault: (error: unknown) => void): Refusal {
  if (error instanceof Refusal) return error;
  onFault(error);
  if (error instanceof StoreError) return new Refusal(500, 'database', error.messages);
  return new Refusal(500, 'internal', {
    en: 'The program failed; its log says more.',
    vi: 'Chương trình gặp lỗi; xem nhật ký để biết thêm.',
  });
}

function handlersOf(options: AppOptions): Record<OperationName, Handler> {
  const { library, store, jobs, maxBytes, user, version } = options;
  const description = openApi(version);
  return {
    listPage: async (context) => {
      const offset = wholeNumber(context, 'offset', 0);
      return pageAnswer(context, listPage({ ...(await library.list(200, offset)), offset }, maxBytes));
    },
    extract: (context) => extractHandler(context, options),
    job: (context) => context.json(jobOf(jobs, context)),
    jobEvents: (context) => {
      const { id } = jobOf(jobs, context);
      return streamSSE(context, async (stream) => {
        const ended = AbortSignal.any([options.stopped, context.req.raw.signal]);
        for await (const job of jobs.follow(id, ended)) {
          await stream.writeSSE({ event: 'job', data: JSON.stringify(job) });
        }
      });
    },
    list: async (context) => {
      const limit = Math.min(500, Math.max(1, wholeNumber(context, 'limit', 100)));
      return context.json(await library.list(limit, wholeNumber(context, 'offset', 0)));
    },
    document: async (context) => context.json(await library.document(param(context, 'id'))),
    reviewPage: async (context) => {
      const document = await library.document(param(context, 'id'));
      return pageAnswer(context, reviewOf(document, user));
    },
    workbook: async (context) => {
      const id = param(context, 'id');
      const records = await store.records(id);
      if (records === null) throw notFound(NO_DOCUMENT);
      const bytes = await workbookOf(records, await library.said(id));
      return context.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'Content-Disposition': `attachment; filename="${id}.xlsx"`,
      });
    },
    decide: async (context) => {
      const wanted = await bodyOf(context, DecisionRequest);
      return context.json(await library.decide(param(context, 'id'), param(context, 'key'), wanted), 201);
    },
    correct: async (context) => {
      const wanted = await bodyOf(context, CorrectionRequest);
      return context.json(await library.correct(param(context, 'id'), param(context, 'key'), wanted), 201);
    },
    openApi: (context) => context.json(description),
  };
}

async function extractHandler(context: Context, { library, intake, jobs, stopped, onFault }: AppOptions) {
  if (stopped.aborted) throw stopping();
  const isAsync = /\brespond-async\b/u.test(context.req.header('prefer') ?? '');
  if (!isAsync) {
    const { id, extraction } = await intake.receive(context.req.raw, async (body) => {
      const { bytes, name } = await fileOf(context, body);
      return library.add(bytes, name);
    });
    const { text: _text, ...shown } = extraction;
    if (id === null) return context.json(shown, 200);
    return context.json(shown, 201, { Location: `/documents/${id}` });
  }
  const job = jobs.create();
  const received = Promise.withResolvers<void>();
  const reading = intake.receive(context.req.raw, async (body) => {
    const { bytes, name } = await fileOf(context, body);
    received.resolve();
    const { id, extraction } = await library.add(bytes, name, (pages) =>
      jobs.change(job.id, { state: 'reading', pages }),
    );
    const { source, figures, findings } = extraction;
    const error = source.error?.message ?? null;
    const counts = { figures: figures.length, findings: findings.length };
    jobs.change(job.id, { state: 'done', document: id, error, ...counts });
  });
  reading.catch((error: unknown) => {
    // What goes wrong while the body comes is answered below; later nobody waits but the job.
    received.reject(error);
    const { problem } = refusalOf(error, onFault);
    jobs.change(job.id, { state: 'done', error: `${problem.message.en} — ${problem.message.vi}` });
  });
  await received.promise;
  return context.json(jobs.of(job.id) ?? job, 202, { Location: `/jobs/${job.id}` });
}

/** @throws {Refusal} 400 where the body is a form with anything but one file */
async function fileOf(context: Context, body: Uint8Array): Promise<Upload> {
  const asked = context.req.query('name') ?? '';
  const { bytes, name } = await uploadOf(body, context.req.header('content-type') ?? '', asked);
  return { bytes, name: name.slice(0, 255) || 'tai-lieu' };
}

function pageAnswer(context: Context, { page, policy }: ServedPage): Response {
  return context.html(page, 200, { 'Content-Security-Policy': `${policy}; frame-ancestors 'none'` });
}

/** @throws {Refusal} 404 for what no id and no key may hold, and no database can be asked for */
function param(context: Context, name: 'id' | 'key'): string {
  const value = context.req.param(name) ?? '';
  if (value.includes('\0')) throw notFound(NO_DOCUMENT);
  return value;
}

function jobOf(jobs: Jobs, context: Context) {
  const job = jobs.of(param(context, 'id'));
  if (job === undefined) throw notFound({ en: 'There is no such job.', vi: 'Không có công việc này.' });
  return job;
}

function wholeNumber(context: Context, name: string, otherwise: number): number {
  const written = context.req.query(name);
  if (written === undefined) return otherwise;
  if (!/^\d{1,9}$/u.test(written)) {
    throw badRequest({ en: `"${name}" is a whole number.`, vi: `“${name}” phải là số nguyên.` });
  }
  return Number(written);
}

/** @throws {Refusal} 400 where the body is not what the schema says */
async function bodyOf<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  // A form of a foreign page cannot send this type.
  if (!/^application\/json\b/iu.test(context.req.header('content-type') ?? '')) {
    throw badRequest({
      en: 'Send JSON, with Content-Type: application/json.',
      vi: 'Hãy gửi JSON, với Content-Type: application/json.',
    });
  }
  const body = jsonOf(await smallBody(context.req.raw));
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const inVietnamese = schema.safeParse(body, { error: locales.vi().localeError });
  throw badRequest({
    en: `The body is not as described: ${issuesOf(parsed.error)}`,
    vi: `Nội dung gửi lên không đúng mẫu: ${issuesOf(inVietnamese.error ?? parsed.error)}`,
  });
}

function issuesOf({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest({ en: 'The body is not JSON.', vi: 'Nội dung gửi lên không phải JSON.' });
  }
}
