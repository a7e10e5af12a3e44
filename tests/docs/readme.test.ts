import { describe, expect, test } from 'vitest';
import { fencedBlocks, run, runSnippet, shownCommands } from '../../scripts/readme.ts';

const commands = await shownCommands();
const snippets = await fencedBlocks('ts');

describe('the README', () => {
  test.each(commands)('shows what `$command` prints', async ({ command, output }) => {
    const printed = (await run(command)).join('\n');
    // Between two lines "…" stands a stretch that must be printed as it is.
    for (const stretch of output.join('\n').split(/^…$/mu)) expect(printed).toContain(stretch.trim());
  });

  test.each(snippets)('shows what its library example %# gives', async (snippet) => {
    const promised = [...snippet.matchAll(/console\.log\(.*\/\/ (.*)$/gmu)].map(([, result]) => result);
    expect(promised.length).toBeGreaterThan(0);
    expect(await runSnippet(snippet)).toEqual(promised);
  });

  test('names the commands that exist, and no others', async () => {
    const help = await run('npm run -s kehoach -- --help');
    const existing = help
      .flatMap((line) => /^ {2}([a-z]+) /u.exec(line)?.[1] ?? [])
      .filter((name) => name !== 'help');
    const [usage = ''] = await fencedBlocks('text');
    const named = [...usage.matchAll(/^kehoach ([a-z]+)/gmu)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(existing));
  });
});
