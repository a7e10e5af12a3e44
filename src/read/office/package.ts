import { elements } from '../element.ts';
import type { Element } from '../element.ts';
import { damaged } from '../errors.ts';
import type { Archive } from './archive.ts';
import { parseXml } from './xml.ts';
import type { XmlOptions } from './xml.ts';

/** Where a part of an Office document points. */
export interface Relationship {
  /** The last word of its type: "styles", "footnotes", "worksheet". */
  type: string;
  /** Path of the part in the container. */
  target: string;
}

/** An Office document (ECMA-376, part 2): parts in a container that point to each other. */
export class OfficePackage {
  readonly #archive: Archive;
  readonly #relationships = new Map<string, Map<string, Relationship>>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /**
   * The root element of a part, or null where there is no such part.
   *
   * @throws {ReadError} `damaged`, `encrypted` or `too_large`
   */
  xml(path: string, options?: XmlOptions): Element | null {
    const bytes = this.#archive.read(path);
    return bytes === null ? null : parseXml(bytes, options);
  }

  /** The same for a part without which there is nothing to read. */
  requireXml(path: string, options?: XmlOptions): Element {
    const root = this.xml(path, options);
    if (root === null) throw damaged({ en: `${path} is missing`, vi: `thiếu ${path}` });
    return root;
  }

  /** The bytes of a part that is no XML, or null where there is no such part. */
  bytes(path: string): Uint8Array | null {
    return this.#archive.read(path);
  }

  /** Where a part points, by the ids it uses; '' stands for the package itself. */
  relationships(path: string): Map<string, Relationship> {
    const known = this.#relationships.get(path);
    if (known !== undefined) return known;
    const slash = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, slash);
    const root = this.xml(`${folder}_rels/${path.slice(slash)}.rels`);
    const found = new Map<string, Relationship>();
    this.#relationships.set(path, found);
    for (const { attributes } of elements(root ?? undefined)) {
      const { Id: id, Type: type = '', Target: target, TargetMode: mode } = attributes;
      if (id === undefined || target === undefined || mode === 'External') continue;
      found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
    }
    return found;
  }

  /** Path of the part of that type to which `path` points, or null. */
  related(path: string, type: string): string | null {
    for (const relationship of this.relationships(path).values()) {
      if (relationship.type === type) return relationship.target;
    }
    return null;
  }
}

/** "../media/a.png" from "word/" is "media/a.png"; "/word/a.xml" is "word/a.xml". */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
