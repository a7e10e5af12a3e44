import { describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import { readInput } from '../../../src/read/read.ts';
import { container, docxFile, xlsxFile } from '../../../scripts/office-file.ts';
import { codeOf } from '../sketch.ts';

const PARAGRAPH = '<w:p><w:r><w:t>Kinh phí 640 triệu đồng</w:t></w:r></w:p>';
const file = docxFile({ body: PARAGRAPH });

/** What is said of an input that is refused. */
async function messageOf(bytes: Uint8Array): Promise<string> {
  return readInput(bytes).then(
    () => 'read',
    (error: unknown) => String(error),
  );
}

/** The file with one byte changed. */
function changed(bytes: Uint8Array, at: number, by = 1): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = ((copy[at] ?? 0) + by) % 256;
  return copy;
}

/** Offset of a mark in a file. */
function find(bytes: Uint8Array, mark: string, from = 0): number {
  return Buffer.from(bytes).indexOf(mark, from, 'latin1');
}

describe('a container', () => {
  it('is damaged where its end is missing', async () => {
    for (const length of [4, 30, file.length >> 1, file.length - 1]) {
      expect(await codeOf(file.subarray(0, length))).toBe('damaged');
    }
  });

  it('is damaged where a single bit of its text is: a wrong figure is worse than none', async () => {
    const from = find(file, 'word/document.xml') + 'word/document.xml'.length;
    for (const at of [from, from + 20, from + 60]) expect(await codeOf(changed(file, at))).toBe('damaged');
    const stored = zipSync({ 'a.xml': [new Uint8Array([1, 2, 3]), { level: 0 }] });
    expect(await codeOf(stored)).toBe('unknown_format');
  });

  it('is damaged where its XML is', async () => {
    const broken = (body: string): Promise<string> => codeOf(docxFile({ body }));
    expect(await broken('<w:p><w:r></w:p>')).toBe('damaged');
    expect(await broken('<w:p>')).toBe('damaged');
    expect(await broken(`${PARAGRAPH}</w:body>`)).toBe('read');
  });

  it('is damaged where its main part is missing', async () => {
    const parts = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
    expect(await codeOf(container({ '[Content_Types].xml': '<Types/>', '_rels/.rels': parts }))).toBe(
      'damaged',
    );
    expect(await codeOf(container({ '[Content_Types].xml': '<Types/>' }))).toBe('damaged');
  });

  it('declares no entities and fetches none', async () => {
    const name = 'word/document.xml';
    const bomb = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`;
    const rels = `<Relationships><Relationship Id="a" Type="a/officeDocument" Target="${name}"/></Relationships>`;
    const types = `<Types><Override PartName="/${name}" ContentType="x.wordprocessingml.y"/></Types>`;
    expect(await codeOf(container({ '[Content_Types].xml': types, '_rels/.rels': rels, [name]: bomb }))).toBe(
      'damaged',
    );
  });

  it('is refused where its entry is encrypted', async () => {
    const entry = find(file, 'PK\u0001\u0002');
    expect(await codeOf(changed(file, entry + 8))).toBe('encrypted');
  });
});

describe('limits of a container', () => {
  const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(32);

  it('refuse a bomb before it is unpacked', async () => {
    const bomb = container({ '_rels/.rels': zeros(100 * 2 ** 20), '[Content_Types].xml': '' });
    const started = performance.now();
    expect(await messageOf(bomb)).toContain('unpacks to more than');
    expect(performance.now() - started).toBeLessThan(50);
  });

  it('refuse what is packed tighter than text can be', async () => {
    const tight = container({ '_rels/.rels': zeros(20 * 2 ** 20), '[Content_Types].xml': '' });
    expect(await messageOf(tight)).toContain('400 times its size');
  });

  it('do not believe a declared size that is too small', async () => {
    const body = `<w:p><w:r><w:t>${'Hộ nghèo '.repeat(1000)}</w:t></w:r></w:p>`;
    const lying = docxFile({ body });
    const entry = find(
      lying,
      'PK\u0001\u0002',
      find(lying, 'word/document.xml', find(lying, 'PK\u0001\u0002')) - 60,
    );
    expect(await codeOf(changed(lying, entry + 24))).toBe('damaged');
  });

  it('refuse too many entries', async () => {
    const entries = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}`, '']));
    expect(await messageOf(container(entries))).toContain('10001 files');
  });

  it('refuse elements that are nested too deep', async () => {
    const body = `${'<w:sdt><w:sdtContent>'.repeat(200)}${PARAGRAPH}${'</w:sdtContent></w:sdt>'.repeat(200)}`;
    expect(await messageOf(docxFile({ body }))).toContain('nested more than 256 deep');
  });

  it('refuse a sheet of too many cells', async () => {
    const cells = (row: number): string[] =>
      Array.from(
        { length: 1000 },
        (_, column) => `<c><v>${(row * 7919 + column * 104_729) % 99_991}</v></c>`,
      );
    const rows = Array.from({ length: 501 }, (_, at) => `<row r="${at + 1}">${cells(at).join('')}</row>`);
    const sheet = { name: 'Sheet1', content: `<sheetData>${rows.join('')}</sheetData>` };
    expect(await messageOf(xlsxFile([sheet]))).toContain('500000 cells');
  });

  it('hold for the bytes of the file', async () => {
    await expect(readInput(file, { maxBytes: 100 })).rejects.toMatchObject({ code: 'too_large' });
  });
});

