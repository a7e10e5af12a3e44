import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { both, html, jsonScript } from '../../src/page/html.ts';

/** The text and the attribute values that a parser of HTML finds, and the names of the elements. */
function parsed(source: string): { text: string; attributes: string[]; elements: string[] } {
  const found = { text: '', attributes: [] as string[], elements: [] as string[] };
  const parser = new Parser({
    onopentag(name, attributes) {
      found.elements.push(name);
      found.attributes.push(...Object.values(attributes));
    },
    ontext(text) {
      found.text += text;
    },
  });
  parser.end(source);
  return found;
}

describe('HTML from templates', () => {
  it('shows any text as it is, between tags and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { elements, text: shown, attributes } = parsed(html`<p title="${text}">${text}</p>`.toString());
        expect({ elements, shown, attributes }).toEqual({ elements: ['p'], shown: text, attributes: [text] });
      }),
    );
  });

  it('takes what is HTML already as it is, joins lists and leaves out null', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}${null}${3}</ul>`.toString()).toBe('<ul><li>a</li><li>&lt;b&gt;</li>3</ul>');
  });

  it('says a word in both languages, and once where they have the same', () => {
    expect(both({ vi: 'Hộ', en: 'Households' }).toString()).toBe(
      '<span class="w" lang="vi">Hộ</span><span class="w" lang="en">Households</span>',
    );
    expect(both({ vi: 'SHA-256', en: 'SHA-256' }).toString()).toBe('SHA-256');
  });
});

describe('data for the script', () => {
  it('comes back as it was, whatever it holds, and never ends its element', () => {
    const nasty = fc.constantFrom('</script>', '<!--', '<script>', ']]>', '\u2028', '\u2029', '"', '\\');
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, fc.string({ unit: 'binary' }))), (data) => {
        const source = jsonScript('data', data).toString();
        const json = source.slice(source.indexOf('>') + 1, source.lastIndexOf('</script>'));
        expect(json).not.toMatch(/[<\u2028\u2029]/u);
        expect(JSON.parse(json)).toEqual(data);
      }),
    );
  });
});
