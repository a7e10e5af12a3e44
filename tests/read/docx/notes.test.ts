import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';
import { docxFile } from '../../../scripts/office-file.ts';
import { p, r, read, table } from './word.ts';

const reference = (id: number, more = ''): string => `<w:r><w:footnoteReference w:id="${id}" ${more}/></w:r>`;
const note = (id: number, content: string, type = ''): string =>
  `<w:footnote ${type} w:id="${id}">${content}</w:footnote>`;

const footnotes =
  note(-1, p('—'), 'w:type="separator"') +
  note(1, p(`<w:r><w:footnoteRef/></w:r>${r(' Theo báo cáo của xã.')}`)) +
  note(2, p('Số liệu') + p('cuối kỳ.'));

describe('notes', () => {
  it('stand behind their paragraph and are counted in the order of the text', async () => {
    const body = p(`${r('Hộ nghèo')}${reference(2)}${r(' và 12%')}${reference(1)}`) + p('B');
    expect(await read(body, { footnotes })).toEqual([
      'Hộ nghèo ¹ và 12%²',
      '[1] Số liệu\ncuối kỳ.',
      '[2] Theo báo cáo của xã.',
      'B',
    ]);
  });

  it('stand behind the table in which they are referred to', async () => {
    const body = table(['Xã', 'Hộ'], ['Nà Mây', `<w:tc>${p(`${r('12')}${reference(1)}`)}</w:tc>`]) + p('B');
    expect(await read(body, { footnotes })).toEqual([
      [
        ['Xã', 'Hộ'],
        ['Nà Mây', '12¹'],
      ],
      '[1] Theo báo cáo của xã.',
      'B',
    ]);
  });

  it('keep a mark that was typed by hand', async () => {
    const own = note(1, p(`${r('*')}${r(' Dự kiến.')}`));
    const body = p(`${r('A')}${reference(1, 'w:customMarkFollows="1"')}${r('*')}`);
    expect(await read(body, { footnotes: own })).toEqual(['A*', '* Dự kiến.']);
  });

  it('are endnotes as well', async () => {
    const endnotes = `<w:endnote w:id="1">${p('Cuối văn bản.')}</w:endnote>`;
    expect(await read(p(`${r('A')}<w:r><w:endnoteReference w:id="1"/></w:r>`), { endnotes })).toEqual([
      'A ¹',
      '[1] Cuối văn bản.',
    ]);
  });

  it('may be missing, or refer to themselves', async () => {
    const self = note(1, p(`${r('A')}${reference(1)}`));
    expect(await read(p(`${r('B')}${reference(1)}${reference(8)}`), { footnotes: self })).toEqual([
      'B ¹',
      '[1] A',
    ]);
  });

  it('change neither the number before their mark nor its unit', async () => {
    const body = p(
      `${r('Toàn xã có 1.248 hộ')}${reference(1)}${r(', chiếm 15,71')}${reference(2)}${r('% tổng số.')}`,
    );
    const { figures, coverage } = await extract(docxFile({ body, footnotes }));
    expect(figures.map(({ canonical, unit }) => [canonical, unit])).toEqual([
      ['1248', 'hộ'],
      ['15.71', '%'],
    ]);
    expect(coverage.unexplained).toEqual([]);
  });
});
