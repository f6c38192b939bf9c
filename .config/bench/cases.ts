// The desks' questions with 1,000 and with 100,000 cases: the queue of requests to expedite, the lists of cases and the
// figures of a month, with the seconds its count and its report take. The last line is one JSON object; a ratio above 1.2 ends the run as failed.
import { randomUUID } from 'node:crypto';
import type { Staff } from '#app/domain/access/actor.ts';
import { type ReportWords, reportLines } from '#app/domain/figures/report.ts';
import { csvText } from '#app/domain/sheet/formula-safe.ts';
import { tFor } from '#app/i18n/setup.ts';
import { type ListCases, listCases } from '#app/services/case/list-cases.server.ts';
import { loadExpediteQueue } from '#app/services/case/load-expedite.server.ts';
import { countFigures } from '#app/services/figures/count-figures.server.ts';
import { exportFigures, loadFigures } from '#app/services/figures/load-figures.server.ts';
import { type Ground, openGround } from './ground.ts';

const repeats = 60;
const step = 10_000;
const keyId = randomUUID();
const allowed = 1.2;

const desk: Staff = {
  kind: 'staff',
  staffId: 'bench',
  roles: ['supervisor', 'intake-clerk'],
  district: 'hanyang',
  pointId: null,
  teamId: null,
  sessionId: 'bench',
};

/** Nine of ten are over, one of ten runs and waits for a ruling: pages are full with few cases as with many. */
async function fill(ground: Ground, first: number, last: number): Promise<void> {
  const { pool } = ground.app;
  await pool.query(
    `INSERT INTO subject_key (id, wrapped, created_at) VALUES ($1, '\\x00', now()) ON CONFLICT DO NOTHING`,
    [keyId],
  );
  for (let from = first; from <= last; from += step) {
    await pool.query(
      `WITH n AS (SELECT i, gen_random_uuid() AS b, gen_random_uuid() AS p, gen_random_uuid() AS t, gen_random_uuid() AS e,
           CASE WHEN i % 10 = 0 THEN 'reviewing' ELSE 'delivered' END AS status,
           to_char(date '2026-11-23' + (i % 40) - 10, 'YYYY-MM-DD') AS due,
           (SELECT id FROM service_point WHERE district = 'hanyang' ORDER BY id LIMIT 1 OFFSET i % 5) AS point
         FROM generate_series($1::int, $2::int) AS i),
       b AS (INSERT INTO booking (id, reference, district, point_id, mode, source, locale, status, relation, contact_kind,
           contact_sealed, details_sealed, flags, subject_key_id, created_at, final_at)
         SELECT b, 'CASE-' || i, 'hanyang', point, 'home', 'citizen', 'zh', 'done', 'self', 'none', '\\x00', '\\x00', '{}', $3,
           timestamptz '2026-11-20 09:00+08' - make_interval(mins => i), timestamptz '2026-11-20 17:00+08' FROM n),
       p AS (INSERT INTO person (id, booking_id, position, relation, name_sealed, name_blind, document_kind, details_sealed, age_band)
         SELECT p, b, 1, 'self', '\\x00', 'name-' || i, 'resident-id', '\\x00', 'adult' FROM n),
       e AS (INSERT INTO expedite_request (id, booking_id, district, point_id, item_ids, service_code, ground, needed_by,
           normal_on, expedited_on, slack, status, asked_at, asked_by)
         SELECT e, b, 'hanyang', point, ARRAY[t], 'hkm', 'term-starts', due, due, due, i % 9 - 2,
           'asked', timestamptz '2026-11-20 09:00+08', 'citizen'
         FROM n WHERE i % 10 = 0)
       INSERT INTO item (id, booking_id, person_id, district, point_id, service_code, revision_id, variant, status, accepted_on,
         promised_on, updated_at)
       SELECT t, b, p, 'hanyang', point, 'hkm', gen_random_uuid(), 'first', status, '2026-11-10', due,
         timestamptz '2026-11-20 09:00+08' - make_interval(mins => i) FROM n`,
      [from, Math.min(from + step - 1, last), keyId],
    );
  }
  const begun = performance.now();
  const counted = await countFigures(ground.as({ kind: 'system', job: 'bench' }));
  if (!counted.ok) throw new Error(JSON.stringify(counted));
  countSeconds = (performance.now() - begun) / 1000;
  await pool.query('ANALYZE');
}

