import { hash } from 'node:crypto';
import { extract } from '../../src/index.ts';
import { recordsOf } from '../../src/records/records.ts';
import type { Records } from '../../src/records/lists.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import type { Reconciliation } from '../../src/schema/index.ts';

/** What a document of the tests says in its head. */
export interface Head {
  issuer?: string;
  place?: string;
  number?: string;
  year?: number;
  title?: string;
  recipient?: string;
}

const SUBJECT = 'Chương trình mục tiêu quốc gia giảm nghèo bền vững';

function written(kind: string, symbol: string, defaults: Required<Head>, body: string): string {
  const { issuer, place, number, year, title, recipient } = defaults;
  return `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
${issuer.toUpperCase()} Độc lập - Tự do - Hạnh phúc

Số: ${number}/${symbol}-UBND

${place}, ngày 12 tháng 3 năm ${String(year)}

${kind}

${title}

${body}

Nơi nhận:
- ${recipient};
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Pản
`;
}

const COMMUNE = { issuer: 'xã Nà Pán', place: 'Nà Pán', year: 2024, recipient: 'UBND huyện Mường Lái' };

/** A commune's plan for 2024. */
export function plan(body: string, head: Head = {}): string {
  const year = head.year ?? 2024;
  const title = `Thực hiện ${SUBJECT} năm ${String(year)} trên địa bàn ${head.issuer ?? COMMUNE.issuer}`;
  return written('KẾ HOẠCH', 'KH', { ...COMMUNE, number: '15', title, ...head }, body);
}

/** The same commune's report on 2024. */
export function report(body: string, head: Head = {}): string {
  const year = head.year ?? 2024;
  const title = `Kết quả thực hiện ${SUBJECT} năm ${String(year)}`;
  return written('BÁO CÁO', 'BC', { ...COMMUNE, number: '90', title, ...head }, body);
}

/** The district's decision that allocates money to communes. */
export function decision(body: string, head: Head = {}): string {
  const district = {
    issuer: 'huyện Mường Lái',
    place: 'Mường Lái',
    number: '201',
    year: 2024,
    recipient: 'UBND tỉnh Hà Vân',
    title: `Về việc giao vốn và chỉ tiêu thực hiện ${SUBJECT} năm ${String(head.year ?? 2024)}`,
  };
  return written('QUYẾT ĐỊNH', 'QĐ', { ...district, ...head }, body);
}

/** A table of money for communes by project, in million đồng. */
export function allocated(
  ...rows: readonly (readonly [place: string, two: string, three: string])[]
): string {
  return [
    'Biểu 1. Giao vốn ngân sách trung ương năm 2024',
    '',
    'Đơn vị tính: triệu đồng',
    '',
    '| STT | Xã, thị trấn | Dự án 2 | Dự án 3 |',
    '| --- | --- | --- | --- |',
    ...rows.map((row, at) => `| ${[String(at + 1), ...row].join(' | ')} |`),
  ].join('\n');
}

/** A section of a plan for one project. */
export function project(number: number, sentence: string): string {
  return `${String(number)}. Dự án ${String(number)}: Hỗ trợ phát triển sản xuất\n\n${sentence}`;
}

/** The lists of one text; equal texts are one source. */
export async function recordsOfText(text: string, name?: string): Promise<Records> {
  const extraction = await extract(text, name === undefined ? {} : { name });
  return recordsOf(extraction, { extractorVersion: '1.0.0', sha256: hash('sha256', text) });
}

/** Reconciles texts; their order is that of versions without a day. */
export async function reconciled(...texts: readonly string[]): Promise<Reconciliation> {
  return reconcile(await Promise.all(texts.map((text, at) => recordsOfText(text, `${String(at)}.txt`))));
}

/** "allocation-plan error: 467,9 triệu đồng / 476,9", one for each finding. */
export function told({ findings }: Reconciliation): string[] {
  return findings.map(
    ({ rule, severity, places }) => `${rule} ${severity}: ${places.map(({ text }) => text).join(' / ')}`,
  );
}

/** How many were compared, agreed, and could belong to several. */
export function counts({ compared, agreed, ambiguous }: Reconciliation): number[] {
  return [compared, agreed, ambiguous];
}
