import { chmod, mkdir, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/schema/index.ts';
import { kehoach, shell } from './run.ts';

const PLAN = 'KẾ HOẠCH\n\n1. Kinh phí\n\nTổng kinh phí thực hiện là 27.480 triệu đồng.\n';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-cli-'));
  await writeFile(join(folder, 'plan.txt'), PLAN);
  await writeFile(join(folder, 'empty.txt'), '');
  await writeFile(join(folder, 'binary.txt'), Buffer.from([1, 0, 2, 0, 3]));
  await writeFile(join(folder, 'scan.pdf'), '%PDF-1.7\n%âãÏÓ\n');
  await mkdir(join(folder, 'thu', 'xa'), { recursive: true });
  await writeFile(join(folder, 'thu', 'b.md'), `# KẾ HOẠCH\n\n${PLAN}`);
  await writeFile(join(folder, 'thu', 'xa', 'a.txt'), PLAN);
  await writeFile(join(folder, 'thu', 'bo-qua.csv'), '1,2');
  const large = await open(join(folder, 'large.txt'), 'w');
  await large.truncate(200 * 2 ** 20);
  await large.close();
});
afterAll(() => rm(folder, { recursive: true }));

function lines(stdout: string): Extraction[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Extraction);
}

describe('kehoach extract', () => {
  it('prints one input as JSON and nothing else', async () => {
    const { code, stdout, stderr } = await kehoach(['extract', 'plan.txt'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { source, figures } = JSON.parse(stdout) as Extraction;
    expect(source).toMatchObject({ name: 'plan.txt', format: 'text', error: null });
    expect(figures.map(({ vnd }) => vnd)).toEqual([27_480_000_000]);
  });

  it('reads what comes on stdin as "-"', async () => {
    const piped = await shell('(cat thu/b.md; sleep 0.1; echo) | "$@"', ['extract', '-'], folder);
    expect({ code: piped.code, stderr: piped.stderr }).toEqual({ code: 0, stderr: '' });
    const { source, figures } = JSON.parse(piped.stdout) as Extraction;
    expect(source).toMatchObject({ name: 'stdin', error: null });
    expect(figures.map(({ vnd }) => vnd)).toEqual([27_480_000_000]);
    const beside = await shell('"$@" < plan.txt', ['extract', 'plan.txt', '-', '--format', 'jsonl'], folder);
    expect(lines(beside.stdout).map(({ source: { name } }) => name)).toEqual(['plan.txt', 'stdin']);
  });

  it('hands stdin to the processes that read many inputs', async () => {
    const many = [...Array.from({ length: 8 }, () => 'plan.txt'), '-'];
    const out = join(folder, 'many.jsonl');
    const { code } = await shell(
      '"$@" < thu/b.md',
      ['extract', ...many, '--workers', '2', '--format', 'jsonl', '--out', out],
      folder,
    );
    expect(code).toBe(0);
    const read = lines(await readFile(out, 'utf8'));
    expect(read.at(-1)?.source.name).toBe('stdin');
    expect(read.at(-1)?.figures).toHaveLength(1);
  });

  it.each([
    ['yes | "$@"', ['-', '--max-size', '1'], 'too_large', /kehoach: stdin: .*the limit is 1 MiB/u],
    ['"$@" < /dev/null', ['-'], 'empty', /kehoach: stdin: The input holds no text/u],
    ['"$@" <&-', ['-'], 'empty', /kehoach: stdin: The input holds no text/u],
  ])('says what is wrong with stdin (%s)', async (line, args, code, message) => {
    const read = await shell(line, ['extract', ...args], folder);
    expect(read.code).toBe(2);
    expect(read.stderr).toMatch(message);
    expect((JSON.parse(read.stdout) as Extraction).source.error?.code).toBe(code);
  });

  it('takes stdin once', async () => {
    const { code, stdout, stderr } = await shell(
      '"$@" < plan.txt',
      ['extract', '-', '-', '--format', 'jsonl'],
      folder,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^kehoach: .* "-" \(stdin\) can be given once\.\n$/u);
  });

  // The superuser may list everything.
  it.skipIf(process.getuid?.() === 0)(
    'names a folder that may not be listed, and reads the others',
    async () => {
      const top = join(folder, 'half-closed');
      await mkdir(join(top, 'open'), { recursive: true });
      await mkdir(join(top, 'closed'), { mode: 0o000 });
      await writeFile(join(top, 'open', 'plan.txt'), PLAN);
      const { code, stdout, stderr } = await kehoach(['extract', top, '--format', 'jsonl'], folder);
      await chmod(join(top, 'closed'), 0o700);
      expect(code).toBe(2);
      expect(stderr).toContain(`${join(top, 'closed')}: The file cannot be read (EACCES).`);
      expect(lines(stdout).map(({ source }) => source.name)).toEqual([join('open', 'plan.txt'), 'closed']);
    },
  );

  it('prints the same bytes in every run', async () => {
    const first = await kehoach(['extract', 'plan.txt'], folder);
    const second = await kehoach(['extract', 'plan.txt'], folder);
    expect(second.stdout).toBe(first.stdout);
  });

  it('names what is wrong with each bad input, and the good ones still come out in order', async () => {
    const inputs = [
      'plan.txt',
      'missing.txt',
      'empty.txt',
      'binary.txt',
      'scan.pdf',
      'large.txt',
      'thu/b.md',
    ];
    const { code, stdout, stderr } = await kehoach(['extract', ...inputs, '--format', 'jsonl'], folder);
    expect(code).toBe(2);
    const extractions = lines(stdout);
    expect(extractions.map(({ source }) => source.error?.code ?? 'read')).toEqual([
      'read',
      'not_found',
      'empty',
      'binary',
      'damaged',
      'too_large',
      'read',
    ]);
    expect(extractions[1]).toMatchObject({ documents: [], figures: [], coverage: { numerals: 0 } });
    const told = stderr.trimEnd().split('\n');
    expect(told).toHaveLength(5);
    expect(told[0]).toBe('kehoach: missing.txt: There is no such file. — Không tìm thấy tệp.');
  });

  it('says that a file cannot be opened, and why', async () => {
    await symlink('loop.txt', join(folder, 'loop.txt'));
    const { code, stdout } = await kehoach(['extract', 'loop.txt'], folder);
    expect(code).toBe(2);
    expect((JSON.parse(stdout) as Extraction).source.error).toMatchObject({
      code: 'not_readable',
      message: expect.stringContaining('ELOOP') as string,
    });
  });

  it('takes the texts below a folder, sorted', async () => {
    const { stdout } = await kehoach(['extract', 'thu', '--format', 'jsonl'], folder);
    expect(lines(stdout).map(({ source }) => source.name)).toEqual(['b.md', join('xa', 'a.txt')]);
  });

  it('reads the files that links in a folder lead to, and no lock files of a program that has one open', async () => {
    const below = join(folder, 'links');
    await mkdir(below);
    await symlink(join('..', 'plan.txt'), join(below, 'a.txt'));
    await symlink('nowhere', join(below, 'b.txt'));
    await symlink('../thu', join(below, 'c'));
    await writeFile(join(below, '~$plan.docx'), 'Lò Thị Mây');
    await writeFile(join(below, '._plan.docx'), 'Mac OS X');
    const { code, stdout, stderr } = await kehoach(['extract', 'links', '--format', 'jsonl'], folder);
    expect(code).toBe(2);
    expect(lines(stdout).map(({ source }) => [source.name, source.error?.code])).toEqual([
      ['a.txt', undefined],
      ['b.txt', 'not_found'],
    ]);
    expect(stderr).toContain('kehoach: links: bỏ qua 2 tệp khác loại');
    expect(stderr).toContain('1 links to folders passed over; name these folders themselves\n');
  });

  it('names the folder or pattern in which there was nothing to read', async () => {
    await mkdir(join(folder, 'none'));
    const inputs = ['plan.txt', 'none', 'thu/*.docx'];
    const { code, stderr } = await kehoach(['extract', ...inputs, '--format', 'jsonl'], folder);
    expect(code).toBe(0);
    expect(stderr).toBe(
      'kehoach: none: không có văn bản nào đọc được · no document lies here\n' +
        'kehoach: thu/*.docx: không có văn bản nào đọc được · no document lies here\n',
    );
  });

  it('adds the text that positions point into', async () => {
    const { stdout } = await kehoach(['extract', 'plan.txt', '--with-text'], folder);
    const { text, figures } = JSON.parse(stdout) as Extraction;
    expect(text).toBe(PLAN);
    const [figure] = figures;
    expect(text?.slice(figure?.position.start.offset, figure?.position.end.offset)).toBe(figure?.text);
  });

  it('writes a file that is complete or not there', async () => {
    const { code, stdout } = await kehoach(['extract', 'plan.txt', '--out', 'new/plan.json'], folder);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(await readdir(join(folder, 'new'))).toEqual(['plan.json']);
    expect(JSON.parse(await readFile(join(folder, 'new', 'plan.json'), 'utf8'))).toMatchObject({
      schemaVersion: '1.0',
    });
  });

  it('writes one file an input into a folder', async () => {
    const { code } = await kehoach(['extract', 'plan.txt', 'thu', '--out', 'each/'], folder);
    expect(code).toBe(0);
    expect((await readdir(join(folder, 'each'), { recursive: true })).toSorted()).toEqual([
      'b.md.json',
      'plan.txt.json',
      'xa',
      join('xa', 'a.txt.json'),
    ]);
  });

  it('logs to stderr where that is asked for', async () => {
    const { stdout, stderr } = await kehoach(['extract', 'plan.txt', '--verbose'], folder);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: '1.0' });
    expect(JSON.parse(stderr)).toMatchObject({ input: 'plan.txt', msg: 'extracted' });
  });

  it('is quiet when its reader goes away, and says that it is not done', async () => {
    const big = join(folder, 'big.txt');
    await writeFile(big, PLAN.repeat(2000));
    const { code, stdout, stderr } = await shell('set -o pipefail; "$@" | head -c 1', ['extract', big]);
    expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' });
    expect(code).toBe(141);
  });

  it('ends quietly on Ctrl-C', async () => {
    const line =
      'mkfifo never; (exec 3<>never; sleep 5) & "$@" & sleep 1.5; kill -INT $!; wait $!; code=$?; kill %1; exit $code';
    const { code, stdout, stderr } = await shell(`set -m; ${line}`, ['extract', 'never'], folder);
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).not.toMatch(/Error|at /);
  });
});

