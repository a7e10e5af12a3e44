import { byId } from '../../page/browser/elements.ts';
import type { ServedData } from '../data.ts';
import { isRecord } from './answer.ts';

let data: ServedData | undefined;

/** What people said so far; grows with what is said on this page. */
export function servedData(): ServedData {
  data ??= read();
  return data;
}

function read(): ServedData {
  const found: unknown = JSON.parse(byId('served')?.textContent ?? 'null');
  if (!isServedData(found)) throw new TypeError('The page has lost its data.');
  return found;
}

/** Page and script come from one server: no more than that the data is there has to be asked. */
function isServedData(value: unknown): value is ServedData {
  return isRecord(value) && 'document' in value && 'decisions' in value && 'corrections' in value;
}

/** "15/03/2024 09:30", in the time of the reader. */
export function moment(at: string): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
