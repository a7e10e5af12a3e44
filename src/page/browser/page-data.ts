import type { PageData } from '../data.ts';
import { byId } from './elements.ts';

let data: PageData | undefined;

/** What the page knows of its figures and findings; read when it is first asked for. */
export function pageData(): PageData {
  data ??= read();
  return data;
}

function read(): PageData {
  const found: unknown = JSON.parse(byId('data')?.textContent ?? 'null');
  if (!isPageData(found)) throw new TypeError('The page has lost its data.');
  return found;
}

/** The page was written in one piece with its script: no more than that the data is there has to be asked. */
function isPageData(value: unknown): value is PageData {
  return typeof value === 'object' && value !== null && 'figures' in value && 'findings' in value;
}