describe('the command line', () => {
  it.each([
    [['extract', 'plan.txt', 'thu/b.md'], /--format jsonl/],
    [
      ['extract', 'plan.txt', '--format', 'xlsx'],
      /cần --out với tên tệp · needs --out with the name of a file/,
    ],
    [['extract', 'plan.txt', '--format', 'csv', '--out', 'x', '--with-text'], /--with-text/],
    [['extract', 'plan.txt', '--format', 'xml'], /takes json, jsonl, csv, xlsx or parquet/],
    [['extract', 'plan.txt', '--max-size', 'viel'], /number of MiB/],
    [
      ['extract', 'each-empty', 'plan.txt', '--unknown'],
      /^kehoach: không có tùy chọn '--unknown' · unknown option '--unknown'/,
    ],
    [['extract', '-báo cáo.txt'], /A file name that begins with "-" is written '\.\/-báo cáo\.txt'\./],
    [['check', 'plan.txt', '--lang', 'fr'], /giá trị của .* · .*Allowed choices are vi, en/],
    [['check', 'plan.txt', '--lang'], /thiếu giá trị · .*argument missing/],
    [['load', 'plan.txt'], /thiếu tùy chọn '--to <database>' · required option/],
    [['number', '1', '2'], /thừa đối số · too many arguments/],
    [['extrat', 'plan.txt'], /không có lệnh 'extrat' · unknown command 'extrat' \(Did you mean extract\?\)/],
    [['extract'], /thiếu đối số 'inputs' · missing required argument/],
    [[], /Usage: kehoach/],
    [['extract', 'plan.txt', '--out', 'plan.txt/below.json'], /cannot be written/],
  ])('refuses %j with a hint and exit code 2', async (args, hint) => {
    const { code, stdout, stderr } = await kehoach(args, folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(hint);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('refuses a folder without texts', async () => {
    await mkdir(join(folder, 'nothing'));
    const { code, stderr } = await kehoach(['extract', 'nothing'], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/no document lies/);
  });

  it('respects the limit that was asked for', async () => {
    const { code, stdout } = await kehoach(['extract', 'plan.txt', '--max-size', '0.00001'], folder);
    expect(code).toBe(2);
    expect((JSON.parse(stdout) as Extraction).source.error?.code).toBe('too_large');
  });

  it('explains itself in both languages', async () => {
    const { code, stdout, stderr } = await kehoach(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Read files, folders or stdin \(-\) into JSON/);
    expect(stdout).toMatch(/Biến kế hoạch/);
  });
});
