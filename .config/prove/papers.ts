// Papers for the eye: ten hard names drawn by a PDF reader and by a browser from the same font, compared dot
// by dot; then 94 receipts and a summary in a thread, with their time, their size, and what the server's thread noticed.
// What a missing tool keeps from running is said as "not run".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { chromium } from '@playwright/test';
import type { Asked } from '#app/paper/draw.server.ts';
import { paperFont } from '#app/paper/font.server.ts';
import { finish, newPen, write } from '#app/paper/pen.server.ts';
import { keepWorker } from '#app/platform/kept-worker.server.ts';
import { aReceiptPaper, aSummaryPaper, tenNames } from '#app/testing/papers.ts';

type Dots = { width: number; height: number; dark: (x: number, y: number) => boolean };
const dpi = 144;
let failed = 0;

function say(good: boolean, text: string): void {
  console.log(`${good ? 'ok  ' : 'FAIL'} ${text}`);
  if (!good) failed += 1;
}

/** The smallest box around what is dark. */
function trimmed(width: number, height: number, isDark: (x: number, y: number) => boolean): Dots {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isDark(x, y)) continue;
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
  }
  const dark = (x: number, y: number) =>
    x >= 0 && y >= 0 && left + x <= right && top + y <= bottom && isDark(left + x, top + y);
  return { width: right - left + 1, height: bottom - top + 1, dark };
}

/** Share of the dark dots of one that have a dark dot of the other within two dots: edges are softened differently. */
function covered(a: Dots, b: Dots): number {
  let [all, found] = [0, 0];
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      if (!a.dark(x, y)) continue;
      all += 1;
      let near = false;
      for (let dy = -2; dy <= 2 && !near; dy++) for (let dx = -2; dx <= 2 && !near; dx++) near = b.dark(x + dx, y + dy);
      if (near) found += 1;
    }
  }
  return all === 0 ? 0 : found / all;
}

/** Long names are written smaller, so that they stay on the sheet. */
const sizeOf = (text: string) => (text.length > 14 ? 20 : 40);

async function onPaper(folder: string, text: string): Promise<Dots> {
  const pen = newPen('name', new Date(0));
  write(pen, text, { x: 20, width: 2_000 }, 100, { size: sizeOf(text) });
  const pdf = join(folder, 'name.pdf');
  writeFileSync(pdf, await finish(pen));
  spawnSync('pdftoppm', ['-gray', '-r', String(dpi), '-singlefile', pdf, join(folder, 'name')]);
  const bytes = readFileSync(join(folder, 'name.pgm'));
  const [, wide = '0', high = '0'] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? [];
  const [width, height] = [Number(wide), Number(high)];
  const start = bytes.length - width * height;
  return trimmed(width, height, (x, y) => (bytes[start + y * width + x] ?? 255) < 128);
}

async function pixels(): Promise<void> {
  const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  if (spawnSync('pdftoppm', ['-v']).error) return console.log('Names in pixels: not run, pdftoppm is missing');
  const browser = await chromium
    .launch({ ...(browserPath ? { executablePath: browserPath } : {}), args: ['--no-sandbox'] })
    .catch(() => null);
  if (!browser) return console.log('Names in pixels: not run, no browser starts');
  const folder = mkdtempSync(join(tmpdir(), 'portal-papers-'));
  const page = await browser.newPage();
  await page.evaluate(async (font) => {
    const face = new FontFace('paper', `url(data:font/ttf;base64,${font})`);
    document.fonts.add(await face.load());
  }, paperFont().toString('base64'));
  for (const name of tenNames) {
    const shown = name.replace('𠮷', '‹U+20BB7›');
    const drawn = await page.evaluate(
      ({ shown, px }) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 1_700, height: 240 });
        const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
        pen.fillStyle = 'white';
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.fillStyle = 'black';
        pen.font = `${px}px paper`;
        pen.fillText(shown, 20, 140);
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
        return Array.from({ length: canvas.width * canvas.height }, (_, i) => ((data[i * 4] ?? 255) < 128 ? 1 : 0));
      },
      { shown, px: (sizeOf(shown) * dpi) / 72 },
    );
    const paper = await onPaper(folder, shown);
    const browserDots = trimmed(1_700, 240, (x, y) => drawn[y * 1_700 + x] === 1);
    const share = Math.min(covered(paper, browserDots), covered(browserDots, paper));
    say(share > 0.985, `${name}: ${(share * 100).toFixed(1)}% of the dots agree`);
  }
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function ninetyFour(): Promise<void> {
  const drawing = keepWorker<Asked, Uint8Array>(resolve('build/paper-worker.js'));
  await drawing.ask(aReceiptPaper());
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  const papers = Array.from({ length: 94 }, (_, at) =>
    aReceiptPaper({ number: `ZY-2611-${String(at + 1).padStart(6, '0')}`, name: tenNames[at % 10] ?? '' }),
  );
  const made = await Promise.all([...papers, aSummaryPaper(94)].map((paper) => drawing.ask(paper)));
  const seconds = (performance.now() - begun) / 1_000;
  delay.disable();
  await drawing.end();
  const largest = Math.max(...made.map((bytes) => bytes.length));
  say(largest <= 60_000, `the largest of 94 receipts and a summary has ${largest} bytes`);
  say(delay.max / 1e6 < 200, `the server’s thread waited at most ${(delay.max / 1e6).toFixed(0)} ms meanwhile`);
  console.log(JSON.stringify({ papers: made.length, seconds: Number(seconds.toFixed(1)), largest }));
}

await pixels();
await ninetyFour();
process.exit(failed === 0 ? 0 : 1);
