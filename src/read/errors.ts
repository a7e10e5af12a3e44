import type { Source, SourceErrorCode } from '../schema/index.ts';
import type { EndReason } from '../worker/pool.ts';

/** One message in both languages of the project. */
export interface Message {
  vi: string;
  en: string;
}

/**
 * An input that cannot be read. `messages` are in the user's words, for the terminal's chosen language;
 * `message` is both in one line, as `source.error.message` carries it.
 */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly code: SourceErrorCode;
  readonly messages: Message;
  /** Why the thread or process that read it had to be ended; null where the reading itself came to an end. */
  readonly ended: EndReason | null;

  constructor(
    code: SourceErrorCode,
    messages: Message,
    options: ErrorOptions & { ended?: EndReason | null } = {},
  ) {
    super(`${messages.en} — ${messages.vi}`, options);
    this.code = code;
    this.messages = messages;
    this.ended = options.ended ?? null;
  }
}

export function notFound(cause?: unknown): ReadError {
  return new ReadError('not_found', { en: 'There is no such file.', vi: 'Không tìm thấy tệp.' }, { cause });
}

/** @param reason the system's own code, such as `EACCES`. */
export function notReadable(reason: string, cause?: unknown): ReadError {
  return new ReadError(
    'not_readable',
    { en: `The file cannot be read (${reason}).`, vi: `Không đọc được tệp (${reason}).` },
    { cause },
  );
}

export function isFolder(): ReadError {
  return new ReadError('not_readable', {
    en: 'This is a folder, not a file.',
    vi: 'Đây là thư mục, không phải tệp.',
  });
}

/** @param limit in bytes, as is `bytes`. */
export function tooLarge(bytes: number, limit: number): ReadError {
  return new ReadError('too_large', {
    en: `The input has ${mebibytes(bytes)} MiB; the limit is ${mebibytes(limit)} MiB.`,
    vi: `Dữ liệu dài ${mebibytes(bytes)} MiB, vượt giới hạn ${mebibytes(limit)} MiB.`,
  });
}

export function emptyInput(): ReadError {
  return new ReadError('empty', { en: 'The input holds no text.', vi: 'Tệp không có nội dung.' });
}

/** @param what the format's name, as people say it: "PDF". */
export function unknownFormat(what: string): ReadError {
  return new ReadError('unknown_format', {
    en: `This seems to be ${what}, which this version does not read.`,
    vi: `Tệp có vẻ là ${what}, phiên bản này chưa đọc được.`,
  });
}

export function binaryInput(): ReadError {
  return new ReadError('binary', {
    en: 'This is not text: it holds binary data of an unknown kind.',
    vi: 'Đây không phải văn bản mà là dữ liệu nhị phân chưa rõ loại.',
  });
}

/** @param candidates the character sets that it could be, as people call them */
export function unknownEncoding(candidates: readonly string[] = []): ReadError {
  const possible = candidates.join(', ');
  return new ReadError('unknown_format', {
    en:
      candidates.length === 0
        ? 'The text is in no character set that is known here; save it as UTF-8 (Unicode) and try again.'
        : `The character set is not certain (it could be ${possible}); convert the text to Unicode, save it as UTF-8 and try again.`,
    vi:
      candidates.length === 0
        ? 'Không nhận ra bảng mã của văn bản; hãy lưu lại theo bảng mã UTF-8 (Unicode) rồi thử lại.'
        : `Chưa chắc chắn về bảng mã (có thể là ${possible}); hãy chuyển văn bản sang Unicode, lưu theo UTF-8 rồi thử lại.`,
  });
}

/** @param what is wrong, to end the sentence "The file is damaged: …". */
export function damaged(what: Message, cause?: unknown): ReadError {
  return new ReadError(
    'damaged',
    { en: `The file is damaged: ${what.en}.`, vi: `Tệp bị hỏng: ${what.vi}.` },
    { cause },
  );
}

/** @param what is beyond a limit, to end the sentence "The file is refused: …". */
export function refused(what: Message): ReadError {
  return new ReadError('too_large', {
    en: `The file is refused: ${what.en}.`,
    vi: `Không đọc tệp này: ${what.vi}.`,
  });
}

/** @param limit in milliseconds */
export function tooSlow(limit: number): ReadError {
  const seconds = Math.round(limit / 1000);
  return new ReadError('too_slow', {
    en: `Reading the file was given up after ${seconds} seconds without progress; it may be damaged.`,
    vi: `Đã dừng đọc tệp sau ${seconds} giây không có tiến triển; tệp có thể bị hỏng.`,
  });
}

/** @param limit in megabytes */
export function tooMuchMemory(limit: number): ReadError {
  return refused({
    en: `reading it needs more than ${limit} MB of memory; it may be damaged`,
    vi: `cần hơn ${limit} MB bộ nhớ để đọc; tệp có thể bị hỏng`,
  });
}

export function encrypted(): ReadError {
  return new ReadError('encrypted', {
    en: 'The file is protected with a password; save it without one and try again.',
    vi: 'Tệp được bảo vệ bằng mật khẩu; hãy bỏ mật khẩu, lưu lại rồi thử lại.',
  });
}

/**
 * A format of which there is a newer one that is read.
 *
 * @param what the format's name: "Word 97-2003 (.doc)"
 * @param save what it must be saved as: ".docx"
 */
export function oldFormat(what: string, save: string): ReadError {
  return new ReadError('unknown_format', {
    en: `This is ${what}, which is not read; open it, save it as ${save}, and try again.`,
    vi: `Đây là tệp ${what}, chưa đọc được; hãy mở ra, lưu lại (Save as) dạng ${save} rồi thử lại.`,
  });
}

/** A PDF of pictures only. */
export function scannedInput(): ReadError {
  return new ReadError('no_text', {
    en: 'This PDF is a scan: it holds pictures of pages and no text.',
    vi: 'Tệp PDF này là bản quét: chỉ có ảnh của các trang, không có chữ.',
  });
}

/** Pictures in which no words are found. */
export function noTextFound(): ReadError {
  return new ReadError('no_text', {
    en: 'No text was found in the picture.',
    vi: 'Không tìm thấy chữ trong ảnh.',
  });
}

/** A fault of the program itself; the input is named unreadable rather than stopping the others. */
export function internalError(cause: unknown): ReadError {
  const what = cause instanceof Error ? cause.message : String(cause);
  return new ReadError(
    'internal',
    { en: `The program failed on this input: ${what}`, vi: `Chương trình gặp lỗi với tệp này: ${what}` },
    { cause },
  );
}

/** The `source` of an extraction whose input could not be read. */
export function failedSource(
  name: string | null,
  error: ReadError,
  known: { bytes?: number; sha256?: string } = {},
): Source {
  return {
    name,
    format: null,
    mediaType: null,
    sha256: known.sha256 ?? null,
    bytes: known.bytes ?? null,
    encoding: null,
    pages: null,
    ocr: null,
    truncated: null,
    error: { code: error.code, message: error.message },
  };
}

function mebibytes(bytes: number): string {
  const tenths = Math.ceil((bytes / 2 ** 20) * 10);
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);
}