describe('other documents', () => {
  const compound = (stream: string): Uint8Array =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(`${stream}\0`, 'utf16le'),
    ]);

  it('say what they are and how to convert them', async () => {
    expect(await messageOf(compound('WordDocument'))).toMatch(
      /Word 97-2003.*save it as \.docx.*lưu lại.*\.docx/,
    );
    expect(await messageOf(compound('Workbook'))).toMatch(/Excel 97-2003.*\.xlsx/);
    expect(await messageOf(compound('khác'))).toMatch(/97-2003/);
    const odt = container({ mimetype: 'application/vnd.oasis.opendocument.text' });
    expect(await messageOf(odt)).toMatch(/OpenDocument \(\.odt\).*\.docx/);
    const ods = container({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' });
    expect(await messageOf(ods)).toMatch(/OpenDocument \(\.ods\).*\.xlsx/);
    expect(await messageOf(Buffer.from('{\\rtf1\\ansi Kinh ph\\u237?}'))).toMatch(/RTF.*\.docx/);
    for (const bytes of [compound('WordDocument'), odt, ods])
      expect(await codeOf(bytes)).toBe('unknown_format');
  });

  it('are told wherever they lie in the memory', async () => {
    const bytes = compound('WordDocument');
    const odd = new Uint8Array(bytes.length + 1);
    odd.set(bytes, 1);
    await expect(readInput(odd.subarray(1), { apart: false })).rejects.toMatchObject({
      code: 'unknown_format',
    });
  });

  it('protected with a password say so', async () => {
    expect(await codeOf(compound('EncryptedPackage'))).toBe('encrypted');
  });

  it('in a container that is no document are not read', async () => {
    expect(await codeOf(container({ 'a.txt': 'Kinh phí 640 triệu đồng' }))).toBe('unknown_format');
    const other = (type: string): Uint8Array =>
      container({
        '[Content_Types].xml': `<Types><Override PartName="/a.xml" ContentType="${type}"/></Types>`,
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="a.xml"/></Relationships>',
        'a.xml': '<a/>',
      });
    expect(
      await messageOf(other('application/vnd.openxmlformats-officedocument.presentationml.x+xml')),
    ).toContain('PowerPoint');
    expect(await messageOf(other('application/vnd.ms-excel.sheet.binary.macroEnabled.main'))).toContain(
      '.xlsx',
    );
    expect(await codeOf(other('application/xml'))).toBe('unknown_format');
  });
});
