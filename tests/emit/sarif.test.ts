import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/check/catalogue/index.ts';
import type { CheckedFile } from '../../src/emit/checked-file.ts';
import { toSarif } from '../../src/emit/sarif.ts';
import { BRACKET, checkedFile, LIST, missingFile } from './findings.ts';

interface Region {
  charOffset: number;
  charLength: number;
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}
interface Location {
  id?: number;
  physicalLocation: { artifactLocation: { uri: string; index: number }; region: Region };
  message?: { text: string };
}
interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: Location[];
  relatedLocations: Location[];
  partialFingerprints: Record<string, string>;
  suppressions?: { kind: string; status: string; justification?: string }[];
  fixes?: unknown;
  properties: { suggestions: { text: string; reason: string; region: Region }[] };
}
interface Log {
  $schema: string;
  version: string;
  runs: {
    tool: { driver: { name: string; version: string; rules: { id: string }[] } };
    columnKind: string;
    invocations: {
      executionSuccessful: boolean;
      toolExecutionNotifications: { level: string; message: { text: string } }[];
    }[];
    artifacts: { location: { uri: string }; hashes?: Record<string, string> }[];
    results: Result[];
  }[];
}

function logOf(
  files: readonly CheckedFile[],
  options: { language?: 'vi' | 'en'; hasBaseline?: boolean } = {},
) {
  const named = files.map((file) => ({ ...file, uri: encodeURI(file.path) }));
  const text = toSarif(named, { language: 'vi', version: '1.2.3', hasBaseline: false, ...options });
  const log = JSON.parse(text) as Log;
  const [run] = log.runs;
  if (run === undefined) throw new Error('Unexpected log without a run, expected one');
  return { text, log, run };
}

