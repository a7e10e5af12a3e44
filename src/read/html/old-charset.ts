import { capitalsByFont, charsetOfFont } from '../charset/fonts.ts';
import { detectTyped } from '../charset/recognise.ts';
import { allCharsets } from '../charset/table.ts';
import { textOf } from '../decode.ts';
import { withRuns } from '../parts.ts';
import type { Part, Run } from '../parts.ts';

/** What a page says, and the character set in which it was, as `source.encoding` names it. */
export interface DecodedPage {
  parts: Part[];
  encoding: string | null;
}

/**
 * The parts of a page as they are to be read, whatever old character set it is in.
 *
 * A page whose bytes were decoded has the fonts of that set, which must not decode the letters a second time ("cá" in
 * .VnTime would become "cỏ"). In another, letters may have come as entities: "K&Otilde; ho&sup1;ch".
 */
export function decodePage(parts: Part[], encoding: string | null): DecodedPage {
  if (allCharsets().some(({ name }) => name === encoding)) {
    return { parts: parts.map((part) => withRuns(part, decodedRun)), encoding };
  }
  const charset = detectTyped(wordsOf(parts));
  if (charset === null) return { parts, encoding };
  const decoded = parts.map((part) =>
    withRuns(part, (run) =>
      showsOldCharset(run)
        ? run
        : { ...run, text: textOf({ text: run.text, form: 'utf-8', charset }, charset) },
    ),
  );
  return { parts: decoded, encoding: charset.name };
}

/** A font of capitals still shows capitals. */
function decodedRun(run: Run): Run {
  return { ...run, text: capitalsByFont(run.text, run.font ?? ''), font: null };
}

/** Whether the font of a run tells its character set; it is decoded by that. */
function showsOldCharset({ font }: Run): boolean {
  return font !== null && charsetOfFont(font) !== null;
}

/** The words of which the font does not tell the set. */
function wordsOf(parts: readonly Part[]): string {
  const texts: string[] = [];
  const collect = (runs: readonly Run[]): void => {
    for (const run of runs) if (!showsOldCharset(run)) texts.push(run.text);
    texts.push('\n');
  };
  for (const part of parts) {
    if (part.type === 'paragraph') collect(part.runs);
    else if (part.type === 'table') for (const { runs } of part.rows.flat()) collect(runs);
  }
  return texts.join('');
}
