import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import type { Extraction } from '../../src/index.ts';
import type { Problem } from '../../src/serve/schemas.ts';
import { Running, sample } from './running.ts';

const BOUNDARY = '------------------------d74496d66958873e';
const FORM = `multipart/form-data; boundary=${BOUNDARY}`;

let server: Running;
beforeAll(async () => {
  server = await Running.start({ maxBytes: 2 ** 20 });
}, 60_000);
afterAll(async () => server.stop());

function send(body: FormData | string, head: Record<string, string> = {}): Promise<Response> {
  return fetch(server.at('/extractions?name=khac.txt'), { method: 'POST', headers: head, body });
}

function part(name: string, content: string): string {
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n`;
}

describe('a form', () => {
  it('with one file is read as that file, under the name that the file has', async () => {
    const bytes = await sample('formats/ke-hoach.docx');
    const form = new FormData();
    form.set('file', new File([bytes], 'Kế hoạch 2025.docx'));
    const answer = await send(form);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual(await extract(bytes, { name: 'Kế hoạch 2025.docx' }));
    expect(answer.headers.get('location')).toBe(`/documents/${await server.add(bytes, 'khac.docx')}`);
  });

  it('is taken, too, where the sender does not wait', async () => {
    const form = new FormData();
    form.set('tep', new File(['Hỗ trợ 25 hộ nghèo.'], 'a.txt'));
    expect((await send(form, { Prefer: 'respond-async' })).status).toBe(202);
  });

  it('whose file has no name takes the one of the address', async () => {
    const answer = await send(`${part('', 'Hỗ trợ 26 hộ nghèo.')}--${BOUNDARY}--\r\n`, {
      'Content-Type': FORM,
    });
    expect(((await answer.json()) as Extraction).source.name).toBe('khac.txt');
  });

  const two = new FormData();
  two.append('file', new File(['Hỗ trợ 5 hộ.'], 'a.txt'));
  two.append('file', new File(['Hỗ trợ 6 hộ.'], 'b.txt'));
  const none = new FormData();
  none.set('file', 'Hỗ trợ 5 hộ.');
  const inBase64 = `${part('a.txt', 'SOG7lyB0cuG7oyA1IGjhu5k=').replace('\r\n\r\n', '\r\nContent-Transfer-Encoding: base64\r\n\r\n')}--${BOUNDARY}--\r\n`;
  const written = { 'Content-Type': FORM };
  it.each([
    ['with two files', two, {}, 'Send one request for each file'],
    ['with five thousand', part('a.txt', '5 hộ').repeat(5000), written, 'Send one request for each file'],
    ['without a file', none, {}, 'has no file'],
    ['that is empty', `--${BOUNDARY}--\r\n`, written, 'has no file'],
    ['with a file in letters of mail', inBase64, written, 'broken'],
    ['that was cut off', part('a.txt', 'Hỗ trợ 5 hộ.'), written, 'broken'],
    ['without a boundary', 'Hỗ trợ 5 hộ.', { 'Content-Type': 'multipart/form-data' }, 'broken'],
  ])('%s is refused, whether the sender waits or not', async (_what, body, head, why) => {
    for (const prefer of ['', 'respond-async']) {
      const answer = await send(body, { ...head, Prefer: prefer });
      expect(answer.status).toBe(400);
      const { code, message } = (await answer.json()) as Problem;
      expect(code).toBe('bad_request');
      expect(message.en).toContain(why);
    }
  });

  it('that is too large is refused while it comes, though it never ends', async () => {
    const upload = server.open('/extractions');
    upload.setHeader('Content-Type', FORM);
    upload.write(part('a.txt', 'x'.repeat(2 ** 20)));
    const [answer] = (await once(upload, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(413);
    upload.on('error', () => undefined).destroy();
  });

  it.each([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Host: 'evil.example' },
  ])('of a foreign page, which sends %j, is refused and nothing is kept', async (head) => {
    const before = await server.json('/documents');
    const body = `${part('a.txt', 'Hỗ trợ 77 hộ nghèo.')}--${BOUNDARY}--\r\n`;
    const sent = { ...head, 'Content-Type': FORM } as Record<string, string>;
    expect((await server.raw('/extractions', sent, 'POST', body)).status).toBe(403);
    expect(await server.json('/documents')).toEqual(before);
  });

  it('of another type is a file as it is', async () => {
    const answer = await send('Hỗ trợ 27 hộ nghèo.', { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect(((await answer.json()) as Extraction).figures.at(-1)?.value).toBe(27);
  });
});

it('is described as a file or a form with one', async () => {
  const { paths } = await server.json<{ paths: Record<string, unknown> }>('/openapi.json');
  expect(paths['/extractions']).toMatchObject({
    post: {
      requestBody: { content: { 'application/octet-stream': {}, 'multipart/form-data': {} } },
      responses: { 400: {} },
    },
  });
});
