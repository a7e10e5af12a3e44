import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Baseline, CheckReport } from '../../src/schema/index.ts';
import { kehoach, shell } from './run.ts';

const ROOFS = 'Sửa chữa nhà cho 213 hộ (209 hộ nghèo và 40 hộ cận nghèo).\n';
const BREEDS = 'Cấp giống cho 512 hộ (300 hộ nghèo và 112 hộ cận nghèo).\n';
/** Off by one, where the decimals leave room for it. */
const ROUNDED = 'Tỷ lệ hộ nghèo giảm 2,5%.\nTổng: 100 triệu đồng (61 triệu đồng và 38 triệu đồng).\n';

/** util-linux's, which gives a program a terminal. */
const hasTerminal = (await shell('script -qec true /dev/null', [])).code === 0;

let root = '';
let folder = '';
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'kehoach-check-')));
});
afterAll(() => rm(root, { recursive: true }));

// A configuration or baseline that one test leaves behind would speak in the next.
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'x-'));
  await writeFile(join(folder, 'good.txt'), 'Tổng kinh phí là 5 triệu đồng.\n');
  await writeFile(join(folder, 'faulty.txt'), ROOFS);
  await writeFile(join(folder, 'binary.txt'), Buffer.from([1, 0, 2, 0, 3]));
});

const check = (...args: string[]) => kehoach(['check', ...args], folder);
const write = (name: string, text: string) => writeFile(join(folder, name), text);
const baselineOf = async (name: string) =>
  Baseline.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));

describe('the exit code of kehoach check', () => {
  it('is 0 where nothing is wrong', async () => {
    expect(await check('good.txt')).toEqual({
      code: 0,
      stdout: 'good.txt: không có phát hiện\n',
      stderr: '',
    });
  });

  it('is 1 where an error stands, whatever the format', async () => {
    for (const format of ['text', 'json', 'sarif']) {
      expect((await check('good.txt', 'faulty.txt', '--format', format)).code).toBe(1);
    }
  });

  it('is 0 where there is no more than information', async () => {
    await write('rounded.txt', ROUNDED);
    const { code, stdout } = await check('rounded.txt');
    expect(code).toBe(0);
    expect(stdout).toMatch(/lưu ý/u);
  });

  it('is 2 where an input could not be read, and the others are checked all the same', async () => {
    const { code, stdout, stderr } = await check('missing.txt', 'faulty.txt', 'binary.txt', 'good.txt');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^faulty\.txt$/mu);
    expect(stdout).toMatch(/^good\.txt: không có phát hiện$/mu);
    expect(stdout).toMatch(/1 lỗi, 2 tệp không đọc được\n$/u);
    expect(stderr).toMatch(/missing\.txt: There is no such file/u);
    expect(stderr).toMatch(/binary\.txt/u);
  });
});

