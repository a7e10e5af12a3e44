import type { Message } from '../read/errors.ts';

export type FileErrorCode = 'disk_full' | 'not_allowed' | 'is_file' | 'is_folder' | 'not_written';

/**
 * A result that cannot be written. What was there before still is. `messages` are in the user's words; `message` is both
 * in one line, as of a `ReadError`.
 */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: FileErrorCode;
  readonly path: string;
  readonly messages: Message;

  constructor(code: FileErrorCode, path: string, messages: Message, options?: ErrorOptions) {
    super(`${messages.en} — ${messages.vi}`, options);
    this.code = code;
    this.path = path;
    this.messages = messages;
  }
}

const CODES: ReadonlyMap<string, FileErrorCode> = new Map([
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
  ['EACCES', 'not_allowed'],
  ['EPERM', 'not_allowed'],
  ['EROFS', 'not_allowed'],
  // How Windows calls a file that a spreadsheet program holds open.
  ['EBUSY', 'not_allowed'],
  ['EISDIR', 'is_folder'],
  ['ENOTDIR', 'is_file'],
  ['EEXIST', 'is_file'],
]);

/** The system's error at writing `path`, in the user's words; an error of ours stays as it is. */
export function fileError(path: string, cause: unknown): FileError {
  if (cause instanceof FileError) return cause;
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const code = CODES.get(reason) ?? 'not_written';
  const why = REASONS[code];
  return new FileError(
    code,
    path,
    {
      en: `${path} cannot be written (${reason}): ${why.en}.`,
      vi: `Không ghi được ${path} (${reason}): ${why.vi}.`,
    },
    { cause },
  );
}

const REASONS: Readonly<Record<FileErrorCode, Message>> = {
  disk_full: {
    en: 'there is no space left; make room or choose another disk with --out',
    vi: 'hết chỗ trống; hãy dọn bớt hoặc chọn ổ đĩa khác bằng --out',
  },
  not_allowed: {
    en: 'writing there is not allowed, or another program has the file open; close it or choose another place with --out',
    vi: 'không có quyền ghi, hoặc tệp đang mở trong chương trình khác; hãy đóng lại hoặc chọn nơi khác bằng --out',
  },
  is_folder: {
    en: 'this is a folder, and a file is to be written; add a name to --out',
    vi: 'đây là thư mục, trong khi cần ghi một tệp; hãy thêm tên tệp vào --out',
  },
  is_file: {
    en: 'this is a file, or lies below one, where a folder is needed; choose another name with --out',
    vi: 'đây là tệp hoặc nằm dưới một tệp, trong khi cần thư mục; hãy chọn tên khác bằng --out',
  },
  not_written: {
    en: 'check the path and the disk',
    vi: 'hãy kiểm tra đường dẫn và ổ đĩa',
  },
};
