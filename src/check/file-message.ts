import { VFile } from 'vfile';
import type { Related } from '../relate/index.ts';
import type { Figure, Finding, Severity } from '../schema/index.ts';

/** vfile's word for a severity: `true` is an error, `false` a warning, nothing an information. */
const FATAL: Readonly<Record<Severity, boolean | undefined>> = {
  error: true,
  warning: false,
  info: undefined,
};

/**
 * Puts findings on a VFile as messages, so that vfile's reporters and editors show them.
 *
 * `ruleId` is the finding's rule, `place` its position. `actual` is the text at that place; where the likeliest change
 * is one of that text, `expected` lists what could stand there instead, as editors offer it. The `cause` is the figure
 * elsewhere that most likely is wrong, or the first of the others; all others are listed in the `note`.
 */
export function tellFile(
  file: VFile,
  findings: readonly Finding[],
  { reading }: Related,
  language: 'vi' | 'en',
): void {
  if (findings.length === 0) return;
  const figures = new Map(reading.figures.map(({ figure }) => [figure.id, figure]));
  const { text } = reading.outline.decoded;
  // A cause is a message too, but none of the file's own.
  const aside = new VFile();
  for (const finding of findings) {
    const { position, rule, severity, message: words } = finding;
    const others = finding.figureIds.flatMap((id) => figures.get(id) ?? []).filter(isBeside(finding));
    const message = file.message(words[language], { place: position, ruleId: rule, source: 'kehoach' });
    message.fatal = FATAL[severity];
    setReplacements(message, finding, text, figures);
    const suspect = finding.suggestions[0]?.figureId;
    const cause = others.find(({ id }) => id === suspect) ?? others[0];
    if (cause === undefined) continue;
    message.cause = aside.info(cause.text, { place: cause.position, ruleId: rule, source: 'kehoach' });
    message.note = others.map(({ text: said, position: at }) => `* ${placeOf(at)} ${said}`).join('\n');
  }
}

function isBeside({ position }: Finding): (figure: Figure) => boolean {
  return (figure) => position === null || figure.position.start.offset !== position.start.offset;
}

function placeOf({ start }: Figure['position']): string {
  return `${start.line}:${start.column}`;
}

function setReplacements(
  message: VFile['messages'][number],
  { position, suggestions }: Finding,
  text: string,
  figures: ReadonlyMap<string, Figure>,
): void {
  if (position === null) return;
  const [from, to] = [position.start.offset, position.end.offset];
  message.actual = text.slice(from, to);
  const replacements = suggestions.map((suggestion): string | null => {
    const at = figures.get(suggestion.figureId)?.position;
    // A forgotten item is put in somewhere, and nobody knows where; one counted twice is taken out of the sentence.
    const isReplacement = suggestion.reason !== 'missing_item' && suggestion.value !== 0;
    if (at === undefined || !isReplacement || at.start.offset < from || at.end.offset > to) return null;
    return text.slice(from, at.start.offset) + suggestion.text + text.slice(at.end.offset, to);
  });
  // An editor puts the first one in at a keystroke: never what is less likely than a change elsewhere.
  if (replacements[0] === null) return;
  message.expected = replacements.filter((replacement) => replacement !== null);
}
