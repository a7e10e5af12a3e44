import { child, children } from '../element.ts';
import type { Element } from '../element.ts';
import { integer, toggle, value } from './properties.ts';

/** The numbering that a paragraph or style asks for; what it leaves open is null. */
export interface ListPlace {
  use: string | null;
  level: number | null;
}

/** What is read of the look of text; null where nothing is said. */
export interface TextLook {
  font: string | null;
  hidden: boolean | null;
  capitals: boolean | null;
  raised: boolean | null;
}

interface Style {
  name: string;
  basedOn: string | null;
  list: ListPlace | null;
  /** 0 for a heading of the first rank. */
  outline: number | null;
  look: TextLook;
}

/** Styles rest on each other no deeper than this; a ring of them ends here too. */
const LONGEST_CHAIN = 16;

/** The styles of a document (`styles.xml`). */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #defaultLook: TextLook;
  /** The style of paragraphs that name none. */
  readonly #usual: string | null = null;

  constructor(root: Element | null) {
    const defaults = child(child(child(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.#defaultLook = lookOf(defaults);
    for (const element of children(root ?? undefined, 'w:style')) {
      const id = element.attributes['w:styleId'];
      if (id === undefined || this.#styles.has(id)) continue;
      this.#styles.set(id, styleOf(element));
      const isDefault = ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '');
      if (isDefault && element.attributes['w:type'] === 'paragraph') this.#usual = id;
    }
  }

  /** The style of a paragraph, or what stands for none. */
  ofParagraph(properties: Element | undefined): string | null {
    return value(properties, 'w:pStyle') ?? this.#usual;
  }

  /** The style with its bases, the nearest first. */
  *#chain(id: string | null): Generator<readonly [id: string, style: Style]> {
    let at = id;
    for (let steps = 0; at !== null && steps < LONGEST_CHAIN; steps += 1) {
      const style = this.#styles.get(at);
      if (style === undefined) return;
      yield [at, style];
      at = style.basedOn;
    }
  }

  /** The numbering of a style, and the styles that a level of the list may stand for, the nearest first. */
  listOf(id: string | null): { place: ListPlace; styles: string[] } {
    const place: ListPlace = { use: null, level: null };
    const styles: string[] = [];
    for (const [style, { list }] of this.#chain(id)) {
      styles.push(style);
      place.use ??= list?.use ?? null;
      place.level ??= list?.level ?? null;
    }
    return { place, styles };
  }

  /** Rank of a heading (1 the highest), or null. */
  rankOf(id: string | null): number | null {
    for (const [, { outline }] of this.#chain(id)) if (outline !== null) return rankOfOutline(outline);
    return null;
  }

  /** Whether paragraphs of the style are lines of a table of contents ("toc 1"). */
  isContents(id: string | null): boolean {
    const name = id === null ? undefined : this.#styles.get(id)?.name;
    return name !== undefined && /^toc (?:\d|heading)/i.test(name);
  }

  /** The look of text by its own properties, else by those of its styles, the nearest first. */
  look(properties: Element | undefined, paragraphStyle: string | null): TextLook {
    const looks = [lookOf(properties)];
    for (const [, { look }] of this.#chain(value(properties, 'w:rStyle'))) looks.push(look);
    for (const [, { look }] of this.#chain(paragraphStyle)) looks.push(look);
    looks.push(this.#defaultLook);
    return {
      font: first(looks, ({ font }) => font),
      hidden: first(looks, ({ hidden }) => hidden),
      capitals: first(looks, ({ capitals }) => capitals),
      raised: first(looks, ({ raised }) => raised),
    };
  }
}

export function rankOfOutline(outline: number): number | null {
  return outline >= 0 && outline < 9 ? outline + 1 : null;
}

/** `w:numPr` of a paragraph or style. */
export function listPlaceOf(properties: Element | undefined): ListPlace | null {
  const list = child(properties, 'w:numPr');
  return list === undefined ? null : { use: value(list, 'w:numId'), level: integer(list, 'w:ilvl') };
}

function styleOf(element: Element): Style {
  const paragraph = child(element, 'w:pPr');
  return {
    name: value(element, 'w:name') ?? '',
    basedOn: value(element, 'w:basedOn'),
    list: listPlaceOf(paragraph),
    outline: integer(paragraph, 'w:outlineLvl'),
    look: lookOf(child(element, 'w:rPr')),
  };
}

/** The font of letters above ASCII comes first: it is they that an old character set moved. */
function lookOf(properties: Element | undefined): TextLook {
  const fonts = child(properties, 'w:rFonts')?.attributes;
  const align = value(properties, 'w:vertAlign');
  return {
    font: fonts?.['w:hAnsi'] ?? fonts?.['w:ascii'] ?? null,
    hidden: toggle(properties, 'w:vanish'),
    capitals: toggle(properties, 'w:caps'),
    raised: align === null ? null : align === 'superscript',
  };
}

function first<Value>(looks: readonly TextLook[], pick: (look: TextLook) => Value | null): Value | null {
  for (const look of looks) {
    const picked = pick(look);
    if (picked !== null) return picked;
  }
  return null;
}
