import { expect, test } from 'vitest';
import { extract } from '../../../src/index.ts';
import { pdfOf } from '../../read/pdf/pdf-writer.ts';

test('a table whose columns collide is told where its lines stand', async () => {
  const puts = [0, 1, 2, 3].flatMap((at) =>
    ['120', '240', '360'].map((text, column) => ({ text, x: 72 + column * 53 + at * 15, y: 700 - at * 20 })),
  );
  const before = { text: 'Kinh phi cua xa:', x: 72, y: 740 };
  const { findings, text } = await extract(pdfOf([{ puts: [before, ...puts] }]), { withText: true });
  expect(findings).toMatchObject([{ rule: 'unreadable-table', severity: 'info', position: { page: 1 } }]);
  const [finding] = findings;
  expect(text?.slice(finding?.position?.start.offset).startsWith('120 240 360')).toBe(true);
  expect(finding?.message.vi).toMatch(/^\p{Lu}.*trang 1.*\.$/u);
});

test('a page without text among pages with text is told', async () => {
  const words = { puts: [{ text: 'Toan xa co 120 ho ngheo va 35 ho can ngheo', x: 72, y: 700 }] };
  const { findings } = await extract(pdfOf([words, { puts: [] }]));
  expect(findings).toMatchObject([{ rule: 'unreadable-table', severity: 'info', position: { page: 2 } }]);
});

test('a PDF of which everything is read has no such finding', async () => {
  const words = { puts: [{ text: 'Toan xa co 120 ho ngheo va 35 ho can ngheo', x: 72, y: 700 }] };
  expect((await extract(pdfOf([words]))).findings).toEqual([]);
});
