import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const INDEX = new URL('../../../src/index.ts', import.meta.url).href;
const SAMPLE = fileURLToPath(new URL('../../../samples/formats/ke-hoach.pdf', import.meta.url));

/** Runs a program that tells at its end which files of pdf.js it loaded. */
async function loaded(program: string): Promise<string> {
  const source = `
    import { registerHooks } from 'node:module';
    const seen = [];
    registerHooks({ load: (url, context, next) => { if (/pdfjs|read\\/pdf/.test(url)) seen.push(url); return next(url, context); } });
    const { extract } = await import(${JSON.stringify(INDEX)});
    ${program}
    process.stdout.write(String(seen.length));
    process.exit(0);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', source]);
  return stdout;
}

it('loads nothing of pdf.js to read text', async () => {
  expect(await loaded(`await extract('Tổng kinh phí 27.480 triệu đồng.');`)).toBe('0');
});

it('writes nothing to stdout when it reads a PDF', async () => {
  const program = `
    const { readFile } = await import('node:fs/promises');
    const { figures } = await extract(await readFile(${JSON.stringify(SAMPLE)}), { apart: false });
    if (figures.length < 100) throw new Error(String(figures.length));`;
  expect(Number(await loaded(program))).toBeGreaterThan(2);
});
