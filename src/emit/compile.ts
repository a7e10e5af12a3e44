import type { Plugin } from 'unified';
import type { Node } from 'unist';
import type { Checked } from '../check/index.ts';
import { SCHEMA_VERSION } from '../schema/version.ts';
import type { Extraction, Table } from '../schema/index.ts';

/** The extraction of a checked tree: everything the earlier rooms found, under the contract's names. */
function compile({ related, findings }: Checked): Extraction {
  const { reading, relations } = related;
  const { outline } = reading;
  return {
    schemaVersion: SCHEMA_VERSION,
    source: outline.source,
    documents: outline.children.map((node) => node.document),
    sections: outline.children.flatMap((node) => node.sections),
    figures: reading.figures.map(({ figure }) => figure),
    tables: reading.parts.flatMap((part): Table[] => (part.type === 'table' ? [part.table] : [])),
    citations: reading.citations,
    relations: relations.map(({ relation }) => relation),
    findings,
    coverage: reading.coverage,
  };
}

function isChecked(tree: Node): tree is Checked {
  return tree.type === 'checked';
}

declare module 'unified' {
  interface CompileResultMap {
    Extraction: Extraction;
  }
}

/** The pipeline's last step: `file.result` is the extraction. */
export const planCompile: Plugin<[], Checked, Extraction> = function () {
  this.compiler = (tree) => {
    if (!isChecked(tree)) throw new TypeError('Expected a checked tree; use planCheck before planCompile.');
    return compile(tree);
  };
};
