import { anyOf, buildPattern, type Pattern } from '../../grammar/pattern.ts';
import { citationGrammar, wordsOf } from './grammar.ts';

/** Who issued a document and what it is called, as the words behind its number and date tell. */
export interface IssuerAndTitle {
  issuer: string | null;
  title: string | null;
}

interface TailPatterns {
  issuer: Pattern;
  /** The term or session of an assembly between its name and the title: "khóa IX, kỳ họp thứ 6". */
  session: Pattern;
  title: Pattern;
}

let compiled: TailPatterns | undefined;

function tailPatterns(): TailPatterns {
  if (compiled !== undefined) return compiled;
  const grammar = citationGrammar();
  const verbs = wordsOf(grammar.titleVerbs);
  const names = wordsOf(grammar.nameVerbs);
  const capital = verbs.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const parts = {
    verb: anyOf([...verbs, ...capital, ...verbs.map((word) => word.toUpperCase()), ...names]),
    end: anyOf(wordsOf(grammar.issuerEnds)),
    type: anyOf(wordsOf(grammar.types)),
  };
  const cased = { caseless: false };
  compiled = {
    issuer: buildPattern(
      `\\s{0,3} ,? \\s{0,3} (?: năm \\s \\d{4} \\s{1,3} )? (?:của|CỦA) \\s{1,3} (?<issuer> \\p{L} [^;:.,()\\[\\]\\d"“”|]{1,100}? )
       (?= \\s{0,3} (?: [;:.,()\\[\\]"“”|\\d] | $ ) | \\s{1,3} (?: {{verb}} | {{end}} ) (?!\\p{L}) | \\s{1,3} và \\s{1,3} (?:{{type}}) (?!\\p{L}) )`,
      parts,
      cased,
    ),
    session: buildPattern(
      `(?: [\\s,-]{1,4} (?: (?:khóa|khoá|nhiệm\\s(?:kỳ|kì)) \\s{1,3} [IVXLivxl\\d-]{1,9} | kỳ \\s{1,3} họp \\s{1,3} (?:lần\\s)? thứ \\s{1,3} [\\p{L}\\d]{1,6} ) (?!\\p{L}) ){0,2}`,
      parts,
    ),
    title: buildPattern(
      `\\s{0,3} (?: , \\s{0,3} (?= (?:về|V/v) \\s ) )? (?: năm \\s \\d{4} \\s{1,3} )? (?<title> (?:{{verb}}) (?!\\p{L}) [^;()|\\[]{3,300}? )
       (?= \\s{0,3} (?: [;(|\\[] | $ | \\. (?: \\s | $ ) ) | \\s{0,3} (?: , | \\s và ) \\s{1,3} (?: các \\s )? (?:{{type}}) \\s{1,3} (?: số \\s | \\d ) )`,
      parts,
      cased,
    ),
  };
  return compiled;
}

/** Reads "của Thủ tướng Chính phủ phê duyệt Chương trình …" behind a citation that ends at `offset`. */
export function readIssuerAndTitle(text: string, offset: number): IssuerAndTitle {
  const { issuer, session, title } = tailPatterns();
  const issued = issuer.at(text, offset);
  const titled = title.at(text, issued === null ? offset : (session.at(text, issued.end)?.end ?? issued.end));
  return { issuer: oneLine(issued?.group('issuer')), title: oneLine(titled?.group('title')) };
}

function oneLine(text: string | undefined): string | null {
  return text === undefined ? null : text.replace(/\s+/g, ' ').trim();
}
