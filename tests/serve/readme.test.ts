import { execFile } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fencedBlocks } from '../../scripts/readme.ts';
import { Running } from './running.ts';

const [shown = ''] = await fencedBlocks('bash');
// A command goes on behind a backslash.
const commands = shown.trim().split(/(?<!\\)\n/u);
const hasCurl = await promisify(execFile)('curl', ['--version']).then(
  () => true,
  () => false,
);

describe.runIf(hasCurl)('the README’s examples for curl, one after the other', () => {
  let server: Running;
  beforeAll(async () => {
    server = await Running.start();
    await cp(fileURLToPath(new URL('../../samples', import.meta.url)), join(server.folder, 'samples'), {
      recursive: true,
    });
  });
  afterAll(async () => server.stop());

  it('are some', () => {
    expect(commands.length).toBeGreaterThan(5);
  });

  it.each(commands)('%s', async (command) => {
    // Another server may have the port of the examples.
    const here = command.replaceAll('http://127.0.0.1:8347/', server.url);
    const { stdout } = await promisify(execFile)('bash', ['-c', here], {
      cwd: server.folder,
      maxBuffer: 2 ** 26,
    });
    if (command.includes('--output')) {
      const file = await readFile(join(server.folder, 'bao-cao.xlsx'));
      expect(file.subarray(0, 2).toString()).toBe('PK');
    } else {
      expect(JSON.parse(stdout)).not.toHaveProperty('code');
    }
  });
});
