import { StoreError } from '../store/errors.ts';

/** @param target what was given; only what stands before the colon is shown, the rest may hold a password */
export function notPostgres(target: string): StoreError {
  const scheme = /^[a-z][a-z\d+.-]{0,30}(?=:)/iu.exec(target)?.[0] ?? '';
  return new StoreError('unknown_target', {
    en: `Machines share their work through PostgreSQL: --db postgres://USER@HOST/NAME${scheme === '' ? '' : `, not "${scheme}:"`}.`,
    vi: `Nhiều máy chia việc qua PostgreSQL: --db postgres://NGƯỜI-DÙNG@MÁY-CHỦ/TÊN${scheme === '' ? '' : `, không dùng “${scheme}:”`}.`,
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
