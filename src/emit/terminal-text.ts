import type { Severity } from '../schema/index.ts';

export const MARKS: Readonly<Record<Severity, string>> = { error: '✖', warning: '⚠', info: 'ℹ' };

export function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0);
}

/** Names and quotations come from outside; a line end or an escape among them must not reach the terminal. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ').trimEnd();
}

const ANSI = { path: [4, 24], error: [31, 39], warning: [33, 39], info: [36, 39], aside: [2, 22] } as const;

/** Colours, where the terminal takes them. */
export function painter(color: boolean): (as: keyof typeof ANSI, text: string) => string {
  return (as, text) => {
    const [on, off] = ANSI[as];
    return color ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
}
