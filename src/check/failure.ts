import type { FindingDraft } from './rule.ts';

/**
 * Says that a part of the check broke down over a document: an error of ours, not of the document. Without it, a
 * document that was only half checked would look like a sound one.
 *
 * @param part the rule, or the way of relating figures
 */
export function failureFinding(part: string): FindingDraft {
  return {
    rule: 'rule-failed',
    severity: 'info',
    message: {
      vi: `Phần kiểm tra "${part}" gặp lỗi của chương trình nên không có kết quả; các phần khác vẫn được kiểm tra.`,
      en: `Unexpected failure of "${part}", expected it to finish; everything else was checked.`,
    },
    position: null,
    figureIds: [],
    relationIds: [],
    expected: null,
    actual: part,
    difference: null,
    suggestions: [],
  };
}
