import { citedDocuments, dayOf, numberOf } from '../cited.ts';
import { findingOf } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';

/**
 * A cited document whose number and date tell different years: "Nghị định 07/2020/NĐ-CP ngày 27/01/2021".
 *
 * Why: a normative text is numbered within the year in which it is issued, so one of the two is a slip.
 *
 * Not: numbers without a year ("90/QĐ-TTg"), citations without a date.
 */
export const citationYearRule: ExemplifiedRule = {
  id: 'citation-year',
  examples: {
    wrong: ['Căn cứ «Nghị định số 07/2020/NĐ-CP ngày 27/01/2021» của Chính phủ;'],
    right: [
      'Căn cứ Nghị định số 07/2021/NĐ-CP ngày 27 tháng 01 năm 2021 của Chính phủ;',
      'Căn cứ Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ;',
    ],
  },
  check: (related) =>
    citedDocuments(related).flatMap((cited) => {
      const { citation, year } = cited;
      if (year === null || citation.date === null || Number(citation.date.slice(0, 4)) === year) return [];
      const [number, day, line] = [numberOf(cited), dayOf(citation.date), citation.position.start.line];
      return [
        findingOf({
          rule: 'citation-year',
          severity: 'warning',
          message: {
            vi: `Năm trong số hiệu và ngày ban hành không khớp: ghi ${number} ngày ${day} (dòng ${line}), số hiệu thuộc năm ${year}. Cần đối chiếu với văn bản gốc.`,
            en: `Unexpected date ${day} for number ${number} (line ${line}), expected a day of ${year}: compare with the document itself.`,
          },
          position: citation.position,
          expected: String(year),
          actual: citation.date,
        }),
      ];
    }),
};
