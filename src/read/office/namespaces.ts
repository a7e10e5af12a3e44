/** The namespaces of Office documents, transitional and strict, and the prefix by which the readers know each. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/extended-properties', ''],
  ['http://purl.oclc.org/ooxml/officeDocument/extended-properties', ''],
]);

/** What a file's own prefixes stand for; a prefix that is not in it stands for itself. */
type Scope = ReadonlyMap<string, string>;

interface Named {
  name: string;
  attributes: Record<string, string>;
}

/** Gives the names of a document their usual prefixes, where it declares others. */
export class PrefixScopes {
  /** One for each open element. */
  readonly #scopes: Scope[] = [];

  open(name: string, attributes: Record<string, string>): Named {
    const scope = declared(attributes, this.#scopes.at(-1) ?? USUAL);
    this.#scopes.push(scope);
    if (scope.size === 0) return { name, attributes };
    const renamed: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes)) {
      renamed[key.includes(':') ? rename(key, scope) : key] = value;
    }
    return { name: rename(name, scope), attributes: renamed };
  }

  close(): void {
    this.#scopes.pop();
  }
}

const USUAL: Scope = new Map();

function declared(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  let scope: Map<string, string> | null = null;
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue;
    const own = key === 'xmlns' ? '' : key.slice('xmlns:'.length);
    const usual = PREFIXES.get(attributes[key] ?? '') ?? own;
    if (usual === (outer.get(own) ?? own)) continue;
    scope ??= new Map(outer);
    if (usual === own) scope.delete(own);
    else scope.set(own, usual);
  }
  return scope ?? outer;
}

function rename(name: string, scope: Scope): string {
  const colon = name.indexOf(':');
  const prefix = scope.get(colon < 0 ? '' : name.slice(0, colon));
  if (prefix === undefined) return name;
  const local = name.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}
