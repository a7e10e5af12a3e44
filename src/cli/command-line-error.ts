import type { CommanderError } from 'commander';

const HELP = 'xem các lệnh: kehoach --help · kehoach --help shows the commands';

/**
 * What to say of a command line that commander does not take, in both languages, with what to do.
 *
 * @returns null where commander has said all there is to say: help, the version
 */
export function commandLineError({ code, message }: CommanderError): string | null {
  const vietnamese = VIETNAMESE[code];
  if (vietnamese === undefined) return null;
  const english = message.replace(/^error: /u, '').replace(/\n/gu, ' ');
  const [, named = ''] = /'([^']*)'/u.exec(message) ?? [];
  return `${vietnamese(named)} · ${english}${hint(code, named)}\n(${HELP})`;
}

const VIETNAMESE: Readonly<Record<string, (named: string) => string>> = {
  'commander.unknownCommand': (named) => `không có lệnh '${named}'`,
  'commander.unknownOption': (named) => `không có tùy chọn '${named}'`,
  'commander.missingArgument': (named) => `thiếu đối số '${named}'`,
  'commander.excessArguments': () => 'thừa đối số',
  'commander.optionMissingArgument': (named) => `tùy chọn '${named}' thiếu giá trị`,
  'commander.missingMandatoryOptionValue': (named) => `thiếu tùy chọn '${named}'`,
  'commander.invalidArgument': (named) => `giá trị của '${named}' không hợp lệ`,
};

/** "-bao-cao.txt" is a name that begins like an option. */
function hint(code: string, named: string): string {
  if (code !== 'commander.unknownOption' || !/^-[^-].*[./]/u.test(named)) return '';
  return `. Tên tệp bắt đầu bằng "-" thì viết './${named}' · A file name that begins with "-" is written './${named}'.`;
}
