import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { extract, planCheck, planPipeline } from '../../src/index.ts';

const PLAN =
  'Xóa nhà tạm cho 214 hộ (207 hộ nghèo và 07 hộ cận nghèo).\n' +
  'Sửa chữa cho 213 hộ (209 hộ nghèo và 40 hộ cận nghèo).\n';

function fileOf(value: string | Uint8Array): VFile {
  return new VFile({ path: 'xa/ke-hoach.txt', value });
}

describe('a finding on a VFile', () => {
  test('is a message with rule, place and the text at that place', async () => {
    const file = fileOf(PLAN);
    const { findings } = await extract(file);
    const [message] = file.messages;
    expect(file.messages).toHaveLength(1);
    expect(message).toMatchObject({
      ruleId: 'sum',
      source: 'kehoach',
      file: 'xa/ke-hoach.txt',
      fatal: true,
      reason: findings[0]?.message.vi,
      place: findings[0]?.position,
      actual: '213 hộ',
    });
  });

  test('names the figure that is likely wrong as its cause, and lists all others', async () => {
    const file = fileOf(PLAN);
    await extract(file);
    expect(file.messages[0]?.cause).toMatchObject({ reason: '40 hộ cận nghèo', line: 2, column: 38 });
    expect(file.messages[0]?.note).toBe('* 2:22 209 hộ nghèo\n* 2:38 40 hộ cận nghèo');
  });

  test('offers a replacement only where the likeliest change is at its place', async () => {
    const elsewhere = fileOf(PLAN);
    await extract(elsewhere);
    expect(elsewhere.messages[0]?.expected).toBeUndefined();
    const here = fileOf(
      'Tổng kinh phí: 900 triệu đồng, gồm:\n- Xã Nà Mây: 215 triệu đồng (ngân sách trung ương 300 triệu đồng; ngân sách địa phương 212 triệu đồng);\n- Xã Đồng Lạc: 388 triệu đồng.\n',
    );
    await extract(here);
    expect(here.messages.map(({ actual, expected }) => ({ actual, expected }))).toContainEqual({
      actual: '215 triệu đồng',
      expected: expect.arrayContaining(['512 triệu đồng']) as string[],
    });
  });

  test('speaks English where that is asked for', () => {
    const file = planPipeline().use(planCheck, { language: 'en' }).processSync(fileOf(PLAN));
    expect(file.messages[0]?.reason).toMatch(/^Unexpected total 213 hộ/u);
    expect(file.result).toMatchObject({ findings: [{ rule: 'sum' }] });
  });
});

describe('a VFile given to extract', () => {
  test('gets the extraction as its result, as from the bytes', async () => {
    const file = fileOf(new TextEncoder().encode(PLAN));
    const extraction = await extract(file);
    expect(file.result).toBe(extraction);
    expect(extraction).toEqual(await extract(new TextEncoder().encode(PLAN), { name: 'ke-hoach.txt' }));
  });

  test('that cannot be read gets a message that says why', async () => {
    const file = fileOf(new Uint8Array([1, 0, 2, 0]));
    expect((await extract(file)).source.error?.code).toBe('binary');
    expect(file.messages).toMatchObject([{ fatal: true, ruleId: 'binary' }]);
  });
});
