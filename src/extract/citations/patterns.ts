import { anyOf, buildPattern, type Parts, type Pattern } from '../../grammar/pattern.ts';
import { citationGrammar, wordsOf } from './grammar.ts';

/** The patterns of a citation, each to be tried at the first digit of its number unless it says otherwise. */
export interface CitationPatterns {
  /** "90/QĐ-TTg", "24/2021/QH15", "47-NQ/TU". */
  symbol: Pattern;
  /** "90/qđ-ttg", in texts that lost their capitals. */
  lowered: Pattern;
  /** A bare number after the types that may have one ("30a" of "Nghị quyết 30a"); group `verb` where the type is a verb, too. */
  plain: Pattern;
  /** "01:2009/BYT" of "QCVN 01:2009/BYT". */
  standard: Pattern;
  /** At the slash of a number that was left empty: "/QĐ-UBND" of "Quyết định số /QĐ-UBND". */
  blank: Pattern;
  /** The date behind a number, with its blanks where a draft has them. */
  date: Pattern;
  /** At the day of a law cited by its date: "25" of "Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015". */
  datedLaw: Pattern;
  /** What stands before the number, read backwards from it: type and "số". */
  lead: Pattern;
  /** The name of a law before "số", read backwards. */
  namedLaw: Pattern;
  /** The nearest type before "số" with its issuer between, read backwards: "Báo cáo của Ủy ban nhân dân tỉnh". */
  distant: Pattern;
}

// Look-behinds hold `{0,3}` and the like, so a step backwards is bounded.
const PARTS: Parts = {
  s: '\\s{0,3}',
  number: '\\d{1,6}[A-Za-zđĐ]?',
  year: '(?:19|20)\\d\\d',
  dash: '\\s{0,2}[-–—]\\s{0,2}',
};

const SYMBOL = `
  (?<number> {{number}} | \\d{1,3}\\.\\d{1,2} (?= {{s}} / {{s}} {{year}} ) ) {{s}}
  (?: / {{s}} (?<year>{{year}}) {{s}} (?:/ {{s}} | (?=\\p{Lu}\\p{Lu}) ) (?<symbol> {{first}} {{rest}} )
    | / {{s}} (?<symbol2> {{first}} {{rest}} )
    | {{dash}} (?<symbol3> (?:{{abbreviation}}) (?!\\p{L}) \\s? [/-] {{s}} \\p{Lu}[\\p{L}\\d]{0,11} (?: [-–] \\p{Lu}[\\p{L}\\d]{0,11} )? ) )`;

const DATE = `
  {{s}},? {{s}} [(]? (?: ra \\s{1,2} )? ngày
  (?: {{s}} (?<day>\\d{1,2}) {{s}} (?: [/.-] {{s}} (?<month>\\d{1,2}) {{s}} [/.-] {{s}} (?<year>{{year}})
      | tháng {{s}} (?<month2>\\d{1,2}) {{s}} ,? {{s}} năm {{s}} (?<year2>{{year}}) )
    | [\\s.…_]{0,14} (?: tháng [\\s.…_]{0,14} (?<month3>\\d{1,2})? [\\s.…_]{0,14} năm | / [\\s.…_]{0,9} (?<month4>\\d{1,2})? [\\s.…_]{0,9} / ) {{s}} (?<year3>{{year}}) )
  (?!\\d)`;

