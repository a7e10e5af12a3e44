import type { Extracted, ExtractJob } from '../run/extract-file.ts';
import type { Form } from '../run/forms.ts';
import type { Extraction } from '../schema/index.ts';
import type { Input } from './inputs.ts';
import { openLog } from './log.ts';
import { Progress } from './progress.ts';
import { fromStdin } from './stdin.ts';
import { tell } from './terminal.ts';
import { extractorVersion } from './version.ts';

export interface ReadOptions {
  withText: boolean;
  /** Larger inputs are refused. */
  maxBytes: number;
  verbose: boolean;
  /** Unless given, as many as there are processors. */
  workers?: number;
}

/** An input and what became of it. */
export type ReadInput<F extends Form> = Extracted<F> & { input: Input };

/**
 * Reads inputs, many of them side by side, and gives the results in their order. Never throws for an input: what went
 * wrong stands in its result and in a line on stderr, and the next input follows.
 *
 * @param form in which the results are wanted
 * @param total of inputs, where they come one after the other; asked again and again, since some may prove to be done
 */
export async function* readInputs<F extends Form>(
  inputs: readonly Input[] | AsyncIterable<Input>,
  form: F,
  options: ReadOptions & { total?: () => number },
): AsyncGenerator<ReadInput<F>> {
  // Here, not at the top: `kehoach number` does without the pipeline. A pipeline that cannot be loaded is no fault
  // of an input and ends the run.
  const { extractMany } = await import('../run/extract-many.ts');
  const log = await openLog(options.verbose);
  const total = options.total ?? (() => (Array.isArray(inputs) ? inputs.length : Infinity));
  const progress = new Progress(total);
  const waiting: Input[] = [];
  const { workers } = options;
  const results = extractMany(jobsOf(inputs, form, options, waiting), {
    count: total(),
    ...(workers === undefined ? {} : { workers }),
    onPage: (pages, name) => progress.page(name, pages),
  });
  for await (const result of results) {
    const input = waiting.shift();
    if (input === undefined) throw new Error('There are more results than inputs.');
    const { error, bytes, figures } = result;
    log?.debug({ input: input.path, bytes, figures, error: error?.code ?? null }, 'extracted');
    if (error !== null) {
      progress.clear();
      tell(`kehoach: ${input.path}: ${error.message}`);
    }
    progress.step(input.name);
    yield { input, ...result };
  }
  progress.clear();
}

/** The same as extractions. */
export async function* extractAll(
  inputs: readonly Input[],
  options: ReadOptions,
): AsyncGenerator<{ input: Input; extraction: Extraction }> {
  for await (const { input, result } of readInputs(inputs, 'extraction', options)) {
    yield { input, extraction: result };
  }
}

async function* jobsOf<F extends Form>(
  inputs: readonly Input[] | AsyncIterable<Input>,
  form: F,
  { withText, maxBytes }: ReadOptions,
  waiting: Input[],
): AsyncGenerator<ExtractJob<F>> {
  // Only records carry it, and it takes reading every grammar.
  const version = form === 'records' || form === 'packed' ? await extractorVersion() : '';
  for await (const input of inputs) {
    waiting.push(input);
    const { path, name, isStdin = false } = input;
    yield {
      from: isStdin ? await fromStdin(maxBytes) : { path },
      name,
      form,
      withText,
      maxBytes,
      extractorVersion: version,
    };
  }
}
