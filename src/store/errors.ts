import type { Message } from '../read/errors.ts';

/** Why a database cannot be used. */
export type StoreErrorCode =
  | 'unknown_target'
  | 'unreachable'
  | 'refused'
  | 'no_database'
  | 'no_tables'
  | 'other_tables'
  | 'newer'
  | 'other_file'
  | 'failed';

/** A database that cannot be used, or rows that it does not take. Messages never show a password. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly messages: Message;

  constructor(code: StoreErrorCode, messages: Message, options?: ErrorOptions) {
    super(`${messages.en} — ${messages.vi}`, options);
    this.code = code;
    this.messages = messages;
  }
}

/** What stands before the colon is shown only: the rest may hold a password. */
export function unknownTarget(target: string): StoreError {
  const scheme = /^[a-z][a-z\d+.-]{0,30}(?=:)/iu.exec(target)?.[0];
  const [en, vi] =
    // "sqlite:" alone is known, and has no path.
    scheme === undefined || /^(?:sqlite|postgres|postgresql)$/iu.test(scheme)
      ? ['', '']
      : [` ("${scheme}:" is not known)`, ` (không hỗ trợ “${scheme}:”)`];
  return new StoreError('unknown_target', {
    en: `The database is given as sqlite:PATH or postgres://USER@HOST/NAME${en}.`,
    vi: `Cơ sở dữ liệu ghi dưới dạng sqlite:ĐƯỜNG-DẪN hoặc postgres://NGƯỜI-DÙNG@MÁY-CHỦ/TÊN${vi}.`,
  });
}

/** Nothing of it is shown: where the password ends is not known. */
export function unreadableAddress(): StoreError {
  const escapes = {
    en: '"/" is written %2F, "?" %3F, "#" %23, "%" %25 and "@" %40',
    vi: '“/” viết thành %2F, “?” thành %3F, “#” thành %23, “%” thành %25, “@” thành %40',
  };
  return new StoreError('unknown_target', {
    en: `This address of a database cannot be read; it is postgres://USER:PASSWORD@HOST:PORT/NAME, and in a password ${escapes.en}.`,
    vi: `Không đọc được địa chỉ cơ sở dữ liệu; hãy viết postgres://NGƯỜI-DÙNG:MẬT-KHẨU@MÁY-CHỦ:CỔNG/TÊN, trong mật khẩu ${escapes.vi}.`,
  });
}

/** What to look at where a database cannot be opened, in both languages. */
const TRY = {
  file: {
    en: 'check that its folder exists and that it may be written',
    vi: 'hãy kiểm tra thư mục có tồn tại và có quyền ghi hay không',
  },
  server: {
    en: 'check the address, and whether the server runs',
    vi: 'hãy kiểm tra địa chỉ và máy chủ có đang chạy hay không',
  },
  room: {
    en: 'the server has no connection or no disk left just now',
    vi: 'máy chủ tạm hết kết nối hoặc hết ổ đĩa',
  },
} as const;

/**
 * @param where the file, or server and database without user and password
 * @param what to look at
 * @param reason in the words of the system or the server
 */
export function unreachable(
  where: string,
  what: keyof typeof TRY,
  reason: string,
  cause?: unknown,
): StoreError {
  return new StoreError(
    'unreachable',
    {
      en: `The database ${where} cannot be opened: ${reason}; ${TRY[what].en}.`,
      vi: `Không mở được cơ sở dữ liệu ${where}: ${reason}; ${TRY[what].vi}.`,
    },
    { cause },
  );
}

/**
 * The server answers, and lets nobody in with this user, password or database: to try again changes nothing.
 *
 * @param where server and database, without user and password
 * @param reason in the words of the server
 */
export function refused(where: string, reason: string, cause?: unknown): StoreError {
  return new StoreError(
    'refused',
    {
      en: `The database ${where} does not accept the connection: ${reason}.`,
      vi: `Cơ sở dữ liệu ${where} không chấp nhận kết nối: ${reason}.`,
    },
    { cause },
  );
}

export function noDatabase(where: string, cause?: unknown): StoreError {
  return new StoreError(
    'no_database',
    {
      en: `${where} is not an SQLite database; give another file name.`,
      vi: `${where} không phải cơ sở dữ liệu SQLite; hãy chọn tên tệp khác.`,
    },
    { cause },
  );
}

/** It was asked for what is stored, and nothing ever was: most likely its name is mistyped. */
export function noTables(where: string): StoreError {
  return new StoreError('no_tables', {
    en: `There is no database of kehoach at ${where}; check the name, or fill it with "kehoach load" first.`,
    vi: `Không có cơ sở dữ liệu nào của kehoach tại ${where}; hãy kiểm tra lại tên, hoặc nạp văn bản bằng "kehoach load" trước.`,
  });
}

/** @param table of the same name as one that would be created */
export function otherTables(where: string, table: string): StoreError {
  return new StoreError('other_tables', {
    en: `The database ${where} has a table "${table}" that kehoach did not create; use a database of its own.`,
    vi: `Cơ sở dữ liệu ${where} đã có bảng “${table}” không do kehoach tạo; hãy dùng một cơ sở dữ liệu riêng.`,
  });
}

/** @param migration the name of a change that this version does not know */
export function newer(where: string, migration: string): StoreError {
  return new StoreError('newer', {
    en: `The database ${where} was changed by a newer version of kehoach ("${migration}"); install that version.`,
    vi: `Cơ sở dữ liệu ${where} đã được một phiên bản kehoach mới hơn thay đổi (“${migration}”); hãy cài phiên bản đó.`,
  });
}

export function otherFile(sourceId: string): StoreError {
  return new StoreError('other_file', {
    en: `Source "${sourceId}" is already in the database with the content of another file.`,
    vi: `Nguồn “${sourceId}” đã có trong cơ sở dữ liệu với nội dung của một tệp khác.`,
  });
}

/** @param reason in the words of the database */
export function failed(where: string, reason: string, cause?: unknown): StoreError {
  return new StoreError(
    'failed',
    {
      en: `The database ${where} refused: ${reason}. Nothing of this step was written.`,
      vi: `Cơ sở dữ liệu ${where} báo lỗi: ${reason}. Bước này chưa ghi gì.`,
    },
    { cause },
  );
}