describe('a SARIF log', () => {
  it('has version, schema and one run of this tool', async () => {
    const { log, run } = logOf([await checkedFile(BRACKET)]);
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/u);
    expect(log.runs).toHaveLength(1);
    expect(run.tool.driver).toMatchObject({ name: 'kehoach', version: '1.2.3' });
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  it('describes each rule in both languages, with the severity it usually has', () => {
    const { run } = logOf([]);
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(CATALOGUE.map(({ id }) => id));
    expect(rules[0]).toEqual({
      id: 'sum',
      shortDescription: { text: 'Tổng không khớp' },
      fullDescription: { text: expect.stringContaining('cộng lại') as string },
      messageStrings: {
        vi: { text: expect.stringContaining('Tổng không khớp') as string },
        en: { text: expect.stringContaining('A total that is not') as string },
      },
      help: {
        text: expect.any(String) as string,
        markdown: expect.stringContaining('docs/check.md#arithmetic') as string,
      },
      defaultConfiguration: { level: 'error' },
    });
  });

  it('says where each figure stands, to the character', async () => {
    const file = await checkedFile(LIST, 'xã/kế hoạch.txt');
    const [result] = logOf([file]).run.results;
    const [finding] = file.findings;
    const at = ({ charOffset, charLength }: Region) => LIST.slice(charOffset, charOffset + charLength);
    expect(result).toMatchObject({
      ruleId: 'sum',
      ruleIndex: 0,
      level: 'error',
      message: { text: finding?.message.vi },
      partialFingerprints: { 'kehoach/v1': finding?.fingerprint },
    });
    const [location] = result?.locations ?? [];
    expect(location?.physicalLocation).toEqual({
      artifactLocation: { uri: 'x%C3%A3/k%E1%BA%BF%20ho%E1%BA%A1ch.txt', index: 0 },
      region: { startLine: 1, startColumn: 16, endLine: 1, endColumn: 30, charOffset: 15, charLength: 14 },
    });
    const related = (result?.relatedLocations ?? []).map(({ id, physicalLocation, message }) => ({
      id,
      said: message?.text,
      found: at(physicalLocation.region),
    }));
    expect(related).toEqual([
      { id: 0, said: '211 triệu đồng', found: '211 triệu đồng' },
      { id: 1, said: '19 đồng', found: '19 đồng' },
    ]);
  });

  it('has no region where positions point into extracted text, but the page', async () => {
    const { findings, source, ...rest } = await checkedFile(BRACKET, 'ke-hoach.pdf');
    const onPage = findings.map(({ position, ...finding }) => ({
      ...finding,
      position: position === null ? null : { ...position, page: 3 },
    }));
    const { results } = logOf([{ ...rest, source: { ...source, format: 'pdf' }, findings: onPage }]).run;
    expect(results[0]?.locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: 'ke-hoach.pdf', index: 0 }, properties: { page: 3 } } },
    ]);
  });

  it('carries suggestions as properties and never as fixes', async () => {
    const [result] = logOf([await checkedFile(LIST)]).run.results;
    expect(result?.fixes).toBeUndefined();
    expect(result?.properties.suggestions[0]).toMatchObject({
      text: '19 triệu đồng',
      figure: '19 đồng',
      reason: 'unit',
      region: { startLine: 3 },
    });
  });

  it('holds to what the schema asks beyond names and types', async () => {
    const { run } = logOf([
      await checkedFile(BRACKET, 'xã/kế hoạch.txt'),
      await checkedFile(LIST),
      missingFile(),
    ]);
    const { artifacts, results, tool } = run;
    expect(results.length).toBeGreaterThan(1);
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { location, hashes } of artifacts) {
      // RFC 3986: none of these characters stands in a reference as it is.
      expect(location.uri).toMatch(/^(?:[\w.~:/?#@!$&'()*+,;=-]|%[\dA-F]{2})+$/u);
      for (const hash of Object.values(hashes ?? {})) expect(hash).toMatch(/^[\da-f]{64}$/u);
    }
    for (const { ruleId, ruleIndex, locations, relatedLocations, message } of results) {
      expect(message.text).not.toBe('');
      expect(ids[ruleIndex]).toBe(ruleId);
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        const { artifactLocation, region } = physicalLocation;
        expect(artifacts[artifactLocation.index]?.location.uri).toBe(artifactLocation.uri);
        const { charOffset, charLength, ...places } = region;
        for (const number of [charOffset, charLength]) expect(number).toBeGreaterThanOrEqual(0);
        for (const number of Object.values(places)) expect(number).toBeGreaterThanOrEqual(1);
      }
    }
  });

  it('has the level of each severity', async () => {
    const { findings, ...rest } = await checkedFile(BRACKET);
    const severities = ['error', 'warning', 'info'] as const;
    const each = severities.flatMap((severity) => findings.map((finding) => ({ ...finding, severity })));
    const { results } = logOf([{ ...rest, findings: each }]).run;
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
  });

  it('names a rule that is not described', async () => {
    const { findings, ...rest } = await checkedFile(BRACKET);
    const odd = findings.map((finding) => ({ ...finding, rule: 'of-my-own' }));
    const { run } = logOf([{ ...rest, findings: odd }]);
    expect(run.tool.driver.rules[run.results[0]?.ruleIndex ?? -1]).toEqual({ id: 'of-my-own' });
  });

  it('suppresses what a baseline accepts, and says of the others that they are not', async () => {
    const { findings, ...rest } = await checkedFile(`${BRACKET}\n${LIST}`);
    const [first, ...others] = findings;
    const accepted = first === undefined ? [] : [{ finding: first, reason: 'agreed' }];
    const { results } = logOf([{ ...rest, findings: others, accepted }], { hasBaseline: true }).run;
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [],
      [{ kind: 'external', status: 'accepted', justification: 'agreed' }],
    ]);
    expect(logOf([{ ...rest, findings }]).run.results.map(({ suppressions }) => suppressions)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('tells which input could not be read', async () => {
    const { run } = logOf([missingFile(), await checkedFile(BRACKET)]);
    expect(run.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: expect.stringContaining('no such file') as string } },
        ],
      },
    ]);
    expect(run.artifacts.map(({ location }) => location.uri)).toEqual(['xa/khong-co.txt', 'xa/ke-hoach.txt']);
    expect(run.results[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({
      uri: 'xa/ke-hoach.txt',
      index: 1,
    });
    expect(run.artifacts[1]?.hashes?.['sha-256']).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('speaks the chosen language and is the same in every run', async () => {
    const file = await checkedFile(BRACKET);
    const english = logOf([file], { language: 'en' });
    expect(english.run.results[0]?.message.text).toMatch(/^Unexpected total/u);
    expect(logOf([await checkedFile(BRACKET)], { language: 'en' }).text).toBe(english.text);
  });
});
