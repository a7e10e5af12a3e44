import { docxFile, escapeXml } from './office-file.ts';
import type { Plan, PlanBlock } from './plan-blocks.ts';

/**
 * A plan as a DOCX file in which no label is typed: Word counts I., 1., 3.1., a) and the bullets by itself, headings by
 * their styles and the rest by lists that begin anew.
 */
export function planDocx({ blocks, notes }: Plan): Uint8Array {
  const writer = new Writer([...notes.keys()]);
  const body = blocks.map((block) => writer.block(block)).join('');
  return docxFile({
    body,
    styles: STYLES,
    numbering: `${LISTS}${writer.letterUses.join('')}`,
    footnotes: SEPARATOR + [...notes.values()].map(noteXml).join(''),
    properties: '<Pages>4</Pages>',
  });
}

const STYLES = `
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="2"/></w:pPr></w:style>`;

function level(at: number, format: string, text: string, style = ''): string {
  const linked = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${linked}<w:lvlText w:val="${text}"/></w:lvl>`;
}

const LISTS = `
<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.', 'Heading1')}${level(1, 'decimal', '%2.', 'Heading2')}${level(2, 'decimal', '%2.%3.', 'Heading3')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '%1)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uf02d')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`;

/** Uses of the list of letters begin with this number. */
const FIRST_LETTER_USE = 10;

class Writer {
  readonly letterUses: string[] = [];
  readonly #marks: readonly string[];

  constructor(marks: readonly string[]) {
    this.#marks = marks;
  }

  block(block: PlanBlock): string {
    if (block.kind === 'paragraph') return this.#paragraph(block.label, block.text);
    if (block.kind === 'table') return table(block.rows.map((row) => row.map((cell) => this.#text(cell))));
    const columns = [0, 1].map((column) =>
      block.rows.map((row) => this.#text(row[column] ?? '')).filter((cell) => cell !== paragraph('', '')),
    );
    return table([columns.map((cells) => cells.join(''))]);
  }

  #paragraph(label: string, text: string): string {
    if (/^[IVX]+\.$/u.test(label)) return this.#text(text, '<w:pStyle w:val="Heading1"/>');
    if (/^\d+\.$/u.test(label)) return this.#text(text, '<w:pStyle w:val="Heading2"/>');
    if (/^\d/u.test(label)) return this.#text(text, '<w:pStyle w:val="Heading3"/>');
    if (label === '-') return this.#text(text, use(2));
    return label === '' ? this.#text(text) : this.#text(text, use(this.#letterUse(label)));
  }

  /** "a)" begins a use of its own. */
  #letterUse(label: string): number {
    const id = FIRST_LETTER_USE + this.letterUses.length - (label === 'a)' ? 0 : 1);
    if (label === 'a)') {
      this.letterUses.push(
        `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
      );
    }
    return id;
  }

  /** A paragraph in which the marks of notes refer to their notes, and ² behind m is a raised 2. */
  #text(text: string, properties = ''): string {
    const pieces = text.split(/([¹²³])/u).map((piece, at, all) => {
      if (at % 2 === 0) return run(piece);
      if (/(?<!\p{L})k?m$/u.test(all[at - 1] ?? '')) return run('2', '<w:vertAlign w:val="superscript"/>');
      return `<w:r><w:footnoteReference w:id="${this.#marks.indexOf(piece) + 1}"/></w:r>`;
    });
    return paragraph(pieces.join(''), properties);
  }
}

function use(id: number): string {
  return `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
}

function run(text: string, properties = ''): string {
  return text === ''
    ? ''
    : `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function paragraph(content: string, properties: string): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`);
  return `<w:tbl>${cells.join('')}</w:tbl>${paragraph('', '')}`;
}

const SEPARATOR = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';

function noteXml(text: string, at: number): string {
  return `<w:footnote w:id="${at + 1}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`, '')}</w:footnote>`;
}
