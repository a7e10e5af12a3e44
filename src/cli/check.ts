import type { Extraction, Finding } from '../schema/index.ts';
import { EXIT, UsageError } from './exit-code.ts';
import { extractAll, listInputs, maxBytes } from './inputs.ts';
import { print } from './terminal.ts';

type Language = 'vi' | 'en';

export interface CheckCommandOptions {
  format: string;
  lang: Language;
  maxSize: string;
  verbose?: boolean;
}

/**
 * `kehoach check`: what does not add up, for a person or as JSON. Returns the exit code: 1 where a finding of
 * severity error stands, 2 where an input could not be read.
 */
export async function checkCommand(paths: readonly string[], options: CheckCommandOptions): Promise<number> {
  if (['sarif', 'html'].includes(options.format)) {
    throw new UsageError(
      `--format ${options.format} is not written by this version; it writes text and json.`,
    );
  }
  if (options.format !== 'text' && options.format !== 'json') {
    throw new UsageError(`--format takes text or json, not "${options.format}".`);
  }
  const inputs = await listInputs(paths);
  const limit = maxBytes(options.maxSize);
  const reports: { name: string; findings: Finding[] }[] = [];
  let unreadable = false;
  let faulty = false;
  const extractions = extractAll(inputs, {
    withText: false,
    maxBytes: limit,
    verbose: options.verbose === true,
  });
  for await (const { input, extraction } of extractions) {
    unreadable ||= extraction.source.error !== null;
    faulty ||= extraction.findings.some(({ severity }) => severity === 'error');
    if (options.format === 'text') await print(findingLines(input.path, extraction, options.lang));
    else reports.push({ name: input.name, findings: extraction.findings });
  }
  if (options.format === 'json') await print(`${JSON.stringify(reports, null, 2)}\n`);
  if (unreadable) return EXIT.unreadable;
  return faulty ? EXIT.findings : EXIT.ok;
}

const WORDS = {
  vi: { none: 'không có phát hiện', severity: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' } },
  en: { none: 'no findings', severity: { error: 'error', warning: 'warning', info: 'info' } },
} as const;

function findingLines(path: string, { source, findings }: Extraction, language: Language): string {
  // Why it could not be read stands on stderr already.
  if (source.error !== null) return '';
  const words = WORDS[language];
  if (findings.length === 0) return `${path}: ${words.none}\n`;
  const lines = findings.map(({ position, severity, message, rule }) => {
    const place = position === null ? '' : `${position.start.line}:${position.start.column}`;
    return `  ${place.padEnd(9)} ${words.severity[severity].padEnd(9)} ${message[language]}  ${rule}`;
  });
  return `${path}\n${lines.join('\n')}\n`;
}
