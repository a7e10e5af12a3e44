import type { Message } from '../read/errors.ts';
import type { Problem } from './schemas.ts';
import { sizeWords } from './size.ts';

/** An answer that says why not. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: 400 | 403 | 404 | 413 | 415 | 422 | 500 | 503;
  readonly problem: Problem;
  readonly retryAfter: number | null;

  /** @param retryAfter in seconds: when it may go better */
  constructor(
    status: Refusal['status'],
    code: Problem['code'],
    message: Message,
    retryAfter: number | null = null,
  ) {
    super(message.en);
    this.status = status;
    this.problem = { code, message };
    this.retryAfter = retryAfter;
  }
}

export function badRequest(why: Message): Refusal {
  return new Refusal(400, 'bad_request', why);
}

export function notFound(what: Message): Refusal {
  return new Refusal(404, 'not_found', what);
}

export const NO_DOCUMENT: Message = {
  en: 'There is no such document here, or only its lists are stored: upload the file.',
  vi: 'Không có văn bản này, hoặc cơ sở dữ liệu chỉ có các bảng số liệu: hãy tải tệp lên.',
};

/** @param limit in bytes */
export function tooLarge(limit: number): Refusal {
  const most = sizeWords(limit);
  return new Refusal(413, 'too_large', {
    en: `A request may have ${most.en} at most.`,
    vi: `Dữ liệu gửi lên không được vượt ${most.vi}.`,
  });
}

/** @param retryAfter in seconds */
export function full(retryAfter: number): Refusal {
  return new Refusal(
    503,
    'full',
    {
      en: 'As many documents as this server takes are waiting; try again in a moment.',
      vi: 'Máy chủ đang xử lý đủ số văn bản cho phép; hãy thử lại sau giây lát.',
    },
    retryAfter,
  );
}

export function stopping(): Refusal {
  return new Refusal(503, 'stopping', { en: 'The server is being stopped.', vi: 'Máy chủ đang dừng.' }, 5);
}
