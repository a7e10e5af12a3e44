/** A plan with findings of several kinds: sums that fail, a share, a broken table, words of two spellings. */
export const FAULTY_PLAN = `ỦY BAN NHÂN DÂN
XÃ BẢN MÂY

Số: 12/KH-UBND

Bản Mây, ngày 15 tháng 3 năm 2024

KẾ HOẠCH

Giảm nghèo bền vững năm 2024 trên địa bàn xã Bản Mây

I. TÌNH HÌNH NĂM 2023

Cuối năm 2023 toàn xã có 213 hộ được hỗ trợ nhà ở (209 hộ nghèo, 40 hộ cận nghèo). Tỷ lệ hộ nghèo là 12,5%.

II. KINH PHÍ THỰC HIỆN

1. Dự án 1: Hỗ trợ đầu tư hạ tầng

Tổng kinh phí năm 2024 là 4.100 triệu đồng, gồm: ngân sách trung ương 2.847 triệu đồng; ngân sách tỉnh 1.163 triệu đồng.

2. Dự án 2: Đa dạng hóa sinh kế

Kinh phí năm 2024 là 900 triệu đồng, gồm ngân sách trung ương 800 triệu đồng và ngân sách huyện 100 triệu đồng.

III. BIỂU TỔNG HỢP

ĐVT: triệu đồng

TT\tNội dung\tKinh phí\tSố hộ
1\tHỗ trợ con giống\t150\t30
2\tHỗ trợ nhà ở\t250\t40
3\tHỗ trợ học nghề\t100\t25
\tTổng cộng\t510\t95

IV. TỔ CHỨC THỰC HIỆN

1. Các thôn báo cáo kết quả trước ngày 15 tháng 12 năm 2024.

3. Công chức văn hóa - xã hội theo dõi, đôn đốc.

Nơi nhận:
- Đảng ủy xã;
- Lưu: VT.
`;
