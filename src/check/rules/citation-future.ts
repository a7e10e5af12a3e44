import { citedDocuments, dayOf, numberOf } from '../cited.ts';
import { findingOf } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import type { Document } from '../../schema/index.ts';

/**
 * A document cited with a date after the citing document's own.
 *
 * Why: what is not yet issued cannot be a ground; one of the two dates is a slip.
 *
 * Not: a year that the number itself refutes (`citation-year` tells it); where the document's own date is blank to that degree ("ngày … tháng 3 năm 2024" lets all of March pass).
 */
export const citationFutureRule: ExemplifiedRule = {
  id: 'citation-future',
  examples: {
    wrong: [
      'ỦY BAN NHÂN DÂN\nXÃ NÀ MÂY\n\nSố: 15/KH-UBND\n\nNà Mây, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nGiảm nghèo năm 2024\n\nThực hiện «Quyết định số 261/QĐ-UBND ngày 22/4/2024» của Ủy ban nhân dân huyện Tân Sơn Hạ, xã lập kế hoạch.',
    ],
    right: [
      'ỦY BAN NHÂN DÂN\nXÃ NÀ MÂY\n\nSố:    /KH-UBND\n\nNà Mây, ngày    tháng 3 năm 2024\n\nKẾ HOẠCH\nGiảm nghèo năm 2024\n\nThực hiện Quyết định số 261/QĐ-UBND ngày 22/3/2024 của Ủy ban nhân dân huyện Tân Sơn Hạ, xã lập kế hoạch.',
    ],
  },
  check: (related) => {
    const documents = related.reading.outline.children.map(({ document }) => document);
    let at = 0;
    return citedDocuments(related).flatMap((cited) => {
      const { citation } = cited;
      while ((documents[at + 1]?.position.start.offset ?? Infinity) <= citation.position.start.offset)
        at += 1;
      const last = lastDay(documents[at]?.date ?? null);
      if (citation.date === null || last === null || citation.date <= last) return [];
      if (cited.year !== null && !citation.date.startsWith(String(cited.year))) return [];
      const own = documents[at]?.date?.text ?? '';
      const [number, day, line] = [numberOf(cited), dayOf(citation.date), citation.position.start.line];
      return [
        findingOf({
          rule: 'citation-future',
          severity: 'warning',
          message: {
            vi: `Viện dẫn văn bản ban hành sau văn bản này: ${number} ngày ${day} (dòng ${line}), trong khi văn bản này ghi "${own}". Cần kiểm tra lại hai ngày.`,
            en: `Unexpected date ${day} of ${number} (line ${line}), expected a day not after this document's own ("${own}"): check both.`,
          },
          position: citation.position,
          actual: citation.date,
          expected: last,
        }),
      ];
    });
  },
};

/** The last day that a date can be, as ISO, so that days compare as text. */
function lastDay(date: Document['date']): string | null {
  if (date === null || date.year === null) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.year)}-${two(date.month ?? 12)}-${two((date.month === null ? null : date.day) ?? 31)}`;
}
