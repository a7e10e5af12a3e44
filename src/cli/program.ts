import { Command, CommanderError, Option } from 'commander';
import { FileError } from '../files/errors.ts';
import { StoreError } from '../store/errors.ts';
import { commandLineError } from './command-line-error.ts';
import { EXIT, UsageError } from './exit-code.ts';
import type { WorkCommandOptions } from './work.ts';
import { quietEnd, tell } from './terminal.ts';
import { programVersion } from './version.ts';

/**
 * Runs one command line.
 *
 * @param args the arguments behind the program's name
 * @returns the exit code
 */
export async function runProgram(args: readonly string[]): Promise<number> {
  quietEnd();
  let exitCode: number = EXIT.ok;
  const program = kehoach(await programVersion(), (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      const said = commandLineError(error);
      if (said !== null) tell(`kehoach: ${said}`);
      return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    }
    if (isForUsers(error)) tell(`kehoach: ${error.message}`);
    else tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.usage;
  }
}

/** Errors whose message says what to do; of others the place in the program is told. */
function isForUsers(error: unknown): error is Error {
  return [UsageError, FileError, StoreError].some((kind) => error instanceof kind);
}

function kehoach(version: string, done: (exitCode: number) => void): Command {
  const program = new Command('kehoach')
    .description(
      'Turns Vietnamese administrative plans and reports into checked, structured JSON.\n' +
        'Biến kế hoạch, báo cáo hành chính thành JSON có cấu trúc, đã kiểm tra số liệu.',
    )
    .configureHelp({ showGlobalOptions: true })
    // Said in both languages where the error is caught.
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .version(version, '--version', 'print the version · in số phiên bản')
    .option('-v, --verbose', 'log each step to stderr · ghi nhật ký từng bước');

  command(
    program,
    'extract <inputs...>',
    'Read files, folders or stdin (-) into JSON.',
    'Đọc tệp, thư mục hoặc stdin (-) thành JSON.',
  )
    .addOption(
      new Option('-f, --format <format>', 'json, jsonl, csv, xlsx or parquet · định dạng kết quả').default(
        'json',
      ),
    )
    .option('-o, --out <path>', 'write to a file, or one file each into a folder · ghi ra tệp hoặc thư mục')
    .option('--with-text', 'add the text that positions point into · kèm văn bản gốc')
    .option('--max-size <MiB>', 'refuse larger inputs · giới hạn kích thước tệp', '64')
    .option(
      '--workers <number>',
      'documents read side by side (default: processors) · số tiến trình đọc song song',
    )
    .action(async (inputs: string[], options: object) => {
      const { extractCommand } = await import('./extract.ts');
      done(await extractCommand(inputs, { ...options, ...program.opts() }));
    });

  command(
    program,
    'load <inputs...>',
    'Read files or folders into a database.',
    'Đọc tệp hoặc thư mục vào cơ sở dữ liệu.',
  )
    .requiredOption('--to <database>', 'sqlite:PATH or postgres://… · cơ sở dữ liệu')
    .option('--max-size <MiB>', 'refuse larger inputs · giới hạn kích thước tệp', '64')
    .option(
      '--workers <number>',
      'documents read side by side (default: processors) · số tiến trình đọc song song',
    )
    .action(async (inputs: string[], options: { to: string; maxSize: string }) => {
      const { loadCommand } = await import('./load.ts');
      done(await loadCommand(inputs, { ...options, ...program.opts() }));
    });

  command(
    program,
    'check <inputs...>',
    'Print what does not add up in files, folders or stdin (-).',
    'In ra những chỗ số liệu không khớp trong tệp, thư mục hoặc stdin (-).',
  )
    .addOption(
      new Option('-f, --format <format>', 'text, json, sarif or html · định dạng kết quả').default('text'),
    )
    .addOption(new Option('--lang <lang>', 'language (default: "vi") · ngôn ngữ').choices(['vi', 'en']))
    .addOption(
      new Option('--severity <least>', 'least severity shown · mức thấp nhất được hiển thị').choices([
        'error',
        'warning',
        'info',
      ]),
    )
    .option('--config <file>', 'rules and severities (default: kehoach.config.yaml) · cấu hình')
    .option(
      '--baseline <file>',
      'accepted findings (default: kehoach-baseline.json) · phát hiện đã chấp nhận',
    )
    .option('--update-baseline', 'accept what is found now · chấp nhận các phát hiện hiện có')
    .option('--max-size <MiB>', 'refuse larger inputs · giới hạn kích thước tệp', '64')
    .action(async (inputs: string[], options: object) => {
      const { checkCommand } = await import('./check.ts');
      done(await checkCommand(inputs, { ...options, ...program.opts() }));
    });

  command(
    program,
    'report <input>',
    'Write the page on which a person checks a document.',
    'Ghi trang rà soát số liệu của một văn bản.',
  )
    .option('-o, --out <path>', 'write to a file (default: stdout) · ghi ra tệp HTML')
    .addOption(
      new Option('--lang <lang>', 'language it opens in · ngôn ngữ').choices(['vi', 'en']).default('vi'),
    )
    .option('--max-size <MiB>', 'refuse larger inputs · giới hạn kích thước tệp', '64')
    .action(async (input: string, options: { maxSize: string }) => {
      const { reportCommand } = await import('./report.ts');
      done(await reportCommand(input, { ...options, ...program.opts() }));
    });

  command(
    program,
    'reconcile [inputs...]',
    'Compare figures between documents.',
    'Đối chiếu số liệu giữa các văn bản.',
  )
    .addOption(new Option('-f, --format <format>', 'text or json · định dạng kết quả').default('text'))
    .option('--from <database>', 'documents of a database · các văn bản trong cơ sở dữ liệu')
    .addOption(new Option('--lang <lang>', 'language (default: "vi") · ngôn ngữ').choices(['vi', 'en']))
    .option('--max-size <MiB>', 'refuse larger inputs · giới hạn kích thước tệp', '64')
    .action(async (inputs: string[], options: object) => {
      const { reconcileCommand } = await import('./reconcile.ts');
      done(await reconcileCommand(inputs, { ...options, ...program.opts() }));
    });

  command(program, 'serve', 'Serve the review pages on this machine.', 'Mở trang rà soát trên máy này.')
    .option('--port <port>', 'port; 0 takes any free one · cổng', '8347')
    .option('--host <address>', 'address to listen on · địa chỉ', '127.0.0.1')
    .option('--allow-host <names...>', 'names it is known by to other machines · tên máy chủ được phép')
    .option('--db <target>', 'sqlite:PATH or postgres://… · cơ sở dữ liệu', 'sqlite:kehoach.db')
    .option('--max-size <MiB>', 'refuse larger files · giới hạn kích thước tệp', '64')
    .option('--user <name>', 'who decides where no name is given · người ghi mặc định')
    .action(
      async (options: { port: string; host: string; allowHost?: string[]; db: string; maxSize: string }) => {
        const { serveCommand } = await import('./serve.ts');
        done(await serveCommand({ ...options, ...program.opts() }));
      },
    );

  queueCommand(
    program,
    'enqueue <inputs...>',
    'Put files into the queue that many machines work on.',
    'Đưa tệp vào hàng đợi để nhiều máy cùng đọc.',
  )
    .option('--by-reference', 'keep where a file lies, not its bytes · chỉ lưu đường dẫn, không lưu nội dung')
    .option('--retry-failed', 'also what was given up · cả tệp đã bỏ trước đây')
    .option('--max-size <MiB>', 'refuse larger inputs · giới hạn kích thước tệp', '64')
    .action(async (inputs: string[], options: { heartbeat: string; maxSize: string }) => {
      const { enqueueCommand } = await import('./enqueue.ts');
      done(await enqueueCommand(inputs, { ...options, ...program.opts() }));
    });

  queueCommand(program, 'work', 'Read documents from the queue.', 'Đọc văn bản trong hàng đợi.')
    .option('--concurrency <n>', 'documents at the same time (default: processors) · số văn bản đọc cùng lúc')
    .option('--time-limit <seconds>', 'for a document without a page done · giới hạn thời gian', '120')
    .option('--attempts <n>', 'of a document whose workers die · số lần thử', '4')
    .option('--grace <seconds>', 'to finish after SIGTERM · thời gian hoàn tất khi dừng', '30')
    .option('--health-port <port>', 'serve /healthz and /metrics · cổng kiểm tra và số đo')
    .option('--health-host <address>', 'where they are served · địa chỉ phục vụ', '127.0.0.1')
    .option('--until-empty', 'end when nothing is left · dừng khi hết việc')
    .option('--max-size <MiB>', 'refuse larger inputs · giới hạn kích thước tệp', '64')
    .action(async (options: WorkCommandOptions) => {
      const { workCommand } = await import('./work.ts');
      done(await workCommand({ ...options, ...program.opts() }));
    });

  queueCommand(program, 'status', 'Show how the queue stands.', 'Cho biết tình trạng hàng đợi.')
    .option('--watch', 'draw it again every two seconds · xem liên tục')
    .option('--failed', 'list what was given up · liệt kê tệp đã bỏ')
    .option('--retry', 'try again what was given up · thử lại tệp đã bỏ')
    .option('--json', 'print JSON · in dạng JSON')
    .action(async (options: { heartbeat: string }) => {
      const { statusCommand } = await import('./status.ts');
      done(await statusCommand({ ...options, ...program.opts() }));
    });

  command(program, 'number <text>', 'Read one number or amount.', 'Đọc một số hoặc số tiền.')
    .option('--json', 'print JSON · in dạng JSON')
    .action(async (text: string, options: { json?: boolean }) => {
      const { numberCommand } = await import('./number.ts');
      done(await numberCommand(text, options));
    });

  command(program, 'schema', 'Print the JSON Schema of the output.', 'In JSON Schema của kết quả.').action(
    async () => {
      const { schemaCommand } = await import('./schema.ts');
      done(await schemaCommand());
    },
  );

  command(program, 'demo', 'Extract and check the samples.', 'Chạy thử trên các văn bản mẫu.').action(
    async () => {
      const { demoCommand } = await import('./demo.ts');
      done(await demoCommand());
    },
  );
  return program;
}

/** A command of `program`, described in English with a Vietnamese line below. */
function command(program: Command, usage: string, english: string, vietnamese: string): Command {
  return program
    .command(usage)
    .summary(`${english} · ${vietnamese}`)
    .description(`${english}\n${vietnamese}`);
}

/** A command on the queue of a database. */
function queueCommand(program: Command, usage: string, english: string, vietnamese: string): Command {
  return command(program, usage, english, vietnamese)
    .addOption(
      new Option('--db <address>', 'postgres://user@host/name · cơ sở dữ liệu PostgreSQL').env('KEHOACH_DB'),
    )
    .option('--heartbeat <seconds>', 'silence after which another worker takes over · nhịp báo', '60');
}
