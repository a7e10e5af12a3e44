import { citedDocuments, dayOf, numberOf, type Cited } from '../cited.ts';
import { findingOf } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import type { FindingDraft } from '../rule.ts';

/**
 * One document cited with two dates.
 *
 * Why: a reader who looks it up by the wrong date does not find it, and a ground that is cited wrongly is contestable.
 *
 * Not: numbers that begin anew each year or with each issuer ("16/KH-UBND" of the province and of the district); so
 * a number without a year is the same document only in the same year or on the same day of two years, and with
 * issuers that do not differ. A year that the number itself refutes is told by `citation-year`.
 */
export const citationDatesRule: ExemplifiedRule = {
  id: 'citation-dates',
  examples: {
    wrong: [
      'Căn cứ Nghị quyết số 24/2021/QH15 ngày 28/7/2021 của Quốc hội;\nNghị quyết số 24/2021/QH15 ngày 28/7/2021 của Quốc hội quy định;\nTheo «Nghị quyết số 24/2021/QH15 ngày 27/8/2021» của Quốc hội.',
      'Căn cứ Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ;\nTheo «Quyết định số 90/QĐ-TTg ngày 18/10/2022» của Thủ tướng Chính phủ.',
    ],
    right: [
      'Căn cứ Kế hoạch số 16/KH-UBND ngày 05/01/2023 của UBND tỉnh;\nThực hiện Kế hoạch số 16/KH-UBND ngày 17/02/2023 của UBND huyện.',
      'Căn cứ Quyết định số 47/QĐ-UBND ngày 05/01/2022 của UBND huyện;\nQuyết định số 47/QĐ-UBND ngày 17/02/2023 của UBND huyện.',
    ],
  },
  check: (related) => {
    const groups = new Map<string, Cited[]>();
    for (const cited of citedDocuments(related)) {
      const { citation, number, year, symbol } = cited;
      if (citation.date === null || (year !== null && !citation.date.startsWith(String(year)))) continue;
      const key = `${number}/${String(year ?? '')}/${symbol}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [cited]);
      else group.push(cited);
    }
    return [...groups.values()].flatMap(faultsOf);
  },
};

/** The date that most citations have is taken to be right; among equals the first. */
function faultsOf(group: readonly Cited[]): FindingDraft[] {
  const counts = new Map<string, number>();
  for (const { citation } of group)
    counts.set(citation.date ?? '', (counts.get(citation.date ?? '') ?? 0) + 1);
  if (counts.size < 2) return [];
  const [usual] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
  const reference = group.find(({ citation }) => citation.date === usual);
  if (reference === undefined) return [];
  return group
    .filter((cited) => cited.citation.date !== usual && isSame(cited, reference))
    .map((cited) => faultFinding(cited, reference));
}

function isSame(a: Cited, b: Cited): boolean {
  if (a.year !== null) return true;
  const [x, y] = [a.citation.date ?? '', b.citation.date ?? ''];
  if (!sameIssuer(a.citation.issuer, b.citation.issuer)) return false;
  const isOfYear = x.slice(0, 4) === y.slice(0, 4);
  // Of an unknown issuer only what one part of the date tells apart is taken for one document.
  const isKnown = a.citation.issuer !== null && b.citation.issuer !== null;
  return (isOfYear && (isKnown || isNear(x, y))) || x.slice(5) === y.slice(5);
}

/** One of day and month is the same. */
function isNear(x: string, y: string): boolean {
  return x.slice(5, 7) === y.slice(5, 7) || x.slice(8) === y.slice(8);
}

/** "UBND huyện" and "Ủy ban nhân dân huyện Tân Sơn Hạ" are one; an issuer that is not named may be any. */
function sameIssuer(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [plain(a), plain(b)];
  return x.startsWith(y) || y.startsWith(x);
}

function plain(issuer: string): string {
  return issuer
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^(?:ủy|uỷ) ban nhân dân/u, 'ubnd')
    .replace(/^hội đồng nhân dân/u, 'hđnd');
}

function faultFinding(cited: Cited, reference: Cited): FindingDraft {
  const [number, line, there] = [
    numberOf(cited),
    cited.citation.position.start.line,
    reference.citation.position.start.line,
  ];
  const [day, usual] = [dayOf(cited.citation.date ?? ''), dayOf(reference.citation.date ?? '')];
  return findingOf({
    rule: 'citation-dates',
    severity: 'warning',
    message: {
      vi: `Cùng một văn bản ghi hai ngày: ${number} ngày ${day} (dòng ${line}), chỗ khác ghi ngày ${usual} (dòng ${there}). Cần đối chiếu với văn bản gốc.`,
      en: `Unexpected date ${day} of ${number} (line ${line}), expected ${usual} as on line ${there}: compare with the document itself.`,
    },
    position: cited.citation.position,
    expected: reference.citation.date,
    actual: cited.citation.date,
  });
}
