import type { CheckedFile } from '../../src/emit/checked-file.ts';
import { emptyExtraction } from '../../src/emit/empty.ts';
import { failedSource, notFound } from '../../src/read/errors.ts';
import { extract } from '../../src/pipeline.ts';

/** A text as `check` has it before printing. */
export async function checkedFile(text: string, path = 'xa/ke-hoach.txt'): Promise<CheckedFile> {
  const { source, findings, figures } = await extract(text, { name: 'ke-hoach.txt' });
  return { path, source, findings, accepted: [], figures, hidden: 0 };
}

/** An input that is not there. */
export function missingFile(path = 'xa/khong-co.txt'): CheckedFile {
  const { source } = emptyExtraction(failedSource('khong-co.txt', notFound()));
  return { path, source, findings: [], accepted: [], figures: [], hidden: 0 };
}

/** One total in the middle of a line, its parts below; the second part lost its unit. */
export const LIST =
  'Vốn sự nghiệp: 230 triệu đồng, trong đó:\n- Ngân sách trung ương: 211 triệu đồng;\n- Ngân sách tỉnh: 19 đồng.\n';

/** A total whose parts stand beside it; the second has its digits swapped. */
export const BRACKET =
  'Xóa nhà tạm cho 214 hộ (207 hộ nghèo và 07 hộ cận nghèo).\n' +
  'Sửa chữa cho 213 hộ (209 hộ nghèo và 40 hộ cận nghèo).\n';
