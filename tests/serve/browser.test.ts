import { source as axe } from 'axe-core';
import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../scripts/browser.ts';
import { extract } from '../../src/index.ts';
import { openStore } from '../../src/store/store.ts';
import { litWords, oneLine } from '../page/open-page.ts';
import { FAULTY_PLAN } from '../page/plan.ts';
import { recordsOfText } from '../store/databases.ts';
import { Running, sample } from './running.ts';

const ATTACK = '<script>window.ran = 1</script><img src=x onerror="window.ran = 2">';

// The development dependencies bring a browser for Linux.
describe.runIf(process.platform === 'linux')('a person in a browser', () => {
  let server: Running;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([Running.start(), startBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const opened: { complaints: string[] } = { complaints: [] };

  async function open(path: string, width = 1280): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    opened.complaints = [];
    page.on('console', (message) => opened.complaints.push(message.text()));
    page.on('pageerror', (error) => opened.complaints.push(error.message));
    page.on('dialog', (dialog) => {
      opened.complaints.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(server.at(path));
    return page;
  }

  /** As the system hands files over that are dropped on a page. */
  async function drop(page: Page, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
    const dropped = files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
    const transfer = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      for (const [name, bytes] of ${JSON.stringify(dropped)}) {
        transfer.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
      }
      return transfer;
    })()`);
    await page.dispatchEvent('#drop', 'drop', { dataTransfer: transfer });
  }

  it.each([
    'formats/ke-hoach.docx',
    'formats/ke-hoach.pdf',
    'bao-cao-6-thang.md',
    'formats/ke-hoach-scan.png',
  ])(
    'who drops %s sees its figures and findings, and steps through them',
    async (path) => {
      const bytes = await sample(path);
      const name = path.split('/').at(-1) ?? '';
      const { figures, findings } = await extract(bytes, { name, withText: true });
      const page = await open('/');
      await drop(page, [{ name, bytes }]);
      await page.waitForURL(/\/documents\/[0-9a-f]{16}\/review$/u, { timeout: 60_000 });
      const marked = await page.evaluate(
        `new Set([...document.querySelectorAll('a.fig')].map((a) => a.hash)).size`,
      );
      expect(marked).toBe(figures.length);
      expect(await page.locator('li.finding').count()).toBe(findings.length);
      for (const finding of findings) {
        await page.keyboard.press('n');
        const lit = await litWords(page);
        for (const id of finding.figureIds) {
          const figure = figures.find((each) => each.id === id);
          expect(lit[id]).toBe(oneLine(figure?.text.replace(/\n\n[^]*\f\s*/u, ' ') ?? ''));
        }
      }
      expect(opened.complaints).toEqual([]);
      await page.close();
    },
    90_000,
  );

  it('who drops several sees what became of each', async () => {
    const page = await open('/');
    await drop(page, [
      { name: 'ke-hoach.txt', bytes: Buffer.from(FAULTY_PLAN) },
      { name: 'hong.docx', bytes: Buffer.from('PK\u0003\u0004 hỏng') },
    ]);
    await page.waitForSelector('.upload a');
    await page.waitForSelector('.upload.failed');
    expect(await page.locator('.upload').first().innerText()).toMatch(/\d+ số liệu, \d+ phát hiện/u);
    expect(await page.locator('.upload.failed .state').innerText()).not.toBe('');
    await page.close();
  });

  it('who chooses a file by keyboard gets there, too', async () => {
    const page = await open('/');
    await page.setInputFiles('#files', {
      name: 'a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Hỗ trợ 5 hộ.'),
    });
    await page.waitForURL(/\/review$/u);
    await page.close();
  });

  it('decides and corrects, and finds it again after a restart', async () => {
    const id = await server.add(FAULTY_PLAN, 'ke-hoach.txt');
    const page = await open(`/documents/${id}/review`);
    const card = page.locator('li.finding').first();
    await card.locator('.dismissed').click();
    await card.getByLabel('Lý do').fill('Số đã làm tròn');
    await card.getByLabel('Người ghi').fill('Vàng A Sáng');
    await card.locator('button.main').click();
    await card.locator('.said').waitFor();

    await page.click('a.fig >> text=4.100 triệu đồng');
    await page.click('#card .correct');
    await page.getByLabel('Số đúng').fill('bốn con bò');
    await page.locator('#card').getByLabel('Lý do').fill('Quyết định giao vốn');
    await page.click('#card button.main');
    await page.waitForSelector('#card .trouble:not(:empty)');
    // The name is remembered from the finding.
    expect(await page.locator('#card').getByLabel('Người ghi').inputValue()).toBe('Vàng A Sáng');
    await page.getByLabel('Số đúng').fill('4.010');
    await page.click('#card button.main');
    await page.waitForSelector('.correction');
    // The refused number is the browser's to report, too.
    expect(opened.complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
    await page.close();

    await server.restart();
    const again = await open(`/documents/${id}/review`);
    expect(await again.locator('li.finding').first().locator('.said').innerText()).toContain(
      'Số đã làm tròn Vàng A Sáng',
    );
    expect(await again.locator('a.fig.corrected').innerText()).toBe('4.100 triệu đồng');
    expect(await again.locator('ins.correction').innerText()).toBe('4.010 triệu đồng');
    await again.close();
  });

  it('reads on in the language and the colours that were chosen on another page, and keeps nothing else', async () => {
    const id = await server.add(FAULTY_PLAN, 'ke-hoach.txt');
    const page = await open('/');
    await page.click('.switch-language');
    await page.click('.switch-theme');
    await page.goto(server.at(`/documents/${id}/review`));
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await page.innerText('#tab-findings')).toMatch(/^Findings/u);
    await page.click('.switch-language');
    await page.goto(server.at('/'));
    expect(await page.getAttribute('html', 'lang')).toBe('vi');
    expect(await page.evaluate('({ ...localStorage })')).toEqual({
      'kehoach-lang': 'vi',
      'kehoach-data-theme': 'dark',
    });
    await page.close();
  });

  it('works where the browser may keep nothing', async () => {
    const id = await server.add(FAULTY_PLAN, 'ke-hoach.txt');
    const page = await open('/');
    await page.addInitScript(
      `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })`,
    );
    for (const path of ['/', `/documents/${id}/review`]) {
      await page.goto(server.at(path));
      await page.click('.switch-language');
      expect(await page.getAttribute('html', 'lang')).toBe('en');
    }
    expect(opened.complaints).toEqual([]);
    await page.close();
  });

  it('runs nothing of what a document, its name or a reason holds', async () => {
    const text = `${FAULTY_PLAN.replace('KẾ HOẠCH\n\nGiảm nghèo', `KẾ HOẠCH\n\n${ATTACK} Giảm nghèo`)}\n\n${ATTACK} 12 hộ`;
    const id = await server.add(text, `${ATTACK}.txt`);
    const { extraction, figureKeys } = await server.json<{
      extraction: { findings: { fingerprint: string }[]; figures: { id: string }[] };
      figureKeys: Record<string, string>;
    }>(`/documents/${id}`);
    const finding = extraction.findings[0]?.fingerprint ?? '';
    await server.post(`/documents/${id}/findings/${finding}/decisions`, {
      decision: 'dismissed',
      reason: ATTACK,
      who: ATTACK,
    });
    const figure = figureKeys[extraction.figures[0]?.id ?? ''] ?? '';
    await server.post(`/documents/${id}/figures/${figure}/corrections`, { text: '300', reason: ATTACK });
    for (const path of ['/', `/documents/${id}/review`, `/documents/${id}`]) {
      const page = await open(path);
      await page.keyboard.press('n');
      expect(await page.evaluate('window.ran')).toBeUndefined();
      expect(opened.complaints).toEqual([]);
      expect(await page.locator('img, iframe, [onerror]').count()).toBe(0);
      await page.close();
    }
  });

  it.each([1280, 400])('finds nothing in the way at %i pixels, in light and dark', async (width) => {
    const id = await server.add(FAULTY_PLAN, 'ke-hoach.txt');
    await server.add(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 2]), 'cu.doc');
    // Its lists alone are there, as after `kehoach load`.
    const store = await openStore(`sqlite:${join(server.folder, 'plans.db')}`);
    await store.save(await recordsOfText('Hỗ trợ 9 hộ.', { name: `${'dài'.repeat(80)}.txt` }));
    await store.close();
    for (const path of ['/', `/documents/${id}/review`]) {
      const page = await open(path, width);
      if (path !== '/') {
        await page.locator('li.finding').nth(1).locator('.accepted').click();
      }
      for (const theme of ['light', 'dark']) {
        await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
        // The page's policy lets no script be added; the inspector's own way is not held to it.
        const session = await page.context().newCDPSession(page);
        await session.send('Runtime.evaluate', { expression: axe });
        const { result } = await session.send('Runtime.evaluate', {
          expression: `axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes[0].html])))`,
          awaitPromise: true,
        });
        expect(JSON.parse(String(result.value))).toEqual([]);
      }
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.close();
    }
  });
});
