/** The element with an id. */
export function byId(id: string): HTMLElement | null {
  return document.getElementById(id);
}

/** The first element that matches, or null. */
export function find(selector: string, within: ParentNode = document): HTMLElement | null {
  const found = within.querySelector(selector);
  return found instanceof HTMLElement ? found : null;
}

/** All elements that match. */
export function findAll(selector: string, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll(selector)].filter((found) => found instanceof HTMLElement);
}

/** The nearest element round the target of an event that matches. */
export function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  const found = target instanceof Element ? target.closest(selector) : null;
  return found instanceof HTMLElement ? found : null;
}

/** A new element with text in it. Text is never HTML here: it comes from the document. */
export function element(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** All pieces of what is marked: a mark that a line end or another mark parts has several. */
export function piecesOf(id: string): HTMLElement[] {
  const pieces: HTMLElement[] = [];
  for (let piece = byId(id), at = 1; piece !== null; at += 1) {
    pieces.push(piece);
    piece = byId(`${id}-${at}`);
  }
  return pieces;
}
