import { describe, expect, it } from 'vitest';
import { docxFile } from '../../../scripts/office-file.ts';
import type { WordParts } from '../../../scripts/office-file.ts';
import { extract } from '../../../src/index.ts';
import { readInput } from '../../../src/read/read.ts';
import { sketches } from '../sketch.ts';
import { footer, header, p, r, section, table } from './word.ts';

const MOTTO = p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + p('Độc lập - Tự do - Hạnh phúc');
const LETTERHEAD = table(
  ['ỦY BAN NHÂN DÂN XÃ NÀ MÂY', MOTTO],
  ['Số: 153/KH-UBND', 'Nà Mây, ngày 15 tháng 3 năm 2025'],
);
const LINES = [
  'ỦY BAN NHÂN DÂN XÃ NÀ MÂY',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 153/KH-UBND',
  'Nà Mây, ngày 15 tháng 3 năm 2025',
];
const TEXT = p('KẾ HOẠCH') + p('Giảm nghèo năm 2025') + p('Có 12 hộ nghèo.');
const READ = ['KẾ HOẠCH', 'Giảm nghèo năm 2025', 'Có 12 hộ nghèo.'];

async function read(parts: WordParts): Promise<{ blocks: unknown[]; dropped: number }> {
  const root = await readInput(docxFile(parts));
  const { repairs = [] } = root.source;
  expect(repairs.every(({ what }) => what === 'dropped_running_lines')).toBe(true);
  return { blocks: sketches(root), dropped: repairs[0]?.count ?? 0 };
}

const PAGE_NUMBER =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

describe('headers and footers of a Word document', () => {
  it('are no text of it, but are counted', async () => {
    const running = p('Kế hoạch giảm nghèo xã Nà Mây, 999 hộ');
    const linked = [header('a', running + p('')), footer('b', table(['Lưu hành nội bộ', 'Bản 2']))];
    const body = TEXT + section({ 'header default': 'a', 'footer default': 'b' });
    expect(await read({ body, linked })).toEqual({ blocks: READ, dropped: 3 });
  });

  it('that hold page numbers only are not counted', async () => {
    const content = p(PAGE_NUMBER) + p(`${r('Trang ')}${PAGE_NUMBER}${r('/12')}`) + p('- 5 -');
    const body = TEXT + section({ 'footer default': 'b' });
    const { source } = await readInput(docxFile({ body, linked: [footer('b', content)] }));
    expect(source).not.toHaveProperty('repairs');
  });

  it('are counted once for all sections, and only where they are shown', async () => {
    const linked = [
      header('a', p('Trên mọi trang')),
      header('b', p('Trang đầu')),
      header('c', p('Trang chẵn')),
    ];
    const all = { 'header default': 'a', 'header first': 'b', 'header even': 'c' };
    const body = p('Mục một', section(all)) + TEXT;
    expect((await read({ body: body + section(all), linked })).dropped).toBe(1);
    expect((await read({ body: body + section({}, '<w:titlePg/>'), linked })).dropped).toBe(2);
    const settings = { id: 's', type: 'settings', target: 'settings.xml' };
    const content =
      '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:evenAndOddHeaders/></w:settings>';
    const even = [...linked, { ...settings, content }];
    expect((await read({ body: body + section(all), linked: even })).dropped).toBe(2);
  });

  it('that are missing or damaged cost nothing of the text', async () => {
    const body = TEXT + section({ 'header default': 'a', 'footer default': 'none' });
    const linked = [{ ...header('a', ''), content: '<w:hdr><w:p>' }];
    expect(await read({ body, linked })).toEqual({ blocks: READ, dropped: 1 });
  });
});

describe('a letterhead in the header of the first page', () => {
  it('is the beginning of the text', async () => {
    const linked = [header('a', LETTERHEAD), header('b', p('Kế hoạch giảm nghèo'))];
    const body = TEXT + section({ 'header first': 'a', 'header default': 'b' }, '<w:titlePg/>');
    expect(await read({ body, linked })).toEqual({ blocks: [...LINES, ...READ], dropped: 1 });
    const { documents, figures } = await extract(docxFile({ body, linked }));
    expect(documents).toMatchObject([
      {
        type: 'plan',
        number: { number: '153', symbol: 'KH-UBND' },
        issuer: { level: 'commune' },
        place: 'Nà Mây',
      },
    ]);
    expect(figures.map(({ value }) => value)).toEqual([12]);
  });

  it('is it also where the header is that of every page', async () => {
    const body = TEXT + section({ 'header default': 'a' });
    const { blocks, dropped } = await read({
      body,
      linked: [header('a', LETTERHEAD + p(`${r('Trang ')}${PAGE_NUMBER}`))],
    });
    expect([blocks, dropped]).toEqual([[...LINES, ...READ], 0]);
  });

  it('may name the issuer only', async () => {
    const linked = [header('a', p('UBND XÃ NÀ MÂY'))];
    const first = TEXT + section({ 'header first': 'a' }, '<w:titlePg/>');
    expect((await read({ body: first, linked })).blocks).toEqual(['UBND XÃ NÀ MÂY', ...READ]);
    const every = TEXT + section({ 'header default': 'a' });
    expect(await read({ body: every, linked })).toEqual({ blocks: READ, dropped: 1 });
  });

  it('is known in an old font, too', async () => {
    const font = '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>';
    const linked = [header('a', p(r('Céng hoµ x· héi chñ nghÜa ViÖt Nam', font)))];
    const body = TEXT + section({ 'header first': 'a' }, '<w:titlePg/>');
    expect((await read({ body, linked })).blocks[0]).toBe('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('is left out where the text has one of its own', async () => {
    const linked = [header('a', LETTERHEAD)];
    const body = LETTERHEAD + TEXT + section({ 'header first': 'a' }, '<w:titlePg/>');
    expect(await read({ body, linked })).toEqual({ blocks: [...LINES, ...READ], dropped: 5 });
  });

  it('is not left out for the line of a decision that names who decides', async () => {
    const linked = [header('a', LETTERHEAD)];
    const body =
      p('QUYẾT ĐỊNH') + p('ỦY BAN NHÂN DÂN XÃ NÀ MÂY') + section({ 'header first': 'a' }, '<w:titlePg/>');
    expect((await read({ body, linked })).dropped).toBe(0);
  });

  it('is not looked for in the sections behind the first, nor in footers', async () => {
    const linked = [header('a', LETTERHEAD), footer('b', LETTERHEAD)];
    const body = p('Mục một', section({ 'footer default': 'b' })) + TEXT + section({ 'header default': 'a' });
    expect((await read({ body, linked })).dropped).toBe(10);
  });
});
