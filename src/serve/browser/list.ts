import type { Words } from '../../page/words.ts';
import { byId, element, find, findAll } from '../../page/browser/elements.ts';
import { say, startSwitches } from '../../page/browser/language.ts';
import type { Job } from '../schemas.ts';
import { Refused } from './answer.ts';
import { startPreferences } from './preferences.ts';
import { upload } from './upload.ts';
import { inBoth } from './words.ts';

/** So many files are on their way at a time. */
const AT_ONCE = 4;

const waiting: { file: File; line: HTMLElement }[] = [];
let sending = 0;
let isAlone = false;

for (const needed of findAll('.switches')) needed.hidden = false;
startPreferences();
startSwitches(() => undefined);
startDrop();

function startDrop(): void {
  const input = byId('files');
  if (input instanceof HTMLInputElement) {
    input.addEventListener('change', () => {
      take(input.files);
      input.value = '';
    });
  }
  const box = find('.drop');
  // Anywhere on the page: a file that misses the box would otherwise replace the page.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    box?.classList.add('over');
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) box?.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    box?.classList.remove('over');
    take(event.dataTransfer?.files ?? null);
  });
}

function take(files: FileList | null): void {
  const taken = [...(files ?? [])];
  isAlone = taken.length === 1 && sending === 0 && waiting.length === 0;
  for (const file of taken) {
    const line = element('li', 'upload', element('span', 'name', file.name), ' ');
    line.append(element('span', 'state'));
    byId('uploads')?.append(line);
    waiting.push({ file, line });
  }
  next();
}

function next(): void {
  const job = sending < AT_ONCE ? waiting.shift() : undefined;
  if (job === undefined) return;
  sending += 1;
  void run(job.file, job.line).finally(() => {
    sending -= 1;
    next();
  });
  next();
}

async function run(file: File, line: HTMLElement): Promise<void> {
  const tell = (words: Words) => {
    line.querySelector('.state')?.replaceChildren(inBoth(words));
    announce(`${file.name}: ${say(words)}`);
  };
  try {
    const job = await upload(file, tell);
    if (isAlone && job.document !== null && job.error === null) {
      location.assign(`/documents/${job.document}/review`);
      return;
    }
    finish(line, job);
  } catch (error) {
    line.classList.add('failed');
    tell(error instanceof Refused ? error.words : { vi: String(error), en: String(error) });
  }
}

function finish(line: HTMLElement, { document: id, error, figures, findings }: Job): void {
  const state = line.querySelector('.state');
  if (error !== null || id === null) {
    line.classList.add('failed');
    state?.replaceChildren(error ?? '');
    announce(error ?? '');
    return;
  }
  const link = document.createElement('a');
  link.href = `/documents/${id}/review`;
  link.append(...(line.querySelector('.name')?.childNodes ?? []));
  line.querySelector('.name')?.append(link);
  const words = {
    vi: `${figures} số liệu, ${findings} phát hiện`,
    en: `${figures} figures, ${findings} findings`,
  };
  state?.replaceChildren(inBoth(words));
  announce(say(words));
}

function announce(words: string): void {
  const said = byId('said');
  if (said !== null) said.textContent = words;
}
