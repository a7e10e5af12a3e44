import type { Words } from '../../page/words.ts';

/** What the server said no with; both languages. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

export const UNREACHABLE: Words = {
  vi: 'Không kết nối được với máy chủ.',
  en: 'The server cannot be reached.',
};

/** Sends JSON and gives back the JSON of the answer. */
export async function send(path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (answer === null) throw new Refused(UNREACHABLE);
  if (!answer.ok) throw await refusal(answer);
  return answer.json();
}

/** Why an answer is no answer. */
export async function refusal(answer: Response): Promise<Refused> {
  const problem: unknown = await answer.json().catch(() => null);
  return new Refused(
    isProblem(problem) ? problem.message : { vi: `Lỗi ${answer.status}`, en: `Error ${answer.status}` },
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isProblem(value: unknown): value is { message: Words } {
  return (
    isRecord(value) &&
    isRecord(value['message']) &&
    typeof value['message']['vi'] === 'string' &&
    typeof value['message']['en'] === 'string'
  );
}
