// A company orders a session for 94 people, end to end: a sheet with twenty mistakes, its correction, the days, then 94
// people's receipts and one summary drawn in a thread: seconds, bytes, and the text read back.

import { resolve } from 'node:path';
import type { Asked } from '#app/paper/draw.server.ts';
import { keepWorker } from '#app/platform/kept-worker.server.ts';
import { loadReceiptPapers } from '#app/services/receipt/receipt-papers.server.ts';
import { loadSessionSummary } from '#app/services/receipt/session-summary.server.ts';
import { loadRosterOutcome } from '#app/services/roster/roster-outcome.server.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { hanyangStaff } from '#app/testing/on-site.ts';
import { readPdf } from '#app/testing/read-pdf.ts';
import { agreedSession, everybodyReady, granted, mendedRoster, runDays } from '#app/testing/session-story.ts';
import { openPortal } from '../portal.ts';

// one of them is absent and has no receipt
const people = 95;
const { app, end } = await openPortal({ connections: 10 });
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
await end();
const round = (number: number) => Number(number.toFixed(1));
console.log(
  JSON.stringify({ receipts: files.length, seconds: round(seconds), largest, storySeconds: round(storySeconds) }),
);
process.exit(failed === 0 ? 0 : 1);
