import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export const README = fileURLToPath(new URL('../README.md', import.meta.url));

/** A command of the README with the output that stands below it. */
export interface ShownCommand {
  /** As it is typed: `npm run -s kehoach -- number "2 tỷ"`. */
  command: string;
  /** The lines below it, without the fence; a line `…` stands for lines left out. */
  output: string[];
}

/** The fenced blocks of one language, in their order. */
export async function fencedBlocks(language: string): Promise<string[]> {
  const text = await readFile(README, 'utf8');
  return text
    .split(/^```/mu)
    .filter((_, index) => index % 2 === 1)
    .filter((block) => block.startsWith(`${language}\n`))
    .map((block) => block.slice(language.length + 1));
}

/** The commands of the `console` blocks. */
export async function shownCommands(): Promise<ShownCommand[]> {
  const blocks = await fencedBlocks('console');
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /mu)
      .slice(1)
      .map((shown) => {
        const [command = '', ...output] = shown.trimEnd().split('\n');
        return { command, output };
      }),
  );
}

/**
 * What a command of the README prints now, by line: stdout and stderr as a terminal shows them, whatever the exit code.
 * Runs in the project's root, with the running Node in the place of npm, which would only start it.
 */
export async function run(command: string): Promise<string[]> {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const rest = isPrefix(START, words) ? ['demo'] : words.slice(KEHOACH.length);
  if (!isPrefix(START, words) && !isPrefix(KEHOACH, words))
    throw new Error(`This is no command of kehoach: ${command}`);
  return runNode(['src/cli/main.js', ...rest]);
}

const START = ['npm', 'start'];
const KEHOACH = ['npm', 'run', '-s', 'kehoach', '--'];

function isPrefix(prefix: readonly string[], words: readonly string[]): boolean {
  return prefix.every((word, index) => words[index] === word);
}

/** What a TypeScript snippet prints that imports from 'kehoach', by line. */
export async function runSnippet(snippet: string): Promise<string[]> {
  const face = new URL('../src/index.ts', import.meta.url).href;
  return runNode(['--input-type=module-typescript', '--eval', snippet.replace("'kehoach'", `'${face}'`)]);
}

async function runNode(args: readonly string[]): Promise<string[]> {
  const child = promisify(execFile)(process.execPath, args, { cwd: ROOT, maxBuffer: 2 ** 26 });
  const { stdout, stderr } = await child.catch((error: unknown) => {
    // An exit code that says "there are findings" is no failure of the example.
    if (error instanceof Error && 'stdout' in error && 'stderr' in error) return error;
    throw error;
  });
  return `${String(stderr)}${String(stdout)}`.trimEnd().split('\n');
}
