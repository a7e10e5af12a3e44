/** An element of XML or HTML, without anything that a reader of text does not need. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Node[];
}

/** An element or text. */
export type Node = Element | string;

/** The first child of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  for (const node of element?.children ?? []) {
    if (typeof node !== 'string' && node.name === name) return node;
  }
  return undefined;
}

/** All children of that name. */
export function children(element: Element | undefined, name: string): Element[] {
  return elements(element).filter((node) => node.name === name);
}

/** All children that are elements. */
export function elements(element: Element | undefined): Element[] {
  return (element?.children ?? []).filter((node) => typeof node !== 'string');
}

/** The elements of that name below, in order; those within another of that name are left out. */
export function* descendants(element: Element, name: string): Generator<Element> {
  for (const node of element.children) {
    if (typeof node === 'string') continue;
    if (node.name === name) yield node;
    else yield* descendants(node, name);
  }
}

/** Whether an element of that name stands anywhere below. */
export function holds(element: Element, name: string): boolean {
  return element.children.some(
    (node) => typeof node !== 'string' && (node.name === name || holds(node, name)),
  );
}

/** All text below. */
export function textBelow(element: Element | undefined): string {
  let text = '';
  for (const node of element?.children ?? []) text += typeof node === 'string' ? node : textBelow(node);
  return text;
}

/** The text below as far as `most` characters, and perhaps some more: enough to see how it begins. */
export function textUpTo(element: Element, most: number): string {
  let text = '';
  for (const node of element.children) {
    if (text.length > most) return text;
    text += typeof node === 'string' ? node : textUpTo(node, most - text.length);
  }
  return text;
}

/** Most elements have neither attributes nor children; a million of them share these. */
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};
const NO_CHILDREN: readonly Node[] = [];

/** An element that may still grow. */
interface Growing extends Element {
  children: Node[];
}

/** Collects elements as a parser opens and closes them. */
export class TreeBuilder {
  readonly root: Element;
  /** What the parser holds open; null stands for what is nested too deep to be a parent. */
  readonly #open: (Growing | null)[] = [];
  /** The element into which text goes, below those in which it stands. */
  readonly #path: Growing[];
  readonly #deepest: number;

  /** @param deepest what is nested deeper stands beside its parent */
  constructor(deepest: number) {
    const root = { name: '', attributes: NO_ATTRIBUTES, children: [] };
    this.root = root;
    this.#path = [root];
    this.#deepest = deepest;
  }

  /** How many elements the parser holds open. */
  get depth(): number {
    return this.#open.length;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const element = { name, attributes: isEmpty(attributes) ? NO_ATTRIBUTES : attributes, children: [] };
    this.#path.at(-1)?.children.push(element);
    const isParent = this.#path.length <= this.#deepest;
    if (isParent) this.#path.push(element);
    this.#open.push(isParent ? element : null);
  }

  /** Closes what the parser opened last and returns it; null for what is closed already or nested too deep. */
  close(): Element | null {
    const element = this.#open.pop() ?? null;
    const at = element === null ? -1 : this.#path.lastIndexOf(element);
    if (element === null || at < 0) return null;
    this.#path.length = at;
    const closed: Element = element;
    if (closed.children.length === 0) closed.children = NO_CHILDREN;
    return closed;
  }

  /** Closes the outermost of the elements called `names` that stand in the innermost one called `within`. */
  closeWithin(within: string, names: ReadonlySet<string>): void {
    let outermost = this.#path.length;
    for (let at = this.#path.length - 1; at > 0; at -= 1) {
      const name = this.#path[at]?.name ?? '';
      if (name === within) break;
      if (names.has(name)) outermost = at;
    }
    this.#path.length = outermost;
  }

  /** Removes the element closed last from the tree. */
  dropClosed(): void {
    this.#path.at(-1)?.children.pop();
  }

  text(text: string): void {
    const siblings = this.#path.at(-1)?.children ?? [];
    const last = siblings.at(-1);
    if (typeof last === 'string') siblings[siblings.length - 1] = last + text;
    else siblings.push(text);
  }
}

function isEmpty(attributes: Readonly<Record<string, string>>): boolean {
  for (const _ in attributes) return false;
  return true;
}
