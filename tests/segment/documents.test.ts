import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/read/read.ts';
import { planSegment, segment } from '../../src/segment/index.ts';
import { outlineOf, passagesIn } from './outline.ts';

const DECISION = [
  'Số: 15/QĐ-UBND',
  '',
  'Nà Mây, ngày 05 tháng 3 năm 2024',
  '',
  'QUYẾT ĐỊNH',
  '',
  'Ban hành Kế hoạch giảm nghèo năm 2024',
  '',
  'ỦY BAN NHÂN DÂN XÃ NÀ MÂY',
  '',
  'Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;',
  '',
  'QUYẾT ĐỊNH:',
  '',
  'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch giảm nghèo.',
  '',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
  '',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  '',
  'Nông Văn Mẫu',
  '',
];
const PLAN = [
  'KẾ HOẠCH',
  '',
  'Giảm nghèo năm 2024',
  '',
  '(Ban hành kèm theo Quyết định số 15/QĐ-UBND)',
  '',
  'I. MỤC TIÊU',
  '',
  'Giảm 15 hộ nghèo.',
];

describe('documents', () => {
  it('are two where a decision issues a plan', async () => {
    const { children } = await outlineOf(...DECISION, ...PLAN);
    expect(
      children.map(({ document }) => [
        document.id,
        document.type,
        document.abbreviation,
        document.attachedTo,
      ]),
    ).toEqual([
      ['d1', 'decision', 'QĐ', null],
      ['d2', 'plan', 'KH', 'd1'],
    ]);
    expect(
      children.map(({ sections }) => sections.map(({ id, documentId, depth }) => [id, documentId, depth])),
    ).toEqual([[['s1', 'd1', 1]], [['s2', 'd2', 1]]]);
  });
  it('give their letterhead, recipients and signature as roles', async () => {
    const roles = passagesIn(await outlineOf(...DECISION)).map((passage) => passage.role);
    expect(roles).toEqual([
      ...Array<string>(5).fill('letterhead'),
      'body',
      'body',
      'heading',
      ...Array<string>(3).fill('recipients'),
      ...Array<string>(3).fill('signature'),
    ]);
  });
  it('begin with their own letterhead', async () => {
    const { children } = await outlineOf(...DECISION, 'Số: 16/KH-UBND', '', ...PLAN);
    expect(children[1]?.children[0]).toMatchObject({ role: 'letterhead', text: { value: 'Số: 16/KH-UBND' } });
  });
  it('are one without a kind where there is no head', async () => {
    const { children } = await outlineOf('Xã Nà Mây có 15 hộ nghèo.', '', 'Năm nay giảm 3 hộ.');
    expect(children).toMatchObject([
      { document: { id: 'd1', type: null, typeText: null, attachedTo: null }, sections: [] },
    ]);
  });
  it('take the kind from the title where it stands on one line with it', async () => {
    const { children } = await outlineOf('Số: 8/BC-UBND', '', 'BÁO CÁO KẾT QUẢ GIẢM NGHÈO', '', 'I. KẾT QUẢ');
    expect(children[0]?.document).toMatchObject({ type: 'report', typeText: 'BÁO CÁO' });
  });
});

describe('planSegment', () => {
  it('is a unified plugin that gives what segment gives', async () => {
    const root = await readInput(PLAN.join('\n'), { name: 'plan.txt' });
    expect(unified().use(planSegment).runSync(root)).toEqual(segment(root));
  });
});
