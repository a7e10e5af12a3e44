import type { Words } from './words.ts';

/** Text that is HTML already. Whatever is not of this class is escaped on its way into a page. */
export class Html {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

type Content = Html | string | number | null | readonly Content[];

/**
 * HTML from a template: strings are escaped, lists are joined, null is left out.
 *
 * Attribute values must be quoted in the template, for only then is what is escaped harmless in them.
 *
 * @example html`<p title="${'"'}">${'<b>'}</p>`.toString() // '<p title="&quot;">&lt;b&gt;</p>'
 */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let source = parts[0] ?? '';
  contents.forEach((content, at) => {
    source += render(content) + (parts[at + 1] ?? '');
  });
  return new Html(source);
}

function render(content: Content): string {
  if (content === null) return '';
  if (content instanceof Html) return content.toString();
  if (typeof content === 'object') return content.map(render).join('');
  return escaped(String(content));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '');
}

/**
 * Words in both languages, of which the style sheet shows those of the page's language: the switch then has nothing
 * to write, and the page can be read in either language without a script.
 */
export function both({ vi, en }: Words): Html {
  if (vi === en) return html`${vi}`;
  return html`<span class="w" lang="vi">${vi}</span><span class="w" lang="en">${en}</span>`;
}

/**
 * Data for the page's script. Within a script element only `<` could end it or begin a comment; the two line ends of
 * Unicode are escaped for readers that take JSON for JavaScript.
 */
export function jsonScript(id: string, data: unknown): Html {
  const json = JSON.stringify(data).replace(
    /[<\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return html`<script type="application/json" id="${id}">${new Html(json)}</script>`;
}
