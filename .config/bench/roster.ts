// A roster of 2,000 people as workbook and as CSV: read in its thread, judged, kept in the database. How long, how much
// memory, and how long the server's own thread could answer nobody. The last line is one JSON object.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import ExcelJS from 'exceljs';
import { readSheet } from '#app/platform/sheet/read-sheet.server.ts';
import { uploadRoster } from '#app/services/roster/keep-roster.server.ts';
import type { TestApp } from '#app/testing/app.ts';
import { sampleNumber } from '#app/testing/demo.ts';
import { acceptedSession } from '#app/testing/sessions.ts';
import { median, openGround, spread } from './ground.ts';

const rows = 2_000;
const rounds = 5;
const heading = ['姓名', '部门', '手机', '邮箱', '出生日期', '证件类型', '身份证号码', '办理事项'];
const han = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** Everybody with a name of their own, an address, and a number with all digits. */
const people = Array.from({ length: rows }, (_, i) => {
  const number = sampleNumber(i, 1980);
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const name = `示${han[i % 22]}${han[Math.floor(i / 22) % 22]}${han[Math.floor(i / 484) % 22]}`;
  const phone = `138${String(i).padStart(8, '0')}`;
  return [name, `部门${i % 20}`, phone, `person${i}@example.com`, birth, '身份证', number, '普通护照'];
});

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('花名册').addRows([heading, ...people]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const files = {
  xlsx: await workbook(),
  csv: new TextEncoder().encode([heading, ...people].map((row) => row.join(',')).join('\r\n')),
};
const ground = await openGround();
const megabytes = () => process.memoryUsage.rss() / 1024 / 1024;
const resolution = 1;

type Measured = { reading: number; seconds: number; megabytes: number; p99: number; most: number };

async function measure(bytes: Uint8Array): Promise<Measured> {
  const { contact, reference } = await acceptedSession(ground.app as TestApp, { places: rows });
  global.gc?.();
  const before = megabytes();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, megabytes());
  }, 10);
  const loop = monitorEventLoopDelay({ resolution });
  loop.enable();
  const begun = performance.now();
  let reading = 0;
  const kept = await uploadRoster(ground.as(contact), { reference, bytes }, async (sent) => {
    const grid = await readSheet(sent);
    reading = (performance.now() - begun) / 1000;
    return grid;
  });
  const seconds = (performance.now() - begun) / 1000;
  loop.disable();
  clearInterval(watch);
  if (!kept.ok || !kept.value.read || kept.value.taken !== rows) throw new Error(JSON.stringify(kept));
  const delay = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution);
  return { reading, seconds, megabytes: peak - before, p99: delay(loop.percentile(99)), most: delay(loop.max) };
}

const figures: Record<string, Measured> = {};
for (const [kind, bytes] of Object.entries(files)) {
  await measure(bytes);
  const runs: Measured[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await measure(bytes));
  const of = (name: keyof Measured) => runs.map((run) => run[name]);
  console.log(
    `${kind}, ${(bytes.length / 1024).toFixed(0)} kB: read in ${spread(of('reading'))} s, kept after ${spread(of('seconds'))} s, ` +
      `${spread(of('megabytes'))} MB more, event loop p99 ${spread(of('p99'))} ms, longest ${spread(of('most'))} ms`,
  );
  figures[kind] = {
    reading: median(of('reading')),
    seconds: median(of('seconds')),
    megabytes: Math.max(...of('megabytes')),
    p99: median(of('p99')),
    most: median(of('most')),
  };
}
await ground.end();
const { xlsx, csv } = figures;
const round = (value = Number.NaN) => Math.round(value * 100) / 100;
console.log(
  JSON.stringify({
    rows,
    seconds: round(xlsx?.seconds),
    csvSeconds: round(csv?.seconds),
    memoryMb: round(Math.max(xlsx?.megabytes ?? Number.NaN, csv?.megabytes ?? Number.NaN)),
    loopDelayP99Ms: round(xlsx?.p99),
    csvLoopDelayP99Ms: round(csv?.p99),
    loopDelayMaxMs: round(Math.max(xlsx?.most ?? Number.NaN, csv?.most ?? Number.NaN)),
  }),
);
process.exit(0);
