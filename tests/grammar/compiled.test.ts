import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A project of its own, whose grammars the tests compile and edit. */
let project = '';

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'kehoach-'));
  for (const part of ['src', 'grammars', 'samples', 'scripts', 'package.json']) {
    await cp(join(ROOT, part), join(project, part), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  await node('scripts/compile-grammars.ts');
});

afterAll(() => rm(project, { recursive: true, force: true }));

async function node(...args: string[]): Promise<string> {
  const child = await promisify(execFile)(process.execPath, args, { cwd: project, maxBuffer: 2 ** 26 });
  return child.stdout;
}

/** Runs a module that finds `grammars`, all of them by name, `extract` and `packages()`, those loaded by now. */
function run(code: string): Promise<string> {
  return node(
    '--input-type=module',
    '--eval',
    `import { registerHooks } from 'node:module';
     const loaded = new Set();
     registerHooks({ load(url, context, next) {
       const [, name] = url.match(/node_modules\\/((?:@[^/]+\\/)?[^/]+)/) ?? [];
       if (name !== undefined) loaded.add(name);
       return next(url, context);
     } });
     const packages = () => [...loaded].sort();
     const { extract } = await import('./src/index.ts');
     ${code}`,
  );
}

const EXTRACT = `
  import { readFileSync, readdirSync } from 'node:fs';
  const names = readdirSync('samples').filter((name) => name.endsWith('.txt'));
  const results = [];
  for (const name of names) results.push(await extract(readFileSync('samples/' + name), { name }));`;

const SLOW = ['yaml', 'zod', 'xregexp', 'remark-parse', 'pino'];

describe('compiled grammars', () => {
  test('are all that a text needs: no package for YAML, schemas, patterns, Markdown or logs is loaded', async () => {
    const packages = JSON.parse(await run(`${EXTRACT} console.log(JSON.stringify(packages()))`)) as string[];
    expect(packages).toContain('unified');
    expect(packages.filter((name) => SLOW.includes(name))).toEqual([]);
  });

  test('are what the grammar files say', async () => {
    const everything = `${EXTRACT}
      const { compiledSoFar } = await import('./src/grammar/compiled.ts');
      console.log(JSON.stringify({ results, known: JSON.parse(compiledSoFar()) }));`;
    const compiled = JSON.parse(await run(everything)) as Made;
    await rm(join(project, 'src/grammar/compiled.json'));
    const fresh = JSON.parse(await run(everything)) as Made;
    await node('scripts/compile-grammars.ts');
    expect(fresh.results).toEqual(compiled.results);
    expect(Object.keys(fresh.known).length).toBeGreaterThan(150);
    expect(compiled.known).toMatchObject(fresh.known);
  });

  test('are not used for a file that has been edited since', async () => {
    const path = join(project, 'grammars/bounds.yaml');
    const before = await readFile(path, 'utf8');
    const edited = before.replace(/^(\s*terms: \[)/mu, '$1quanh quẩn, ');
    expect(edited).not.toBe(before);
    const bound = `const { figures } = await extract('quanh quẩn 60% hộ'); console.log(figures[0].bound);`;
    expect(await run(bound)).toBe('exact\n');
    await writeFile(path, edited);
    expect(await run(bound)).toBe('nearly\n');
    await writeFile(path, before);
  });
});

interface Made {
  results: unknown;
  known: Record<string, unknown>;
}
