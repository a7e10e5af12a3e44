import type { Words } from '../../page/words.ts';
import { element } from '../../page/browser/elements.ts';
import { Refused } from './answer.ts';
import { remember, remembered } from './memory.ts';
import { servedData } from './served.ts';
import { button, inBoth } from './words.ts';

export interface Said {
  reason: string;
  who: string;
  /** What stands in the field of the number, where there is one. */
  text: string;
}

export interface FormOptions {
  title: Words;
  /** The number as it stands, where one is asked for. */
  text?: string;
  submit: (said: Said) => Promise<void>;
  cancelled: () => void;
}

let forms = 0;

/** A form that asks for a reason and a name, and for a number where one is to be corrected. */
export function sayingForm({ title, text, submit, cancelled }: FormOptions): HTMLFormElement {
  const form = document.createElement('form');
  form.className = 'saying';
  const trouble = element('p', 'trouble');
  trouble.setAttribute('role', 'alert');
  const number = text === undefined ? null : field(form, { vi: 'Số đúng', en: 'Should be' }, text, 200);
  const reason = field(form, { vi: 'Lý do', en: 'Reason' }, '', 2000);
  const who = field(form, { vi: 'Người ghi', en: 'Your name' }, remembered('name') ?? servedData().user, 200);
  const send = document.createElement('button');
  send.type = 'submit';
  send.className = 'main';
  send.append(inBoth(title));
  const cancel = button({ vi: 'Thôi', en: 'Cancel' }, '', cancelled);
  const row = element('p', 'buttons', send, ' ', cancel);
  form.append(trouble, row);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    remember('name', who.value);
    send.disabled = true;
    submit({ reason: reason.value, who: who.value, text: number?.value ?? '' }).catch((error: unknown) => {
      send.disabled = false;
      trouble.replaceChildren(error instanceof Refused ? inBoth(error.words) : String(error));
    });
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // Escape closes what was opened last.
    event.stopPropagation();
    cancelled();
  });
  return form;
}

/** @param most characters that the server takes */
function field(form: HTMLElement, words: Words, value: string, most: number): HTMLInputElement {
  forms += 1;
  const input = document.createElement('input');
  input.id = `saying-${forms}`;
  input.required = true;
  // Blanks alone say nothing.
  input.pattern = '.*\\S.*';
  input.maxLength = most;
  input.value = value;
  input.autocomplete = 'off';
  const label = document.createElement('label');
  label.htmlFor = input.id;
  label.append(inBoth(words));
  form.append(label, input);
  return input;
}
