import type { CheckedInput } from '../schema/index.ts';

/** The findings of all inputs as pretty JSON, with a line end. The same findings always give the same bytes. */
export function toCheckJson(inputs: readonly CheckedInput[]): string {
  const report = inputs.map(({ source, findings, accepted }) => ({ source, findings, accepted }));
  return `${JSON.stringify(report, null, 2)}\n`;
}
