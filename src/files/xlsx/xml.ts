export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What XML cannot hold, or would change: a carriage return becomes a line end in every reader. */
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/gu;
/** What a reader would take for such a character. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/gu;
const SPECIAL = /[&<>_\u0000-\u001F\uFFFE\uFFFF]/u;

/**
 * A text as it stands in a cell: characters that XML cannot hold as `_x000B_` (ECMA-376, ST_Xstring). The text must be well
 * formed.
 */
export function cellText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return escaped(
    text
      .replace(ESCAPE_LIKE, '_x005F_')
      .replace(
        UNWRITABLE,
        (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );
}

/** Text of an element or an attribute, of which it is known that XML can hold it. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
