/**
 * Puts what the README's commands print now below them.
 *
 *     node scripts/update-readme.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { README, run, shownCommands } from './readme.ts';

let text = await readFile(README, 'utf8');
for (const { command, output } of await shownCommands()) {
  const printed = await run(command);
  const now = output.includes('…') ? ['…', ...sameFigure(output, printed), '…'] : printed;
  text = text.replace(block(command, output), () => block(command, now));
}
await writeFile(README, text);

function block(command: string, output: readonly string[]): string {
  return ['```console', `$ ${command}`, ...output, '```'].join('\n');
}

/** The figure that an excerpt shows, as it is printed now: without its ids, from its position on. */
function sameFigure(excerpt: readonly string[], printed: readonly string[]): string[] {
  const shown = excerpt.find((line) => line.trimStart().startsWith('"text":'));
  const at = printed.findIndex((line) => line === shown);
  if (at < 0) throw new Error(`The figure of the excerpt is no longer printed: ${shown ?? ''}`);
  const start = printed.findLastIndex(
    (line, index) => index < at && line.trimStart().startsWith('"position":'),
  );
  const end = printed.findIndex((line, index) => index > at && line.trimStart().startsWith('"cell":'));
  return printed.slice(start, end + 1);
}
