import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const INDEX = new URL('../../src/index.ts', import.meta.url);
const SAMPLES = new URL('../../samples/formats/', import.meta.url);

/** The modules that are loaded until an input is extracted, in a process of its own. */
function modulesFor(path: string): string[] {
  const program = `
    import { readFileSync } from 'node:fs';
    import { registerHooks } from 'node:module';
    const urls = [];
    registerHooks({ load: (url, context, next) => { urls.push(url); return next(url, context); } });
    const { extract } = await import(${JSON.stringify(INDEX.href)});
    const { source } = await extract(readFileSync(${JSON.stringify(path)}));
    if (source.error !== null) throw new Error(source.error.message);
    process.stdout.write(JSON.stringify(urls));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as string[];
}

/** Readers of formats and what they need. */
const HEAVY = /\/read\/(?:docx|xlsx|html|office|pdf|ocr)\/|htmlparser2|numfmt|fflate|pdfjs|tesseract|remark/;

it('a text loads no reader of another format', () => {
  const path = fileURLToPath(new URL('ke-hoach.txt', SAMPLES));
  expect(readFileSync(path, 'utf8')).not.toBe('');
  expect(modulesFor(path).filter((url) => HEAVY.test(url))).toEqual([]);
});

it('a page of HTML loads no reader of Office documents', () => {
  const urls = modulesFor(fileURLToPath(new URL('ke-hoach.html', SAMPLES)));
  expect(urls.some((url) => url.includes('/read/html/'))).toBe(true);
  expect(urls.filter((url) => /\/read\/(?:docx|xlsx|office|pdf)\/|numfmt|pdfjs/.test(url))).toEqual([]);
});
