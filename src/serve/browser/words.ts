import type { Words } from '../../page/words.ts';
import { element } from '../../page/browser/elements.ts';

/** Both languages side by side; the style sheet shows that of the page. */
export function inBoth({ vi, en }: Words): HTMLElement {
  const both = element('span', '');
  for (const [lang, words] of [
    ['vi', vi],
    ['en', en],
  ] as const) {
    const one = element('span', 'w', words);
    one.lang = lang;
    both.append(one);
  }
  return both;
}

export function button(words: Words, className: string, pressed: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.append(inBoth(words));
  made.addEventListener('click', pressed);
  return made;
}
