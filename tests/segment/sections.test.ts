import { describe, expect, it } from 'vitest';
import { componentOf } from '../../src/segment/component.ts';
import { titleOf } from '../../src/segment/title.ts';
import { headingsOf, outlineOf, passagesIn } from './outline.ts';

describe('sections', () => {
  it('keep their labels as printed, right or wrong', async () => {
    expect(
      await headingsOf(
        '1. Dự án 2: Sinh kế',
        '',
        'c) Nội dung',
        '',
        'd) Phân công',
        '',
        'd) Vốn',
        '',
        'e/ Khác',
        '',
        '3. Kinh phí',
        '',
        '3.1 Phạm vi',
      ),
    ).toEqual([
      '1. Dự án 2: Sinh kế',
      '  c) Nội dung',
      '  d) Phân công',
      '  d) Vốn',
      '  e/ Khác',
      '3. Kinh phí',
      '  3.1 Phạm vi',
    ]);
  });
  it('take the title from the next line or paragraph', async () => {
    expect(
      await headingsOf(
        'Phần thứ nhất',
        '',
        'ĐÁNH GIÁ KẾT QUẢ',
        '',
        'I.',
        'TÌNH HÌNH',
        '',
        'Điều 3.',
        'Quyết định này có hiệu lực.',
      ),
    ).toEqual(['Phần thứ nhất ĐÁNH GIÁ KẾT QUẢ', '  I. TÌNH HÌNH', '  Điều 3 Quyết định này có hiệu lực']);
  });
  it('keep a label whole that a line end breaks', async () => {
    expect(
      await headingsOf(
        '**Điều',
        '2. Nguyên tắc hỗ trợ**',
        '',
        '1. Công khai, minh bạch',
        '',
        '**Điều 3. Kinh phí**',
      ),
    ).toEqual(['Điều 2 Nguyên tắc hỗ trợ', '  1. Công khai, minh bạch', 'Điều 3 Kinh phí']);
  });
  it('keep a title in capitals whole that is broken before the name of a kind', async () => {
    expect(await headingsOf('V. CHẾ ĐỘ', 'BÁO CÁO', '', '1. Các xã báo cáo hằng tháng')).toEqual([
      'V. CHẾ ĐỘ BÁO CÁO',
      '  1. Các xã báo cáo hằng tháng',
    ]);
  });
  it('are not opened by a number that closes a bracket', async () => {
    expect(
      await headingsOf(
        '1. Phạm vi',
        'Thông tư này quy định hạn ngạch đối với gạo, đường (nhóm HH',
        '17.01) có xuất xứ từ nước ngoài được hưởng thuế suất ưu đãi khi nhập khẩu',
        'trong năm.',
        '2. Đối tượng áp dụng',
      ),
    ).toEqual(['1. Phạm vi', '2. Đối tượng áp dụng']);
  });
  it('are not opened by a sign that a formula explains', async () => {
    expect(
      await headingsOf(
        '1. Cách tính',
        '',
        'Trong đó:',
        '',
        'I: là chỉ số cháy rừng',
        '',
        'V:',
        'là tốc độ gió',
      ),
    ).toEqual(['1. Cách tính']);
  });
  it('are opened by a Dự án without number and by a Tiểu dự án after a bullet, not by other bullets', async () => {
    expect(
      await headingsOf(
        '1. Các dự án',
        '',
        'Dự án 3. Hỗ trợ phát triển sản xuất',
        '',
        '- Tiểu dự án 1. Nông nghiệp',
        '',
        '- Kết quả thực hiện',
        '',
        '- Tiểu dự án 2: 450 triệu đồng',
        '',
        'Dự án 3 được giao 15 triệu đồng.',
        '',
        '2. Chính sách khác',
      ),
    ).toEqual([
      '1. Các dự án',
      '  Dự án 3 Hỗ trợ phát triển sản xuất',
      '    Tiểu dự án 1 Nông nghiệp',
      '2. Chính sách khác',
    ]);
  });
  it('are not opened by projects that are only listed', async () => {
    expect(
      await headingsOf(
        'a) Chủ trì các dự án sau:',
        '',
        '- Dự án 1: Phòng ngừa từ cơ sở.',
        '',
        '- Dự án 2: “Ứng dụng công nghệ”.',
        '',
        '- Dự án 7 (Tiểu dự án 2): Truyền thông.',
        '',
        '- Dự án 9: Giám sát, đánh giá.',
        '',
        'b) Phối hợp',
      ),
    ).toEqual(['a) Chủ trì các dự án sau', 'b) Phối hợp']);
  });
  it('are not found in quoted provisions, recipients, signatures and running numbers', async () => {
    expect(
      await headingsOf(
        '1. Sửa đổi khoản 2 như sau:',
        '',
        '“2. Mức hỗ trợ',
        '',
        'a) Hộ nghèo: 5 triệu đồng;',
        '',
        'b) Hộ cận nghèo: 3 triệu đồng”.',
        '',
        '2. Bãi bỏ khoản 3.',
        '',
        'Nơi nhận:',
        '- Như trên;',
        '1. Lưu: VT.',
        '',
        'Q. CHỦ TỊCH',
      ),
    ).toEqual(['1. Sửa đổi khoản 2 như sau', '2. Bãi bỏ khoản 3']);
  });
  it('are not cut out of a sentence that a line end breaks before a number', async () => {
    expect(
      await headingsOf('Thực hiện theo quy định tại khoản', '1. Điều này và các văn bản khác có liên quan.'),
    ).toEqual([]);
  });
  it('begin anew in an annex', async () => {
    expect(
      await headingsOf('Điều 1. Ban hành', '', '1. Mức hỗ trợ', '', 'PHỤ LỤC I', '', '1. Danh mục'),
    ).toEqual(['Điều 1 Ban hành', '  1. Mức hỗ trợ', '1. Danh mục']);
  });
  it('tell a heading from a numbered paragraph', async () => {
    const outline = await outlineOf('1. Mục tiêu chung', '', '2. Phạm vi: thực hiện tại huyện Tân Sơn Hạ.');
    expect(passagesIn(outline).map(({ role, bodyStart }) => [role, bodyStart])).toEqual([
      ['heading', 2],
      ['body', 2],
    ]);
  });
});

describe('titles', () => {
  it('end at the colon of a paragraph but not at that of "Dự án 3:"', () => {
    expect(titleOf('2.6. Vệ sinh: lồng ghép các nội dung', 4).text).toBe('Vệ sinh');
    expect(titleOf('1. Dự án 3: Phát triển sản xuất', 2).text).toBe('Dự án 3: Phát triển sản xuất');
  });
  it('end at the first sentence and at two hundred letters', () => {
    expect(titleOf('3. Giao vốn sớm. Các xã chủ động.', 2).text).toBe('Giao vốn sớm');
    expect(titleOf(`4. ${'mở rộng '.repeat(60)}`, 2).text.length).toBeLessThanOrEqual(200);
  });
});

describe('components', () => {
  it('are read from the heading and the headings above', () => {
    expect(componentOf('Dự án 3: Hỗ trợ sản xuất', null)).toBe('3');
    expect(componentOf('Tiểu dự án 1: Nông nghiệp', '3')).toBe('3.1');
    expect(componentOf('Tiểu dự án 2. Dinh dưỡng', '3.1')).toBe('3.2');
    expect(componentOf('Tiểu dự án 1, Dự án 1: Hạ tầng', null)).toBe('1.1');
    expect(componentOf('Dự án trồng quế', null)).toBeNull();
    expect(componentOf('Đối tượng', '3')).toBeNull();
  });
});
