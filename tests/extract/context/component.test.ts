import { describe, expect, test } from 'vitest';
import { inferredIn, told } from './contexts.ts';

const components = (text: string) => told(text, 'component');

describe('the component of an amount', () => {
  test.each([
    ['Kinh phí Dự án 5 là 800 triệu đồng.', '5'],
    ['Kinh phí Tiểu dự án 1 thuộc Dự án 3 là 800 triệu đồng.', '3.1'],
    ['Kinh phí Tiểu dự án 2 - Dự án 6: 800 triệu đồng.', '6.2'],
    ['Kinh phí TDA 1 (DA 4) 800 triệu đồng.', '4.1'],
  ])('is told in its own clause: %s', async (text, component) => {
    expect(await components(text)).toEqual([component]);
    expect(await inferredIn(text, 'component')).toEqual([]);
  });

  test('is its own for each amount of a sentence', async () => {
    expect(await components('Dự án 3 là 90 triệu đồng; Dự án 5 là 80 triệu đồng.')).toEqual(['3', '5']);
  });

  test('is that of the section above, as inferred', async () => {
    const text =
      'Dự án 3. Hỗ trợ phát triển sản xuất\n\nTiểu dự án 1: Hỗ trợ trong nông nghiệp\n\nKinh phí: 700 triệu đồng.\n\nTiểu dự án 2: Cải thiện dinh dưỡng\n\nKinh phí: 300 triệu đồng.';
    expect(await components(text)).toEqual(['3.1', '3.2']);
    expect(await inferredIn(text, 'component')).toEqual(['700 triệu đồng', '300 triệu đồng']);
  });

  test('goes from the whole to its parts, also in another section', async () => {
    expect(
      await components(
        'Kinh phí Dự án 3 là 90 triệu đồng, trong đó: xã Nà Mây 60 triệu đồng, xã Đồng Lạc 30 triệu đồng.',
      ),
    ).toEqual(['3', '3', '3']);
  });

  test('of a Tiểu dự án without its Dự án is open', async () => {
    expect(await components('Kinh phí Tiểu dự án 1 là 800 triệu đồng.')).toEqual([null]);
  });

  test.each([
    'Hỗ trợ 3 dự án với 800 triệu đồng.',
    'Các dự án 12 tỷ đồng đã khởi công.',
    'Chi 12 triệu đồng.',
  ])('is none in: %s', async (text) => {
    for (const component of await components(text)) expect(component).toBeNull();
  });
});