/** Compiles the patterns from the grammar. */
export function citationPatterns(): CitationPatterns {
  const grammar = citationGrammar();
  const abbreviations = wordsOf(grammar.abbreviations);
  const parts: Parts = {
    ...PARTS,
    abbreviation: anyOf(abbreviations),
    longType: anyOf(wordsOf(grammar.types)),
    type: anyOf([...wordsOf(grammar.types), ...abbreviations.filter((word) => word.length > 1)]),
    plainType: anyOf(wordsOf(grammar.plain)),
    plainVerb: anyOf(wordsOf(grammar.plainVerbs)),
    law: anyOf(wordsOf(grammar.laws)),
    standard: anyOf(wordsOf(grammar.standards)),
    first: `(?: (?:{{abbreviation}}) (?!\\p{L}) \\d{0,3} (?: {{dash}} \\p{Lu}[\\p{L}\\d&.]{0,14} )? | \\p{Lu}{2,12} \\s \\p{Lu}{2,12} (?=-\\p{Lu}) | \\p{Lu}\\p{L}{0,2}\\p{Lu}[\\p{L}\\d&]{0,12} )`,
    rest: `(?: [-–/.&] {{s}} \\p{Lu}[\\p{L}\\d&]{0,14} ){0,5}`,
  };
  const cased = { caseless: false };
  return {
    symbol: buildPattern(SYMBOL, parts, cased),
    lowered: buildPattern(
      `(?<number>{{number}}) (?: / (?<year>{{year}}) )? [/-] (?<symbol> (?:{{abbreviation}}) [-/] \\p{L}[\\p{L}\\d&]{0,11} (?: [-/] \\p{L}[\\p{L}\\d&]{0,11} ){0,3} )`,
      parts,
    ),
    plain: buildPattern(
      `(?<= (?<lead> (?<!\\p{L}) (?: (?<type>{{plainType}}) | (?<verb>{{plainVerb}}) ) \\s{1,3} (?<so> số {{s}} :? {{s}} )? ) ) (?<number>{{number}}) (?: / (?<year>{{year}}) )?
       (?! \\p{L} | [\\d/%] | [.,]\\d | {{s}} (?: tháng | năm | ngày | quý | lần | % | triệu | tỷ | tỉ | hộ | xã | huyện | người | đồng | nghìn ) (?!\\p{L}) (?<! (?:ngày) (?= {{s}} \\d) ) )`,
      parts,
    ),
    standard: buildPattern(
      `(?<= (?<lead> (?<type>{{standard}}) [\\s:-]{0,2} ) ) (?<number>\\d{1,5} (?:-\\d{1,3})? ) (?: {{s}} : {{s}} (?<year>{{year}}) )? (?: / (?<symbol>\\p{Lu}[\\p{L}\\d]{1,11}) )?`,
      parts,
      cased,
    ),
    blank: buildPattern(
      `(?<= (?<lead> số {{s}} :? [\\s.…_]{0,20} ) ) / {{s}} (?: (?<year>{{year}}) {{s}} / {{s}} )? (?<symbol> \\p{Lu}\\p{L}{0,2}\\p{Lu}[\\p{L}\\d]{0,12} (?: {{dash}} \\p{Lu}[\\p{L}\\d&]{0,14} ){0,4} )`,
      parts,
      cased,
    ),
    date: buildPattern(DATE, parts),
    datedLaw: buildPattern(
      `(?<= (?<lead> (?<!\\p{L}) (?<! pháp \\s{1,3} ) (?<type>{{law}}) \\s{1,3} (?<name> [\\p{L},\\s-]{3,120}? ) (?<dayWord> \\s{1,3} ngày {{s}} ) ) ) \\d`,
      parts,
    ),
    lead: buildPattern(
      `(?<= (?<lead> (?<!\\p{L}) (?<! pháp \\s{1,3} ) (?: (?<type>{{type}}) \\s{0,3} :? \\s{0,3} (?: số {{s}} [:.]? {{s}} )? | số {{s}} [:.]? {{s}} ) ) )`,
      parts,
    ),
    namedLaw: buildPattern(
      `(?<= (?<lead> (?<!\\p{L}) (?<! pháp \\s{1,3} ) (?<type>{{law}}) \\s{1,3} [\\p{L},\\s-]{3,120}? \\s{1,3} ) )`,
      parts,
    ),
    distant: buildPattern(
      `(?<= (?<lead> (?<!\\p{L}) (?<type>{{longType}}) \\s{1,3} (?: liên \\s ngành \\s{1,3} )? của \\s{1,3} (?<issuer> [\\p{L}\\s-]{3,100}? ) [\\s:]{1,4} ) )`,
      parts,
    ),
  };
}
