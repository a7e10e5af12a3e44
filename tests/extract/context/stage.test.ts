import { describe, expect, test } from 'vitest';
import { inferredIn, told } from './contexts.ts';

const stages = (text: string) => told(text, 'stage');

describe('the stage of an amount', () => {
  test('is told in its own clause', async () => {
    expect(
      await stages(
        'Kế hoạch vốn là 8.285 triệu đồng; được giao 8.000 triệu đồng; đã giải ngân 3.120 triệu đồng.',
      ),
    ).toEqual(['planned', 'allocated', 'disbursed']);
  });

  test.each([
    ['Ước giải ngân đến hết năm 7,2 tỷ đồng.', 'estimated'],
    ['Đề nghị tỉnh phân bổ 36 tỷ đồng.', 'planned'],
    ['Dự kiến giải ngân 36 tỷ đồng.', 'planned'],
    ['Đã phân bổ 36 tỷ đồng.', 'allocated'],
  ])('is changed by a word shortly before the cue: %s', async (text, stage) => {
    expect(await stages(text)).toEqual([stage]);
  });

  test.each([
    ['Mức hỗ trợ 46 triệu đồng/nhà.', 'norm'],
    ['Mỗi hộ 46 triệu đồng.', 'norm'],
    ['Thu nhập bình quân đạt 29,5 triệu đồng/người/năm.', 'other'],
    ['Dư nợ 12 tỷ đồng.', 'other'],
  ])('is a norm for a rate, and other for what is no budget: %s', async (text, stage) => {
    expect(await stages(text)).toEqual([stage]);
  });

  test('is not told by the plan that an amount is measured by', async () => {
    expect(
      await stages('Thu nội địa đạt 649 tỷ đồng, bằng 59% dự toán năm; thu từ dầu thô đạt 37,7 tỷ đồng.'),
    ).toEqual([null, null, null]);
  });

  test('goes from the whole to its parts', async () => {
    const text = 'Đã giải ngân 90 triệu đồng, trong đó: tập huấn 60 triệu đồng, tuyên truyền 30 triệu đồng.';
    expect(await stages(text)).toEqual(['disbursed', 'disbursed', 'disbursed']);
    expect(await inferredIn(text, 'stage')).toEqual(['60 triệu đồng', '30 triệu đồng']);
  });

  test('is that of the heading above where no word beside the amount tells, then that of the document', async () => {
    const text = (heading: string) =>
      `KẾ HOẠCH\nGiảm nghèo năm 2025\n\nI. ${heading}\n\n1. Tập huấn\n\nTập huấn 120 triệu đồng.`;
    expect(await stages(text('KẾT QUẢ THỰC HIỆN'))).toEqual(['disbursed']);
    expect(await stages(text('KINH PHÍ'))).toEqual(['planned']);
    expect(await stages(text('PHẠM VI'))).toEqual(['planned']);
    expect(await inferredIn(text('PHẠM VI'), 'stage')).toEqual(['120 triệu đồng']);
  });

  test('of a range is one', async () => {
    expect(await stages('Mức vay từ 50 đến 100 triệu đồng/hộ.')).toEqual(['norm', 'norm']);
  });

  test('is not told by the name of a programme, and only money has one', async () => {
    expect(await stages('Chương trình mục tiêu quốc gia: 12 tỷ đồng.')).toEqual([null]);
    expect(await stages('Đã giải ngân cho 12 hộ.')).toEqual([null]);
  });
});
