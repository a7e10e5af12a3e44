import { describe, expect, test } from 'vitest';
import { inferredIn, told } from './contexts.ts';

const funds = (text: string) => told(text, 'fund');

describe('the fund of an amount', () => {
  test('is told by the words before it or right behind it', async () => {
    expect(
      await funds('Ngân sách trung ương 450 triệu đồng; ngân sách tỉnh 40 triệu đồng; NSĐP: 31 triệu đồng.'),
    ).toEqual(['central', 'province', 'local']);
    expect(
      await funds('230 triệu đồng vốn sự nghiệp ngân sách trung ương và 6 triệu đồng vốn địa phương.'),
    ).toEqual(['central', 'local']);
  });

  test('may be the level alone', async () => {
    expect(await funds('Trung ương 122 triệu đồng, tỉnh 12 triệu đồng, xã 6 triệu đồng.')).toEqual([
      'central',
      'province',
      'commune',
    ]);
  });

  test('is that of the whole for parts that say nothing of it', async () => {
    const text =
      'Ngân sách tỉnh 90 triệu đồng, trong đó: tập huấn 60 triệu đồng, tuyên truyền 30 triệu đồng.';
    expect(await funds(text)).toEqual(['province', 'province', 'province']);
    expect(await inferredIn(text, 'fund')).toEqual(['60 triệu đồng', '30 triệu đồng']);
  });

  test('of a whole of several levels is the state budget, whatever its own words say', async () => {
    expect(
      await funds(
        'Ngân sách trung ương bố trí 15.928 triệu đồng, trong đó NSTW 15.464 triệu đồng; NSĐP 464 triệu đồng.',
      ),
    ).toEqual(['state', 'central', 'local']);
  });

  test('of a whole with gifts and budget together is none', async () => {
    expect(
      await funds('Kinh phí 42 triệu đồng, gồm ngân sách xã 12 triệu đồng và dân đóng góp 30 triệu đồng.'),
    ).toEqual([null, 'commune', 'mobilised']);
  });

  test('holds through a paragraph for credit and gifts, not for a budget line', async () => {
    expect(
      await funds(
        'Quỹ vì người nghèo vận động được 1.240 triệu đồng. Xóa 12 nhà tạm, trị giá 540 triệu đồng.',
      ),
    ).toEqual(['mobilised', null, 'mobilised']);
    expect(await funds('Ngân sách tỉnh giao 1.240 triệu đồng. Xóa nhà tạm, trị giá 540 triệu đồng.')).toEqual(
      ['province', null],
    );
  });

  test('is told by the list that it stands in', async () => {
    expect(
      await funds(
        'Ngân sách trung ương: 900 triệu đồng, gồm:\n- Xã Nà Mây: 500 triệu đồng;\n- Xã Đồng Lạc: 400 triệu đồng.',
      ),
    ).toEqual(['central', 'central', 'central']);
  });

  test.each([
    'Theo Luật Ngân sách nhà nước, bố trí 12 tỷ đồng.',
    'Chính quyền địa phương hai cấp chi 12 tỷ đồng.',
    'Thực hiện Nghị quyết Trung ương, chi 12 tỷ đồng.',
    'Hộ nghèo ở xã được hỗ trợ 12 triệu đồng.',
    'Ngân sách tỉnh hỗ trợ 46 triệu đồng/nhà.',
  ])('is none in: %s', async (text) => {
    expect(await funds(text)).toEqual([null]);
  });
});
