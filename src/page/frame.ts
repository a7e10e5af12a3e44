import { policyHash } from './assets.ts';
import { Html, html } from './html.ts';
import type { Language } from './words.ts';

export interface Frame {
  lang: Language;
  title: string;
  /** Bundled, each in one piece; they stand in the page. */
  script: string;
  style: string;
  /** Whether the script may ask the server that the page comes from; a page from the disk asks nobody. */
  connects?: boolean;
}

/** What a page may do: run this script and use this style, named by their hashes, and nothing else. */
export function policyOf({ script, style, connects = false }: Omit<Frame, 'lang' | 'title'>): string {
  return [
    "default-src 'none'",
    `script-src ${policyHash(script)}`,
    `style-src ${policyHash(style)}`,
    ...(connects ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** A whole page round its content. It loads nothing. */
export function framed(frame: Frame, content: Html): string {
  return html`<!doctype html>
<html lang="${frame.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(frame)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${frame.title} · kehoach</title>
<style>${new Html(frame.style)}</style>
</head>
<body>
${content}<script>${new Html(frame.script)}</script>
</body>
</html>
`.toString();
}
