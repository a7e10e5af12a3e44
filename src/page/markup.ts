/**
 * What a person is shown of a stretch of text: without the emphasis and heading marks of Markdown, which converters
 * leave in plain text, too. A text without them is shown to the letter.
 */
export function cleanerOf(text: string, format: string | null): (stretch: string) => string {
  const isMarkup = format === 'markdown' || (format === 'text' && text.includes('**'));
  return isMarkup ? withoutMarkup : (stretch) => stretch;
}

function withoutMarkup(stretch: string): string {
  return stretch
    .replace(/^#{1,6}[ \t]+/gmu, '')
    .replace(/\*{2,3}|(?<!\\)\*(?=\S)|(?<=[^\s\\])\*/gu, '')
    .replace(/\\([.*_#+\-()[\]!|])/gu, '$1');
}

/** A line so long, and so long beside the longest of its paragraph, was ended by a margin. */
const LEAST_WRAPPED = 60;
const LEAST_SHARE = 0.75;
/** A new item begins here, whatever stands before. */
const ITEM = /^[\s*#]*(?:[-–+•]\s|\(?[\p{L}\p{N}]{1,4}[.)]\s)/u;

/** Where the lines of a paragraph are lines of their own, and not the work of a margin: offsets of line ends that stay. */
export function lineBreaks(paragraph: string): number[] {
  const lines = paragraph.split('\n');
  const longest = lines.reduce((length, line) => Math.max(length, line.length), 0);
  const breaks: number[] = [];
  let offset = -1;
  lines.slice(0, -1).forEach((line, at) => {
    offset += line.length + 1;
    const isWrapped = line.length >= LEAST_WRAPPED && line.length >= longest * LEAST_SHARE;
    if (!isWrapped || ITEM.test(lines[at + 1] ?? '')) breaks.push(offset);
  });
  return breaks;
}
