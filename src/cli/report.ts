import { EXIT, UsageError } from './exit-code.ts';
import { listInputs, maxBytes } from './inputs.ts';
import { extractAll } from './read-inputs.ts';
import { toFile, toStdout } from './output.ts';

export interface ReportCommandOptions {
  lang?: 'vi' | 'en';
  out?: string;
  maxSize: string;
  verbose?: boolean;
}

/**
 * `kehoach report`: one document as a page on which a person checks it. Returns the exit code: 2 where the document
 * could not be read; then no page is written, and one that was there stays.
 */
export async function reportCommand(path: string, options: ReportCommandOptions): Promise<number> {
  const limit = maxBytes(options.maxSize);
  const inputs = await listInputs([path]);
  if (inputs.length > 1) throw new UsageError(onePage(inputs.length));
  const { reviewPage } = await import('../page/review.ts');
  const extractions = extractAll(inputs, {
    withText: true,
    maxBytes: limit,
    verbose: options.verbose === true,
  });
  for await (const { input, extraction } of extractions) {
    if (extraction.source.error !== null) return EXIT.unreadable;
    const output = options.out === undefined ? toStdout : await toFile(options.out);
    await output.write(input.name, reviewPage(extraction, { lang: options.lang ?? 'vi' }));
    await output.finish();
  }
  return EXIT.ok;
}

/** What to say to someone who asks for a page of several documents. */
export function onePage(inputs: number): string {
  return (
    `trang rà soát chỉ dành cho một văn bản, ở đây có ${inputs} · ` +
    `a review page holds one document and there are ${inputs}: ask for one at a time.`
  );
}
