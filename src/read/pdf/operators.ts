import type { PDFPageProxy } from 'pdfjs-dist';
import { apply, IDENTITY, matrixOf, multiply } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Glyph, PageContent, Stroke } from './page-content.ts';
import { strokesOf } from './strokes.ts';

/** The numbers of the operators, as pdf.js names them. */
export type OperatorCodes = Readonly<Record<string, number>>;

/** What is drawn on a page, read from its operators: where each character and each line stands. */
export async function readPageContent(
  page: PDFPageProxy,
  number: number,
  codes: OperatorCodes,
): Promise<PageContent> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const reader = new OperatorReader(matrixOf(transform) ?? IDENTITY, codes, (name) => fontOf(page, name));
  for (let index = 0; index < fnArray.length; index += 1) reader.read(fnArray[index] ?? -1, argsArray[index]);
  return upright({ page: number, width, height, strokes: reader.strokes }, reader.drawn);
}

interface Font {
  name: string;
  scale: number;
}

/** Fonts are read before the operators that use them are handed out. */
function fontOf(page: PDFPageProxy, name: string): Font {
  const found: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  const properties = found !== null && typeof found === 'object' ? { ...found } : {};
  const matrix = matrixOf(property(properties, 'fontMatrix') ?? property(found, 'fontMatrix'));
  const full = property(found, 'name');
  return {
    name: typeof full === 'string' ? full.replace(/^[A-Z]{6}\+/u, '') : name,
    scale: matrix?.[0] ?? 0.001,
  };
}

function property(holder: unknown, key: string): unknown {
  return holder !== null && typeof holder === 'object' && key in holder
    ? Reflect.get(holder, key)
    : undefined;
}

/** A character with the direction in which it runs: quarter turns, or null when it runs askew. */
interface Drawn extends Glyph {
  turn: 0 | 1 | 2 | 3 | null;
}

interface State {
  matrix: Matrix;
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Of the width, 1 = as designed. */
  stretch: number;
  leading: number;
  rise: number;
}

/** Deeper than this no real page nests its states. */
const MOST_SAVED = 512;

class OperatorReader {
  readonly drawn: Drawn[] = [];
  readonly strokes: Stroke[] = [];
  readonly #codes: OperatorCodes;
  readonly #fontNamed: (name: string) => Font;
  readonly #fonts = new Map<string, Font>();
  readonly #saved: State[] = [];
  #state: State;
  #textMatrix: Matrix = IDENTITY;
  #x = 0;
  #lineX = 0;
  #y = 0;
  #spaced = false;

  constructor(matrix: Matrix, codes: OperatorCodes, fontNamed: (name: string) => Font) {
    this.#codes = codes;
    this.#fontNamed = fontNamed;
    const font = { name: '', scale: 0.001 };
    this.#state = { matrix, font, size: 0, charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0 };
  }

  read(code: number, args: unknown): void {
    const list: readonly unknown[] = Array.isArray(args) ? args : [];
    if (!this.#readText(code, list)) this.#readDrawing(code, list);
  }

  #readText(code: number, args: readonly unknown[]): boolean {
    const codes = this.#codes;
    const first = numberOf(args[0]);
    switch (code) {
      case codes['showText']:
        this.#show(Array.isArray(args[0]) ? args[0] : []);
        return true;
      case codes['setFont']:
        this.#state.font = this.#font(String(args[0]));
        this.#state.size = numberOf(args[1]);
        return true;
      case codes['beginText']:
        this.#moveTo(IDENTITY);
        return true;
      case codes['setTextMatrix']:
        this.#moveTo(matrixOf(args.length === 1 ? args[0] : args) ?? IDENTITY);
        return true;
      case codes['moveText']:
        this.#move(first, numberOf(args[1]));
        return true;
      case codes['setLeadingMoveText']:
        this.#state.leading = -numberOf(args[1]);
        this.#move(first, numberOf(args[1]));
        return true;
      case codes['nextLine']:
        this.#move(0, -this.#state.leading);
        return true;
      case codes['setLeading']:
        this.#state.leading = first;
        return true;
      case codes['setCharSpacing']:
        this.#state.charSpacing = first;
        return true;
      case codes['setWordSpacing']:
        this.#state.wordSpacing = first;
        return true;
      case codes['setHScale']:
        this.#state.stretch = first / 100;
        return true;
      case codes['setTextRise']:
        this.#state.rise = first;
        return true;
      default:
        return false;
    }
  }

