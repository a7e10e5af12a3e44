import type { Language, Words } from '../words.ts';
import { find } from './elements.ts';

/** The language of the page. */
function language(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'vi';
}

/** A word in the language of the page. */
export function say(words: Words): string {
  return words[language()];
}

/** Switches between Vietnamese and English, and between light and dark. */
export function startSwitches(changed: () => void): void {
  find('.switch-language')?.addEventListener('click', () => {
    document.documentElement.lang = language() === 'vi' ? 'en' : 'vi';
    changed();
  });
  find('.switch-theme')?.addEventListener('click', () => {
    const { dataset } = document.documentElement;
    dataset['theme'] = isDark(dataset['theme']) ? 'light' : 'dark';
  });
}

function isDark(chosen: string | undefined): boolean {
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}
