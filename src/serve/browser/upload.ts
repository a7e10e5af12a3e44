import type { Words } from '../../page/words.ts';
import type { Job } from '../schemas.ts';
import { isRecord, refusal, Refused, UNREACHABLE } from './answer.ts';

/** How far an upload is. */
export type Progress = (words: Words) => void;

/** Sends a file and waits until it is read; where the server is full, as long as it says. */
export async function upload(file: File, tell: Progress): Promise<Job> {
  tell({ vi: 'đang gửi …', en: 'sending …' });
  for (;;) {
    const answer = await fetch(`/extractions?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', Prefer: 'respond-async' },
      body: file,
    }).catch(() => null);
    if (answer === null) throw new Refused(UNREACHABLE);
    if (answer.status === 503) {
      tell({ vi: 'đang chờ đến lượt …', en: 'waiting for its turn …' });
      await seconds(Number(answer.headers.get('Retry-After') ?? 2));
      continue;
    }
    if (!answer.ok) throw await refusal(answer);
    return follow(answer.headers.get('Location') ?? '', tell);
  }
}

/** The job when it is done; the connection is renewed by the browser where it breaks. */
function follow(path: string, tell: Progress): Promise<Job> {
  tell({ vi: 'đang đọc …', en: 'reading …' });
  return new Promise((resolve, reject) => {
    const events = new EventSource(`${path}/events`);
    events.addEventListener('job', ({ data }: MessageEvent<string>) => {
      const job: unknown = JSON.parse(data);
      if (!isJob(job)) return;
      if (job.pages !== null) {
        const { done, total } = job.pages;
        tell({ vi: `đang nhận dạng trang ${done}/${total}`, en: `recognising page ${done} of ${total}` });
      }
      if (job.state !== 'done') return;
      events.close();
      resolve(job);
    });
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) reject(new Refused(UNREACHABLE));
    });
  });
}

function seconds(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count * 1000));
}

/** The event of our own server. */
function isJob(value: unknown): value is Job {
  return isRecord(value) && 'state' in value && 'pages' in value;
}
