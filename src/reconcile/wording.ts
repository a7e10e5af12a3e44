import type { Words } from '../grammar/words.ts';
import { contentWords } from '../relate/label-words.ts';
import { wordsOf } from './grammar.ts';
import { oneSpelling } from './place.ts';

/** Where words stand: some say nothing only there. */
type Standing = 'label' | 'households' | 'report heading';

/**
 * The words of a label, header or heading that its figure's attributes do not say: none for "Tổng kinh phí thực hiện Tiểu
 * dự án 1", "con" and "giống" for "Vốn mua con giống". What has the same words and attributes is the same quantity.
 */
export function tellingWords(text: string, standing: Standing = 'label'): string[] {
  const rest = without(text, wordsOf('labels'));
  if (standing === 'households') return spelled(without(rest, wordsOf('groups')));
  return spelled(standing === 'label' ? rest : without(rest, wordsOf('reportHeadings')));
}

/** What a document is about: the words of its title without kind, year, place and programme. */
export function subjectWords(title: string, place: string): string[] {
  const ofPlace = new Set(place.split(' '));
  return spelled(without(title, wordsOf('titles'))).filter((word) => !ofPlace.has(word));
}

/** Whether one subject says all that the other says. */
export function isOneSubject(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const said = new Set(long);
  // One word may be in any title.
  return short.length > 1 && short.every((word) => said.has(word));
}

function without(text: string, words: Words): string {
  const composed = text.normalize('NFC');
  let rest = '';
  let from = 0;
  for (const { start, end } of words.all(composed)) {
    rest += `${composed.slice(from, start)} ; `;
    from = end;
  }
  return rest + composed.slice(from);
}

function spelled(text: string): string[] {
  return contentWords(text)
    .map(oneSpelling)
    .filter((word) => /\p{L}{2}/u.test(word));
}
