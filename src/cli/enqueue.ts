import { DocumentQueue } from '../queue/document-queue.ts';
import { enqueue } from '../queue/enqueue.ts';
import type { Enqueued } from '../queue/enqueue.ts';
import { isAddress, shownPlace } from '../queue/source-files.ts';
import { EXIT, UsageError } from './exit-code.ts';
import { listInputs, maxBytes } from './inputs.ts';
import { openLog } from './log.ts';
import { databaseOf, heartbeatOf, versions } from './queue-options.ts';
import type { QueueCommandOptions } from './queue-options.ts';
import { STDIN } from './stdin.ts';
import { print, tell } from './terminal.ts';

export interface EnqueueCommandOptions extends QueueCommandOptions {
  byReference?: boolean;
  retryFailed?: boolean;
  maxSize: string;
}

/** `kehoach enqueue`: files into the queue of a database. Returns the exit code. */
export async function enqueueCommand(
  paths: readonly string[],
  options: EnqueueCommandOptions,
): Promise<number> {
  const heartbeatSeconds = heartbeatOf(options);
  const limit = maxBytes(options.maxSize);
  if (paths.includes(STDIN)) throw new UsageError(NO_STDIN);
  const files = paths.filter((path) => !isAddress(path));
  const places = [
    ...(files.length === 0 ? [] : await listInputs(files)).map(({ path, name }) => ({ place: path, name })),
    ...paths.filter(isAddress).map((place) => ({ place })),
  ];
  const log = await openLog(options.verbose === true);
  const queue = await DocumentQueue.open(databaseOf(options), { heartbeatSeconds });
  try {
    const sums = await enqueue(queue, places, {
      versions: await versions(),
      heartbeatSeconds,
      byReference: options.byReference === true,
      retryFailed: options.retryFailed === true,
      maxBytes: limit,
      onUnreadable: (place, error) => tell(`kehoach: ${shownPlace(place)}: ${error.message}`),
    });
    log?.info(sums, 'enqueued');
    await print(summary(sums));
    return sums.unreadable > 0 ? EXIT.unreadable : EXIT.ok;
  } finally {
    await queue.close();
  }
}

const NO_STDIN =
  'hàng đợi nhận tệp, thư mục hoặc địa chỉ, không nhận "-" (stdin) · the queue takes files, folders or addresses, not "-" (stdin).';

function summary({ added, stored, waiting, givenUp, unreadable }: Enqueued): string {
  const lines = [
    `thêm vào hàng đợi · added: ${String(added)}`,
    `đã có kết quả · stored before: ${String(stored)}`,
    `đang chờ hoặc trùng · waiting or given twice: ${String(waiting)}`,
  ];
  if (givenUp > 0)
    lines.push(
      `đã bỏ trước đây (dùng --retry-failed) · given up before (--retry-failed): ${String(givenUp)}`,
    );
  if (unreadable > 0) lines.push(`không đọc được · unreadable: ${String(unreadable)}`);
  return `${lines.join('\n')}\n`;
}