let countSeconds = 0;
/** From the question to the last line of the file. */
async function reportSeconds(ground: Ground): Promise<number> {
  const begun = performance.now();
  const made = await exportFigures(ground.as(desk), { month: '2026-11', district: null, kind: 'csv' });
  if (!made.ok) throw new Error(JSON.stringify(made));
  const lines = reportLines(made.value.page, 'en', tFor('en', 'figures') as ReportWords);
  csvText(lines.map(({ section, what, value, more }) => [section, what, value, more]));
  return (performance.now() - begun) / 1000;
}

const list: ListCases = { status: 'running', service: null, pace: 'any', text: '', after: null };

const questions: Record<string, (ground: Ground) => Promise<{ ok: boolean }>> = {
  queue: (ground) => loadExpediteQueue(ground.as(desk)),
  running: (ground) => listCases(ground.as(desk), list),
  late: (ground) => listCases(ground.as(desk), { ...list, pace: 'late' }),
  near: (ground) => listCases(ground.as(desk), { ...list, pace: 'near' }),
  all: (ground) => listCases(ground.as(desk), { ...list, status: 'all' }),
  state: (ground) => listCases(ground.as(desk), { ...list, status: 'delivered', service: 'hkm' }),
  figures: (ground) => loadFigures(ground.as(desk), { month: '2026-11', district: null }),
};

/** Two portals asked in turns: whatever else the machine does falls on both sides alike. The lower quarter of each. */
async function measure(grounds: readonly Ground[]): Promise<Record<string, number>[]> {
  const answers: Record<string, number>[] = grounds.map(() => ({}));
  for (const [name, ask] of Object.entries(questions)) {
    const times: number[][] = grounds.map(() => []);
    for (let i = 0; i < repeats + 10; i++) {
      for (const [side, ground] of grounds.entries()) {
        const begun = performance.now();
        const answer = await ask(ground);
        if (!answer.ok) throw new Error(JSON.stringify(answer));
        if (i >= 10) times[side]?.push(performance.now() - begun);
      }
    }
    for (const [side, answer] of answers.entries()) {
      const sorted = times[side]?.sort((a, b) => a - b) ?? [];
      answer[name] = sorted[Math.floor(sorted.length / 4)] ?? Number.NaN;
    }
  }
  return answers;
}

const small = await openGround();
await fill(small, 1, 1_000);
const large = await openGround();
await fill(large, 1, 100_000);
const passes: Record<string, number>[][] = [];
for (let i = 0; i < 3; i++) passes.push(await measure([small, large]));
/** The best of three passes each. */
const best = (side: number) =>
  Object.fromEntries(
    Object.keys(questions).map((name) => [name, Math.min(...passes.map((pass) => pass[side]?.[name] ?? Number.NaN))]),
  );
const few: Record<string, number> = best(0);
const many: Record<string, number> = best(1);
const report = await reportSeconds(large);
await small.end();
await large.end();
const seconds = { count: Number(countSeconds.toFixed(2)), report: Number(report.toFixed(3)) };
const ratios = Object.fromEntries(
  Object.keys(few).map((name) => [name, Number(((many[name] ?? 0) / (few[name] ?? 1)).toFixed(2))]),
);
const rounded = (times: Record<string, number>) =>
  Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, Number(ms.toFixed(2))]));
const worst = Math.max(...Object.values(ratios));
console.log(JSON.stringify({ few: rounded(few), many: rounded(many), ratios, seconds, worst, allowed }));
process.exit(worst <= allowed ? 0 : 1);
