import { StoreError } from '../store/errors.ts';

/** @param target what was given; only what stands before the colon is shown, the rest may hold a password */
export function notPostgres(target: string): StoreError {
  const scheme = /^[a-z][a-z\d+.-]{0,30}(?=:)/iu.exec(target)?.[0] ?? '';
  return new StoreError('unknown_target', {
    en: `Machines share their work through PostgreSQL: --db postgres://USER@HOST/NAME${scheme === '' ? '' : `, not "${scheme}:"`}.`,
    vi: `Nhiều máy chia việc qua PostgreSQL: --db postgres://NGƯỜI-DÙNG@MÁY-CHỦ/TÊN${scheme === '' ? '' : `, không dùng “${scheme}:”`}.`,
  });
}

/** It was asked how a queue stands where none is: most likely the name of the database is mistyped. */
export function noQueue(): StoreError {
  return new StoreError('no_tables', {
    en: 'There is no queue in this database; check its name, or fill it with "kehoach enqueue" first.',
    vi: 'Cơ sở dữ liệu này không có hàng đợi; hãy kiểm tra lại tên, hoặc đưa tệp vào bằng "kehoach enqueue" trước.',
  });
}

/** The package that the queue is made with is an optional peer, and is not there. */
export function withoutBoss(cause: unknown): StoreError {
  return new StoreError(
    'failed',
    {
      en: 'The queue needs the package pg-boss; install it with "npm install pg-boss" and try again.',
      vi: 'Hàng đợi cần gói pg-boss; hãy cài bằng lệnh "npm install pg-boss" rồi thử lại.',
    },
    { cause },
  );
}