  #readDrawing(code: number, args: readonly unknown[]): void {
    const codes = this.#codes;
    switch (code) {
      case codes['save']:
        this.#save();
        return;
      case codes['restore']:
      case codes['paintFormXObjectEnd']:
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case codes['transform']:
        this.#transform(matrixOf(args));
        return;
      case codes['paintFormXObjectBegin']:
        this.#save();
        this.#transform(matrixOf(args[0]));
        return;
      case codes['constructPath']:
        this.strokes.push(...strokesOf(args, this.#state.matrix, codes));
        return;
      default:
    }
  }

  #save(): void {
    if (this.#saved.length >= MOST_SAVED) this.#saved.shift();
    this.#saved.push({ ...this.#state });
  }

  #transform(matrix: Matrix | null): void {
    if (matrix !== null) this.#state.matrix = multiply(this.#state.matrix, matrix);
  }

  #font(name: string): Font {
    const known = this.#fonts.get(name);
    if (known !== undefined) return known;
    const font = this.#fontNamed(name);
    this.#fonts.set(name, font);
    return font;
  }

  #moveTo(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#x = 0;
    this.#lineX = 0;
    this.#y = 0;
  }

  #move(x: number, y: number): void {
    this.#lineX += x;
    this.#x = this.#lineX;
    this.#y += y;
  }

  #show(glyphs: readonly unknown[]): void {
    const { font, size, charSpacing, wordSpacing, stretch, rise } = this.#state;
    const whole = multiply(this.#state.matrix, this.#textMatrix);
    const along = Math.hypot(whole[0], whole[1]);
    const height = Math.hypot(whole[2], whole[3]) * Math.abs(size);
    const turn = turnOf(whole[0] * Math.sign(size || 1), whole[1] * Math.sign(size || 1));
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.#x -= (glyph / 1000) * size * stretch;
        continue;
      }
      const text = property(glyph, 'unicode');
      if (typeof text !== 'string') continue;
      const width = numberOf(property(glyph, 'width')) * font.scale * size;
      const isSpace = property(glyph, 'isSpace') === true;
      const { x, y } = apply(whole, this.#x, this.#y + rise);
      this.#x += (width + charSpacing + (isSpace ? wordSpacing : 0)) * stretch;
      if (text.trim() === '') {
        this.#spaced ||= text !== '';
      } else if (Number.isFinite(x) && Number.isFinite(y) && height > 0) {
        const wide = Math.abs(width * stretch) * along;
        this.drawn.push({
          text,
          x,
          y,
          width: wide,
          size: height,
          font: font.name,
          spaced: this.#spaced,
          raised: false,
          turn,
        });
        this.#spaced = false;
      }
    }
  }
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Quarter turns clockwise on a page whose y grows downwards. */
function turnOf(x: number, y: number): Drawn['turn'] {
  const long = Math.hypot(x, y);
  if (long === 0) return null;
  if (x > 0.97 * long) return 0;
  if (y > 0.97 * long) return 1;
  if (x < -0.97 * long) return 2;
  return y < -0.97 * long ? 3 : null;
}

/** The page turned so that most of its text runs from left to right; a table laid sideways is drawn so. */
function upright(
  sheet: Pick<PageContent, 'page' | 'width' | 'height' | 'strokes'>,
  drawn: readonly Drawn[],
): PageContent {
  const counts = [0, 0, 0, 0];
  for (const { turn } of drawn) if (turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  const most = counts.indexOf(Math.max(...counts));
  const kept = drawn.filter(({ turn }) => turn === most);
  const turned = drawn.length - kept.length;
  const { width, height, strokes } = sheet;
  const glyphs = kept.map(({ turn, ...glyph }) => ({
    ...glyph,
    ...turnPoint(glyph, turn ?? 0, width, height),
  }));
  if (most === 0) return { ...sheet, glyphs, turned };
  const level = (stroke: Stroke): Stroke => turnStroke(stroke, most, width, height);
  const [wide, high] = most === 2 ? [width, height] : [height, width];
  return { ...sheet, width: wide, height: high, strokes: strokes.map(level), glyphs, turned };
}

function turnPoint(
  { x, y }: { x: number; y: number },
  turn: number,
  width: number,
  height: number,
): { x: number; y: number } {
  if (turn === 1) return { x: y, y: width - x };
  if (turn === 2) return { x: width - x, y: height - y };
  return turn === 3 ? { x: height - y, y: x } : { x, y };
}

function turnStroke({ level, at, from, to }: Stroke, turn: number, width: number, height: number): Stroke {
  const [a, b] = [from, to].map((along) =>
    turnPoint(level ? { x: along, y: at } : { x: at, y: along }, turn, width, height),
  );
  const [p, q] = [a ?? { x: 0, y: 0 }, b ?? { x: 0, y: 0 }];
  const isLevel = turn === 2 ? level : !level;
  return isLevel
    ? { level: true, at: p.y, from: Math.min(p.x, q.x), to: Math.max(p.x, q.x) }
    : { level: false, at: p.x, from: Math.min(p.y, q.y), to: Math.max(p.y, q.y) };
}
