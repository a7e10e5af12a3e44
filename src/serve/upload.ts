import { Busboy } from '@fastify/busboy';
import { badRequest, type Refusal } from './refusal.ts';

/** A file that was sent. */
export interface Upload {
  bytes: Uint8Array;
  /** As its sender calls it; empty where it was not named. */
  name: string;
}

/**
 * The file in the body of a request: the body itself, or the one file of a form (`multipart/form-data`). No second part of
 * a form is kept, so that a body of many small ones takes no more memory than any other.
 *
 * @param contentType the header of the request; empty where there is none
 * @param name what a file is called that does not bring its own name
 * @throws {Refusal} 400 where a form is broken or has anything but one file
 * @example
 * const { bytes, name } = await uploadOf(body, 'multipart/form-data; boundary=…', '');
 */
export async function uploadOf(body: Uint8Array, contentType: string, name: string): Promise<Upload> {
  if (!/^\s*multipart\/form-data\s*(?:;|$)/iu.test(contentType)) return { bytes: body, name };
  const file = await fileOfForm(body, formReader(contentType));
  return { bytes: file.bytes, name: file.name || name };
}

function formReader(contentType: string) {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: { parts: 1 } });
  } catch {
    throw broken();
  }
}

async function fileOfForm(body: Uint8Array, reader: ReturnType<typeof formReader>): Promise<Upload> {
  const chunks: Uint8Array[] = [];
  const names: string[] = [];
  const end = Promise.withResolvers<void>();
  reader.on('file', (_field, content, name, encoding) => {
    names.push(name);
    // Encodings of mail, which forms have no more; such a file would be read as letters without meaning.
    if (/^(?:base64|quoted-printable)$/iu.test(encoding)) end.reject(broken());
    content.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    content.on('error', () => end.reject(broken()));
  });
  reader.on('partsLimit', () => end.reject(severalParts()));
  reader.on('error', () => end.reject(broken()));
  reader.on('finish', () => end.resolve());
  reader.end(body);
  await end.promise;
  const [name] = names;
  if (name === undefined) throw noFile();
  return { bytes: Buffer.concat(chunks), name };
}

function severalParts(): Refusal {
  return badRequest({
    en: 'A form has one part, the file; this one has more. Send one request for each file.',
    vi: 'Biểu mẫu chỉ gồm một phần là tệp; biểu mẫu này có nhiều hơn. Hãy gửi mỗi tệp một yêu cầu.',
  });
}

function noFile(): Refusal {
  return badRequest({
    en: 'The form has no file. Send it as curl -F file=@NAME does.',
    vi: 'Biểu mẫu không có tệp. Hãy gửi như lệnh curl -F file=@TÊN-TỆP.',
  });
}

function broken(): Refusal {
  return badRequest({
    en: 'The form is broken or was cut off: it is not multipart/form-data with the boundary that its header names.',
    vi: 'Biểu mẫu bị hỏng hoặc bị cắt: không phải multipart/form-data với dấu phân cách ghi ở đầu yêu cầu.',
  });
}
