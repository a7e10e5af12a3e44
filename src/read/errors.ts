import type { Source, SourceErrorCode } from '../schema/index.ts';

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

  constructor(code: SourceErrorCode, messages: Message, options?: ErrorOptions) {
    super(`${messages.en} — ${messages.vi}`, options);
    this.code = code;
    this.messages = messages;
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

export function unknownEncoding(): ReadError {
  return new ReadError('unknown_format', {
    en: 'The text is neither UTF-8 nor UTF-16; save it as UTF-8 (Unicode) and try again.',
    vi: 'Văn bản không phải UTF-8 hay UTF-16; hãy lưu lại theo bảng mã UTF-8 (Unicode) rồi thử lại.',
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
