import type { Related } from '../relate/index.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../segment/document-grammar.ts';
import type { Citation } from '../schema/index.ts';

/** Citations that name a document: with number and symbol. */
export interface Cited {
  citation: Citation;
  number: string;
  /** Of the number itself ("07/2021/NĐ-CP"), or null. */
  year: number | null;
  /** In capitals, without stops and blanks: "NĐ-CP". */
  symbol: string;
}

export function citedDocuments({ reading }: Related): Cited[] {
  return reading.citations.flatMap((citation) => {
    const { number, symbol, year } = citation;
    if (number === null || symbol === null) return [];
    return [{ citation, number: number.replace(/^0+(?=\d)/u, ''), year, symbol: plainSymbol(symbol) }];
  });
}

function plainSymbol(symbol: string): string {
  return symbol
    .toUpperCase()
    .replace(/[\s.]+/gu, '')
    .replaceAll('–', '-');
}

/** "07/2021/NĐ-CP" as a reader knows it. */
export function numberOf({ citation }: Cited): string {
  const { number, year, symbol } = citation;
  return [number, year, symbol?.replace(/\.$/u, '')].filter((part) => part !== null).join('/');
}

/** "24/6/2023" of "2023-06-24". */
export function dayOf(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${String(Number(day))}/${String(Number(month))}/${year}`;
}

/** The kind that a citation's words name; "Thông báo kết luận" is a notice. Null for words of no kind ("Văn bản"). */
export function kindOfWords(words: string): DocumentType | null {
  const plain = words.toLowerCase().replace(/\s+/gu, ' ').trim();
  let best: DocumentType | null = null;
  for (const type of DOCUMENT_TYPES) {
    const isName = plain === type.name || plain.startsWith(`${type.name} `);
    if (isName && type.name.length > (best?.name.length ?? 0)) best = type;
  }
  return best;
}

/** The kind that a symbol begins with: "NĐ-CP" is a decree's; null for an organ's ("UBND-NCTH", "QH15"). */
export function kindOfSymbol(symbol: string): DocumentType | null {
  const first = symbol.split(/[^\p{L}]/u)[0] ?? '';
  return (
    DOCUMENT_TYPES.find(({ abbreviations }) => abbreviations.some((one) => one.toUpperCase() === first)) ??
    null
  );
}