describe('the output of kehoach check', () => {
  it('is of what comes on stdin for "-"', async () => {
    const { code, stdout } = await shell('"$@" < faulty.txt', ['check', '-', '--lang', 'en'], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^stdin\n +\d+:\d+ +error/u);
  });

  it('is in the language that was asked for', async () => {
    expect((await check('faulty.txt')).stdout).toMatch(/lỗi {2}Tổng không khớp/u);
    expect((await check('faulty.txt', '--lang', 'en')).stdout).toMatch(/error {2}Unexpected total/u);
    expect((await check('good.txt', '--lang', 'en')).stdout).toBe('good.txt: no findings\n');
  });

  it('is JSON and nothing else, also for what could not be read', async () => {
    const { stdout } = await check('missing.txt', 'faulty.txt', 'good.txt', '--format', 'json');
    const report = CheckReport.parse(JSON.parse(stdout));
    expect(report.map(({ source }) => source.error?.code ?? source.name)).toEqual([
      'not_found',
      'faulty.txt',
      'good.txt',
    ]);
    expect(report.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([[], ['sum'], []]);
  });

  it('is SARIF and nothing else, with paths below the working folder', async () => {
    await mkdir(join(folder, 'kế hoạch'));
    await write(join('kế hoạch', 'xã #1.txt'), ROOFS);
    const { stdout } = await check('missing.txt', 'kế hoạch', '--format', 'sarif', '--lang', 'en');
    const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(JSON.parse(stdout)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'kehoach', version: manifest.version } },
          invocations: [{ executionSuccessful: false }],
          results: [
            {
              message: { text: expect.stringMatching(/^Unexpected total/u) as string },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'k%E1%BA%BF%20ho%E1%BA%A1ch/x%C3%A3%20%231.txt' },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('gives a file outside the working folder its whole URI', async () => {
    await mkdir(join(folder, 'below'));
    const run = await kehoach(['check', '../faulty.txt', '--format', 'sarif'], join(folder, 'below'));
    expect(run.stdout).toContain(`"uri": "file://${folder}/faulty.txt"`);
  });

  it('leaves out what is less severe than asked for, and counts it', async () => {
    await write('rounded.txt', ROUNDED);
    const { code, stdout } = await check('rounded.txt', '--severity', 'warning', '--lang', 'en');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'rounded.txt: no findings\n\n1 less severe not shown\n',
    });
  });

  it('is the same in every run', async () => {
    for (const format of ['text', 'json', 'sarif']) {
      const [one, two] = [
        await check('faulty.txt', '--format', format),
        await check('faulty.txt', '--format', format),
      ];
      expect(two.stdout).toBe(one.stdout);
    }
  });

  it.skipIf(!hasTerminal)('is coloured on a terminal, but not with NO_COLOR', async () => {
    const onTerminal = `script -qec "$(printf '%q ' "$@")" /dev/null`;
    const args = ['check', 'faulty.txt'];
    expect(
      (await shell(`unset CI NO_COLOR; export TERM=xterm; ${onTerminal}`, args, folder)).stdout,
    ).toContain('\u001b[31m');
    const plain = await shell(`export TERM=xterm NO_COLOR=1; ${onTerminal}`, args, folder);
    expect(plain.stdout).not.toContain('\u001b[31m');
    expect((await check('faulty.txt')).stdout).not.toContain('\u001b');
  });
});

describe('a configuration of kehoach check', () => {
  it('is found from the working folder upwards', async () => {
    await mkdir(join(folder, 'a', 'b'), { recursive: true });
    await write('kehoach.config.yaml', 'rules:\n  sum: off\n');
    const run = await kehoach(['check', '../../faulty.txt'], join(folder, 'a', 'b'));
    expect(run).toEqual({ code: 0, stdout: '../../faulty.txt: không có phát hiện\n', stderr: '' });
  });

  it('sets severities, and with them the exit code', async () => {
    await write('kehoach.config.json', '{ "rules": { "sum": "warning" }, "lang": "en" }');
    const { code, stdout } = await check('faulty.txt');
    expect(code).toBe(0);
    expect(stdout).toMatch(/warning {2}Unexpected total/u);
  });

  it('gives way to the command line', async () => {
    await write('kehoach.config.yaml', 'lang: en\nseverity: error\nrules: { sum: warning }\n');
    expect((await check('faulty.txt')).stdout).toBe('faulty.txt: no findings\n\n1 less severe not shown\n');
    const { stdout } = await check('faulty.txt', '--lang', 'vi', '--severity', 'info');
    expect(stdout).toMatch(/cảnh báo {2}Tổng không khớp/u);
  });

  it('may be named', async () => {
    await write('strict.yaml', 'rules: { sum: info }');
    expect((await check('faulty.txt', '--config', 'strict.yaml')).code).toBe(0);
  });

  it('may be empty', async () => {
    await write('kehoach.config.yaml', '# Chưa có gì.\n');
    expect((await check('faulty.txt')).code).toBe(1);
  });

  it.each([
    ['rules: { summ: off }', /strict\.yaml: there is no rule "summ"\. Did you mean "sum"\?/u],
    ['rules: { nonsense-of-mine: off }', /there is no rule "nonsense-of-mine"\. The rules are sum, /u],
    ['rules: { sum: loud }', /strict\.yaml: rules\.sum: .*"error"\|"warning"\|"info"\|"off"/u],
    ['rule: { sum: off }', /strict\.yaml: .*"rule"/u],
    ['lang: fr', /strict\.yaml: lang: /u],
    ['rules: [', /strict\.yaml is not valid YAML: /u],
    ['- sum', /strict\.yaml: .*expected object/u],
  ])('that says %j is refused with a hint', async (text, hint) => {
    await write('strict.yaml', text);
    const { code, stdout, stderr } = await check('faulty.txt', '--config', 'strict.yaml');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(hint);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

  it('that is named must be there', async () => {
    const { code, stderr } = await check('faulty.txt', '--config', 'none.yaml');
    expect(code).toBe(2);
    expect(stderr).toMatch(/none\.yaml cannot be read/u);
  });
});

describe('a baseline of kehoach check', () => {
  it('accepts what is there, and tells what comes new', async () => {
    const first = await check('faulty.txt', '--update-baseline');
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/1 đã chấp nhận/u);
    expect(first.stderr).toMatch(/kehoach-baseline\.json: 1 accepted \(1 new, 0 dropped\)/u);
    expect((await check('faulty.txt')).code).toBe(0);

    await write('faulty.txt', `Các đoàn thể vận động nhân dân.\n\n${BREEDS}\n${ROOFS}`);
    const { code, stdout } = await check('faulty.txt', '--format', 'json');
    expect(code).toBe(1);
    const [report] = CheckReport.parse(JSON.parse(stdout));
    expect(report?.findings.map(({ actual }) => actual)).toEqual(['512']);
    expect(report?.accepted.map(({ finding }) => finding.actual)).toEqual(['213']);
  });

  it('keeps reasons, drops what was corrected, and leaves files alone that were not checked', async () => {
    await write('other.txt', BREEDS);
    await write('faulty.txt', `${ROOFS}\n${BREEDS}`);
    await check('faulty.txt', 'other.txt', '--update-baseline', '--baseline', 'accepted.json');
    const before = await baselineOf('accepted.json');
    expect(before.accepted.map(({ file }) => file)).toEqual(['faulty.txt', 'faulty.txt', 'other.txt']);
    const reasoned = before.accepted.map((entry) => ({ ...entry, reason: `agreed: ${entry.file}` }));
    await write('accepted.json', JSON.stringify({ ...before, accepted: reasoned }));

    await write('faulty.txt', ROOFS);
    const { stderr } = await check('faulty.txt', '--update-baseline', '--baseline', 'accepted.json');
    expect(stderr).toMatch(/2 accepted \(0 new, 1 dropped\)/u);
    expect(stderr).toMatch(/no longer found · không còn: faulty\.txt: sum: Tổng không khớp: ghi 512 hộ/u);
    const after = await baselineOf('accepted.json');
    expect(after.accepted.map(({ file, reason }) => [file, reason])).toEqual([
      ['faulty.txt', 'agreed: faulty.txt'],
      ['other.txt', 'agreed: other.txt'],
    ]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('keeps what it knows of a file that could not be read', async () => {
    await check('faulty.txt', '--update-baseline');
    await rm(join(folder, 'faulty.txt'));
    const { code } = await check('faulty.txt', 'good.txt', '--update-baseline');
    expect(code).toBe(2);
    expect((await baselineOf('kehoach-baseline.json')).accepted).toHaveLength(1);
  });

  it('is the same file however often it is written, and from whatever folder', async () => {
    await check('faulty.txt', '--update-baseline');
    const first = await readFile(join(folder, 'kehoach-baseline.json'), 'utf8');
    await mkdir(join(folder, 'below'));
    const elsewhere = [
      'check',
      '../faulty.txt',
      '--update-baseline',
      '--baseline',
      '../kehoach-baseline.json',
    ];
    await kehoach(elsewhere, join(folder, 'below'));
    expect(await readFile(join(folder, 'kehoach-baseline.json'), 'utf8')).toBe(first);
  });

  it('does not accept what was not shown', async () => {
    await write('kehoach.config.yaml', 'rules: { sum: info }');
    await check('faulty.txt', '--update-baseline', '--severity', 'warning');
    expect((await baselineOf('kehoach-baseline.json')).accepted).toEqual([]);
  });

  it('suppresses in SARIF, with the reason', async () => {
    await check('faulty.txt', '--update-baseline');
    const baseline = await baselineOf('kehoach-baseline.json');
    const accepted = baseline.accepted.map((entry) => ({ ...entry, reason: 'Số liệu của huyện.' }));
    await write('kehoach-baseline.json', JSON.stringify({ ...baseline, accepted }));
    const { code, stdout } = await check('faulty.txt', '--format', 'sarif');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      runs: [
        {
          results: [
            { suppressions: [{ kind: 'external', status: 'accepted', justification: 'Số liệu của huyện.' }] },
          ],
        },
      ],
    });
  });

  it.each([
    ['{', /accepted\.json is not valid JSON/u],
    ['{"version": 2, "accepted": []}', /accepted\.json is no baseline: version/u],
    ['{"version": 1, "accepted": [{}]}', /accepted\.json is no baseline: accepted\.0\.file/u],
  ])('that says %j is refused and not overwritten', async (text, hint) => {
    await write('accepted.json', text);
    const run = await check('faulty.txt', '--baseline', 'accepted.json', '--update-baseline');
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(hint);
    expect(await readFile(join(folder, 'accepted.json'), 'utf8')).toBe(text);
  });

  it('that is named must be there, unless it is to be written', async () => {
    const { code, stderr } = await check('faulty.txt', '--baseline', 'none.json');
    expect(code).toBe(2);
    expect(stderr).toMatch(/none\.json cannot be read/u);
    expect((await check('faulty.txt', '--baseline', 'none.json', '--update-baseline')).code).toBe(0);
  });
});

describe('the options of kehoach check', () => {
  it.each([
    [['--format', 'html', 'good.txt'], /a review page holds one document and there are 2/u],
    [['--format', 'xml'], /--format takes text, json, sarif or html, not "xml"/u],
    [['--lang', 'fr'], /Allowed choices are vi, en/u],
    [['--severity', 'fatal'], /Allowed choices are error, warning, info/u],
  ])('are refused with a hint: %j', async (args, hint) => {
    const { code, stdout, stderr } = await check('faulty.txt', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(hint);
  });
});
