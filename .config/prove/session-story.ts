// A company orders a session for 94 people, end to end: a sheet with twenty mistakes, its correction, the days, then 94
// people's receipts and one summary drawn in a thread: seconds, bytes, and the text read back.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Asked } from '#app/paper/draw.server.ts';
import { pinnedClock } from '#app/platform/clock.server.ts';
import { readConfig } from '#app/platform/config.server.ts';
import { openKeyring } from '#app/platform/crypto/keyring.server.ts';
import { openDatabase } from '#app/platform/db.server.ts';
import { keepWorker } from '#app/platform/kept-worker.server.ts';
import { migrate } from '#app/server/migrate.server.ts';
import { startEmbedded } from '#app/server/postgres/supervisor.server.ts';
import { loadReceiptPapers } from '#app/services/receipt/receipt-papers.server.ts';
import { loadSessionSummary } from '#app/services/receipt/session-summary.server.ts';
import { loadRosterOutcome } from '#app/services/roster/roster-outcome.server.ts';
import type { TestApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { hanyangStaff } from '#app/testing/on-site.ts';
import { readPdf } from '#app/testing/read-pdf.ts';
import { agreedSession, everybodyReady, granted, mendedRoster, runDays } from '#app/testing/session-story.ts';

// one of them is absent and has no receipt
const people = 95;
const folder = mkdtempSync(join(tmpdir(), 'portal-session-'));
const server = await startEmbedded({ root: process.cwd(), folder: join(folder, 'postgres') });
const url = await server.open('portal');
await migrate(url, 'prisma/migrations');
const config = readConfig({ APP_MODE: 'demo', DATABASE_URL: url, DATA_DIR: folder }, folder);
const log = { info() {}, warn() {}, error: (what: string, error: unknown) => console.error(what, error) };
const clock = pinnedClock(new Date('2026-11-23T09:00:00+08:00'));
const { pool, prisma, close } = openDatabase(url, 10, log as never);
const house = { config, pool, prisma, clock, keys: openKeyring(config.secrets), log };
const app = {
  ...house,
  as: (actor: unknown) => ({ app: house, now: clock.now(), actor, requestId: 'story' }),
} as unknown as TestApp;
await beginDemo(app);

let failed = 0;
function say(good: boolean, text: string): void {
  console.log(`${good ? 'ok  ' : 'FAIL'} ${text}`);
  if (!good) failed += 1;
}

const begun = performance.now();
const agreed = await agreedSession(app, people);
const { reference, company } = agreed;
say(true, `ordered, offered and accepted: ${agreed.days.length} half days, ${agreed.places} places`);
const told = await mendedRoster(app, agreed, people);
say(
  told.first.waiting === 20 && told.first.taken === people - 20,
  `${told.first.waiting} mistakes told, ${told.first.taken} taken`,
);
say(
  told.corrected.taken === 20 && told.again.taken === 0,
  `corrected: ${told.corrected.taken} more, once more: ${told.again.taken}`,
);
say(
  told.over === 2 && told.people.length === people,
  `${told.over} more than places told; ${told.people.length} people stay`,
);
say(
  (await everybodyReady(app, agreed, told.people)) === people,
  'everybody filled in by private link and was told a time',
);
const days = await runDays(app, agreed);
say(
  days.captured === people - 2 && days.letters === 1,
  `${days.captured} captured, ${days.refused} not accepted, ${days.absent} absent`,
);
const storySeconds = (performance.now() - begun) / 1_000;

const { papers } = granted(await loadReceiptPapers(app.as(hanyangStaff('intake-clerk')), { door: 'desk', reference }));
const summary = granted(await loadSessionSummary(app.as(company), { district: 'hanyang', reference }));
const drawing = keepWorker<Asked, Uint8Array>(resolve('build/paper-worker.js'));
const drawingBegun = performance.now();
const files = await Promise.all(papers.map((paper) => drawing.ask(paper)));
const sheet = await drawing.ask(summary);
const seconds = (performance.now() - drawingBegun) / 1_000;
await drawing.end();
const largest = Math.max(sheet.length, ...files.map((file) => file.length));
say(files.length === 94, `${files.length} receipts`);
say(largest <= 60_000, `the largest has ${largest} bytes`);
const unread = papers.filter((paper, at) => {
  const { text } = readPdf(files[at] ?? new Uint8Array());
  return !text.includes(paper.number) || !text.includes(paper.name);
});
say(unread.length === 0, `text of every receipt is read back: number and name, ${unread.length} unread`);
const { text } = readPdf(sheet);
say(
  papers.every(({ number }) => text.includes(number)),
  'the summary lists every receipt',
);
say(!papers.some(({ name }) => text.includes(name)), 'the summary names nobody');
const outcome = JSON.stringify(granted(await loadRosterOutcome(app.as(company), { reference })));
say(!papers.some(({ name }) => outcome.includes(`"${name}"`)), 'the sheet of outcomes names nobody');
await close();
await server.stop();
rmSync(folder, { recursive: true, force: true });
const round = (number: number) => Number(number.toFixed(1));
console.log(
  JSON.stringify({ receipts: files.length, seconds: round(seconds), largest, storySeconds: round(storySeconds) }),
);
process.exit(failed === 0 ? 0 : 1);
