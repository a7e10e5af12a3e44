import { remember, remembered } from './memory.ts';

/** The attributes of the page that its switches set, with what they may be. */
const SWITCHES = [
  { attribute: 'lang', choices: ['vi', 'en'] },
  { attribute: 'data-theme', choices: ['light', 'dark'] },
] as const;

/** Begins in the language and the colours chosen on another page of this server, and keeps what is chosen on this one. */
export function startPreferences(): void {
  const page = document.documentElement;
  for (const { attribute, choices } of SWITCHES) {
    const kept = remembered(attribute);
    if (kept !== null && choices.some((choice) => choice === kept)) page.setAttribute(attribute, kept);
    new MutationObserver(() => remember(attribute, page.getAttribute(attribute) ?? '')).observe(page, {
      attributeFilter: [attribute],
    });
  }
}
