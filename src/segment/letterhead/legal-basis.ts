import { PATTERNS } from './grammar.ts';

/**
 * Whether a passage is a clause of the legal basis (căn cứ ban hành): "Căn cứ Luật Ngân sách nhà nước …;", with or
 * without a bullet. The documents it cites are what the text rests on.
 *
 * @example isLegalBasis('Căn cứ Luật Đầu tư công;') // → true
 */
export function isLegalBasis(passage: string): boolean {
  return PATTERNS.legalBasis.at(passage, 0) !== null;
}
