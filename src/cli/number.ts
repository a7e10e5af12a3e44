import { parseNumber } from '../extract/numeral/index.ts';
import { EXIT } from './exit-code.ts';
import { print, tell } from './terminal.ts';

/** `kehoach number`: one number or amount, and how it was read. Returns the exit code: 2 where the text is none. */
export async function numberCommand(text: string, options: { json?: boolean }): Promise<number> {
  const parsed = parseNumber(text.normalize('NFC').trim());
  if (options.json === true) {
    await print(`${JSON.stringify(parsed, null, 2)}\n`);
  } else if (parsed === null) {
    tell(`kehoach: "${text}" is no number or amount — không phải là một số hoặc số tiền.`);
  } else {
    const { canonical, unit, currency, vnd, explanation } = parsed;
    await print(
      [
        row('số · number', canonical),
        row('đơn vị · unit', unit),
        row('tiền tệ · currency', currency),
        row('quy ra đồng · in đồng', vnd === null ? null : `${vnd} (${vnd.toLocaleString('vi-VN')})`),
        ...explanation.map((step, index) => row(index === 0 ? 'cách đọc · how' : '', step)),
      ].join(''),
    );
  }
  return parsed === null ? EXIT.unreadable : EXIT.ok;
}

function row(name: string, value: string | null): string {
  return value === null ? '' : `${name.padEnd(22)} ${value}\n`;
}
