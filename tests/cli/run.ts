import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line in a process of its own. */
export function kehoach(args: readonly string[], cwd = process.cwd()): Promise<Run> {
  return collect(process.execPath, [MAIN, ...args], cwd);
}

/** Runs a shell line in which `"$@"` is the command line with its arguments. */
export function shell(line: string, args: readonly string[], cwd = process.cwd()): Promise<Run> {
  return collect('bash', ['-c', line, 'bash', process.execPath, MAIN, ...args], cwd);
}

function collect(command: string, args: readonly string[], cwd: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const { LOG_LEVEL: _level, ...env } = process.env;
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
