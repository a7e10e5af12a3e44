import { describe, expect, it } from 'vitest';
import { documentGrammar, MARKS, typeOfLine } from '../../src/segment/document-grammar.ts';
import {
  ABBREVIATIONS,
  BULLET,
  CONTINUATIONS,
  FOOTNOTE,
  headingGrammar,
} from '../../src/segment/heading-grammar.ts';
import { readLabel } from '../../src/segment/label.ts';
import { endsSentence, mustGoOn } from '../../src/segment/lines.ts';
import { parseExample } from '../grammar/example.ts';

const headings = headingGrammar();
const documents = documentGrammar();

describe('the labels of headings.yaml', () => {
  for (const rule of headings.labels) {
    it.each(rule.examples)(`${rule.name} takes %s`, (example) => {
      const { text, taken } = parseExample(example);
      expect(readLabel(text, 0)).toMatchObject({ rule: rule.name, text: taken });
    });
    it.each(rule.not)(`${rule.name} takes nothing in %s`, (sentence) => {
      expect(readLabel(sentence, 0)).toBeNull();
    });
  }
});

describe('the other lists of headings.yaml', () => {
  it.each(headings.bullets.examples)('a bullet begins %s', (example) => {
    const { text, taken } = parseExample(example);
    expect(BULLET.at(text, 0)?.text.trim()).toBe(taken);
  });
  it.each(headings.bullets.not)('no bullet begins %s', (text) => {
    expect(BULLET.at(text, 0)).toBeNull();
  });
  it.each(headings.footnotes.examples)('a footnote begins %s', (example) => {
    const { text, taken } = parseExample(example);
    expect(FOOTNOTE.at(text, 0)?.text).toBe(taken);
  });
  it.each(headings.footnotes.not)('no footnote begins %s', (text) => {
    expect(FOOTNOTE.at(text, 0)).toBeNull();
  });
  it.each(headings.continuations.examples)('a sentence goes on after %s', (example) => {
    const { text, taken } = parseExample(example);
    expect(CONTINUATIONS.has(taken) && mustGoOn(text, text.length)).toBe(true);
  });
  it.each(headings.continuations.not)('a sentence may end after %s', (text) => {
    expect(mustGoOn(text, text.length)).toBe(false);
  });
  it.each(headings.abbreviations.examples)('no sentence ends with %s', (example) => {
    const { text, taken } = parseExample(example);
    expect(ABBREVIATIONS.has(taken.slice(0, -1)) && !endsSentence(text, text.length)).toBe(true);
  });
  it.each(headings.abbreviations.not)('a sentence ends with %s', (text) => {
    expect(endsSentence(text, text.length)).toBe(true);
  });
});

describe('document-types.yaml', () => {
  for (const type of documents.types) {
    it.each(type.examples)(`${type.id} is named by %s`, (example) => {
      expect(typeOfLine(parseExample(example).text)?.id).toBe(type.id);
    });
    it.each(type.not)(`no kind is named by %s`, (line) => {
      expect(typeOfLine(line)).toBeNull();
    });
  }
  for (const name of ['letterhead', 'opening', 'recipients', 'signature', 'appendix', 'attached'] as const) {
    it.each(documents.marks[name].examples)(`${name} begins %s`, (example) => {
      const { text, taken } = parseExample(example);
      expect(MARKS[name].at(text, 0)?.text).toBe(taken);
    });
    it.each(documents.marks[name].not)(`${name} does not begin %s`, (text) => {
      expect(MARKS[name].at(text, 0)).toBeNull();
    });
  }
});
