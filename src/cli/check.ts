import { relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { sift, EMPTY_BASELINE } from '../check/baseline.ts';
import { configure, isAtLeast } from '../check/config.ts';
import type { CheckedFile } from '../emit/checked-file.ts';
import { toCheckJson } from '../emit/check-json.ts';
import { fileReport, summary } from '../emit/report-text.ts';
import type { Configuration, Extraction, Severity } from '../schema/index.ts';
import { nameInBaseline, readBaseline, writeBaseline, type BaselineFile } from './baseline-file.ts';
import { readConfiguration } from './check-settings.ts';
import { EXIT, UsageError } from './exit-code.ts';
import { listInputs, maxBytes } from './inputs.ts';
import { extractAll } from './read-inputs.ts';
import { onePage } from './report.ts';
import { print, wantsColor } from './terminal.ts';
import { programVersion } from './version.ts';

export interface CheckCommandOptions {
  format: string;
  lang?: 'vi' | 'en';
  severity?: Severity;
  config?: string;
  baseline?: string;
  updateBaseline?: boolean;
  maxSize: string;
  verbose?: boolean;
}

/**
 * `kehoach check`: what does not add up, for a person or for a machine. Returns the exit code: 1 where a finding of
 * severity error stands, 2 where an input could not be read.
 */
export async function checkCommand(paths: readonly string[], options: CheckCommandOptions): Promise<number> {
  refuseFormat(options.format);
  const limit = maxBytes(options.maxSize);
  const configuration = await readConfiguration(options.config);
  const settings = {
    ...configuration,
    lang: options.lang ?? configuration.lang ?? 'vi',
    severity: options.severity ?? configuration.severity ?? 'info',
  };
  const isUpdate = options.updateBaseline === true;
  const baseline = await readBaseline(options.baseline, isUpdate);
  const inputs = await listInputs(paths);
  if (options.format === 'html' && inputs.length > 1) throw new UsageError(onePage(inputs.length));
  const text = { language: settings.lang, color: wantsColor() };
  const files: CheckedFile[] = [];
  const extractions = extractAll(inputs, {
    withText: options.format === 'html',
    maxBytes: limit,
    verbose: options.verbose === true,
  });
  for await (const { input, extraction } of extractions) {
    let file = checkedFile(input.path, extraction, settings, baseline);
    if (isUpdate) file = acceptAll(file);
    files.push(file);
    if (options.format === 'text') await print(fileReport(file, text));
    if (options.format === 'html') await printPage({ ...extraction, findings: file.findings }, settings.lang);
  }
  if (isUpdate) await update(baseline, files);
  if (options.format === 'text') await print(summary(files, text));
  if (options.format === 'json') await print(toCheckJson(files));
  if (options.format === 'sarif') await print(await sarif(files, settings.lang, baseline, isUpdate));
  return exitCode(files);
}

function refuseFormat(format: string): void {
  if (!['text', 'json', 'sarif', 'html'].includes(format)) {
    throw new UsageError(
      `--format nhận text, json, sarif hoặc html, không nhận "${format}" · --format takes text, json, sarif or html, not "${format}".`,
    );
  }
}

/** The page of an input with the findings that are left; none for an input that could not be read. */
async function printPage(extraction: Extraction, lang: 'vi' | 'en'): Promise<void> {
  if (extraction.source.error !== null) return;
  const { reviewPage } = await import('../page/review.ts');
  await print(reviewPage(extraction, { lang }));
}

/** The findings of an input as the user wants them. */
function checkedFile(
  path: string,
  { source, findings, figures }: Extraction,
  settings: Pick<Configuration, 'rules'> & { severity: Severity },
  baseline: BaselineFile,
): CheckedFile {
  const name = nameInBaseline(baseline, path);
  const sifted = sift(configure(findings, settings), name, baseline.baseline ?? EMPTY_BASELINE);
  const shown = sifted.findings.filter(({ severity }) => isAtLeast(severity, settings.severity));
  const named = new Set(
    findings.flatMap(({ figureIds, suggestions }) => [
      ...figureIds,
      ...suggestions.map(({ figureId }) => figureId),
    ]),
  );
  return {
    path,
    source,
    findings: shown,
    accepted: sifted.accepted,
    hidden: sifted.findings.length - shown.length,
    figures: figures.filter(({ id }) => named.has(id)),
  };
}

/** The findings that stand, accepted too. */
function acceptAll(file: CheckedFile): CheckedFile {
  const accepted = file.findings.map((finding) => ({ finding, reason: null }));
  return { ...file, findings: [], accepted: [...file.accepted, ...accepted] };
}

/** Of a file that could not be read nobody knows what is still there: its entries stay. */
async function update(baseline: BaselineFile, files: readonly CheckedFile[]): Promise<void> {
  const read = files.filter(({ source }) => source.error === null);
  await writeBaseline(baseline, new Map(read.map((file) => [nameInBaseline(baseline, file.path), file])));
}

async function sarif(
  files: readonly CheckedFile[],
  language: 'vi' | 'en',
  { baseline }: BaselineFile,
  isUpdate: boolean,
): Promise<string> {
  const { toSarif } = await import('../emit/sarif.ts');
  const version = await programVersion();
  return toSarif(
    files.map((file) => ({ ...file, uri: uriOf(file.path) })),
    { language, version, hasBaseline: baseline !== null || isUpdate },
  );
}

/** Relative to the working folder, where the file lies below it. */
function uriOf(path: string): string {
  const steps = relative(process.cwd(), resolve(path)).split(sep);
  const isBelow = steps[0] !== '..' && !/^[a-z]:$/iu.test(steps[0] ?? '');
  return isBelow ? steps.map(encodeURIComponent).join('/') : pathToFileURL(path).href;
}

function exitCode(files: readonly CheckedFile[]): number {
  if (files.some(({ source }) => source.error !== null)) return EXIT.unreadable;
  const isFaulty = files.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return isFaulty ? EXIT.findings : EXIT.ok;
}
