import { citedDocuments, kindOfSymbol, kindOfWords, numberOf, type Cited } from '../cited.ts';
import { findingOf, quoted } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import { checkGrammar } from '../grammar.ts';
import type { FindingDraft } from '../rule.ts';

/**
 * A document cited as one kind whose symbol is another's: "Nghị quyết 07/2021/NĐ-CP" (NĐ is a Nghị định).
 *
 * Why: the abbreviation in a symbol is that of the kind (Decree 30/2020/NĐ-CP, Annex III); a reader who looks for the
 * resolution finds none.
 *
 * Not: a Tờ trình numbered TT before 2011; plans, schemes and rules cited by the number of the decision that issued them;
 * official letters, whose symbols are free; kinds that the grammar does not know ("Văn bản số …").
 */
export const citationKindRule: ExemplifiedRule = {
  id: 'citation-kind',
  examples: {
    wrong: [
      'Căn cứ «Nghị quyết số 07/2021/NĐ-CP ngày 27/01/2021» của Chính phủ;',
      'Xét «Tờ trình số 407/TT-UBND ngày 16/6/2016» của Ủy ban nhân dân huyện Tân Sơn Hạ;',
      'Căn cứ «Quyết định số 31/NQ-HĐND ngày 12/7/2023» của Hội đồng nhân dân huyện Tân Sơn Hạ;',
    ],
    right: [
      'Xét Tờ trình số 407/TT-UBND ngày 16/6/2006 của Ủy ban nhân dân huyện Tân Sơn Hạ;',
      'Căn cứ Nghị định số 07/2021/NĐ-CP ngày 27/01/2021 của Chính phủ;',
      'Thực hiện Kế hoạch số 15/QĐ-UBND ngày 05/01/2024 của Ủy ban nhân dân huyện Tân Sơn Hạ.',
      'Theo Văn bản số 20/SNV-XDCQ ngày 09/01/2024 của Sở Nội vụ và Nghị quyết số 24/2021/QH15.',
    ],
  },
  check: (related) => citedDocuments(related).flatMap((cited) => faultOf(cited) ?? []),
};

function faultOf(cited: Cited): FindingDraft | null {
  const { citation, symbol } = cited;
  if (citation.type === null) return null;
  const named = kindOfWords(citation.type);
  const numbered = kindOfSymbol(symbol);
  if (named === null || numbered === null || named.id === numbered.id) return null;
  if (mayCarry(named.id, numbered.id) || isOldProposal(cited, named.id, numbered.id)) return null;
  const [type, number] = [quoted(citation.type), numberOf(cited)];
  const [abbreviation = ''] = symbol.split(/[^\p{L}]/u);
  const name = numbered.name.charAt(0).toUpperCase() + numbered.name.slice(1);
  const own = named.abbreviation === null ? '' : ` (${type}: ${named.abbreviation})`;
  return findingOf({
    rule: 'citation-kind',
    severity: 'warning',
    message: {
      vi: `Loại văn bản không hợp với số, ký hiệu: ghi "${type} ${number}" (dòng ${citation.position.start.line}), nhưng "${abbreviation}" là ký hiệu của ${name}${own}. Cần kiểm tra lại tên loại hoặc ký hiệu.`,
      en: `Unexpected kind "${type}" for number ${number} (line ${citation.position.start.line}), expected "${name}", which "${abbreviation}" stands for: check the kind or the symbol.`,
    },
    position: citation.position,
    expected: name,
    actual: type,
  });
}

/** Before Circular 01/2011/TT-BNV gave Tờ trình the symbol TTr, it shared TT with Thông tư. */
const SINCE_TTR = 2011;

function isOldProposal({ citation, year }: Cited, kind: string, symbolKind: string): boolean {
  const of = year ?? (citation.date === null ? null : Number(citation.date.slice(0, 4)));
  return kind === 'proposal' && symbolKind === 'circular' && of !== null && of < SINCE_TTR;
}

/** Whether a document of one kind is cited by the number of another that issued it. */
function mayCarry(kind: string, symbolKind: string): boolean {
  return checkGrammar().issuedBy.some(
    ({ kinds, by }) => kinds.includes(kind) && (by.includes(symbolKind) || by.includes('*')),
  );
}
