/** A character string at a place; `x` and `y` in points from the lower left corner of the page. */
export interface Put {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/**
 * A small PDF of our own: Helvetica at given places (WinAnsi letters only), with lines drawn as `x1 y1 x2 y2`. It shows
 * the reader layouts that no browser prints: marks drawn apart, columns that collide, pages without text.
 */
export function pdfOf(
  pages: readonly { puts: readonly Put[]; lines?: readonly string[]; rotate?: number }[],
  font = 'Helvetica',
): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>'];
  const kids = pages.map((_, index) => `${String(4 + index * 2)} 0 R`).join(' ');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`);
  objects.push(`<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`);
  pages.forEach(({ puts, lines = [], rotate = 0 }, index) => {
    const drawn = lines.map((line) => line.replace(/^(\S+ \S+) (\S+ \S+)$/u, '$1 m $2 l S'));
    const shown = puts.map(
      ({ text, x, y, size = 12 }) =>
        `BT /F1 ${String(size)} Tf ${String(x)} ${String(y)} Td (${text.replace(/[()\\]/gu, '\\$&')}) Tj ET`,
    );
    const content = [...drawn, ...shown].join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${String(rotate)} /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(5 + index * 2)} 0 R >>`,
    );
    objects.push(streamOf(content));
  });
  return serialised(objects, '');
}

/** A PDF whose character map has a range of 16 million characters, as damage makes it: reading it fills the memory. */
export function endlessPdf(): Uint8Array {
  const map =
    '1 begincodespacerange\n<000000> <ffffff>\nendcodespacerange\n1 beginbfrange\n<000000> <fffffe> <0041>\nendbfrange';
  const shown = 'BT /F1 12 Tf 72 720 Td (Kinh phi 500 trieu dong) Tj ET';
  return serialised(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>',
      streamOf(shown),
      streamOf(map),
    ],
    '',
  );
}

function streamOf(content: string): string {
  return `<< /Length ${String(Buffer.byteLength(content, 'latin1'))} >>\nstream\n${content}\nendstream`;
}

/** A PDF that says it is encrypted with a password that nobody knows. */
export function encryptedPdf(): Uint8Array {
  const key = '41'.repeat(32);
  return serialised(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
      `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
    ],
    ` /Encrypt 3 0 R /ID [<${'42'.repeat(16)}> <${'42'.repeat(16)}>]`,
  );
}

function serialised(objects: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
