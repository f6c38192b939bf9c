// What belongs to one station, and what nobody may learn: another station's staff ask for a booking by every page and
// form of the desk, and strangers ask whether a reference exists.
import { type APIRequestContext, expect, test } from '@playwright/test';
import { makeReference } from '#app/domain/booking/reference.ts';
import { aBooking, openRunning, type Running, staffCookie } from '../running.ts';

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

const date = '2026-12-01';
const canaries = ['示例金丝雀', '示例白鸽', '金丝雀路'];

async function aCanary() {
  const booked = await aBooking(running, date, 900, true, (draft) => ({
    ...draft,
    place: draft.place && { ...draft.place, detail: '金丝雀路 9 号' },
    people: draft.people.map((person) => ({ ...person, name: '示例金丝雀' })),
    contact: draft.contact && { ...draft.contact, bookerName: '示例白鸽' },
  }));
  const { rows } = await running.app.pool.query(
    `SELECT b.point_id AS point, b.version, v.team_id AS team, p.id AS person
     FROM booking b JOIN visit v ON v.id = b.visit_id JOIN person p ON p.booking_id = b.id WHERE b.id = $1`,
    [booked.id],
  );
  return { ...booked, ...(rows[0] as { point: string; version: number; team: string; person: string }) };
}

test('staff of another station find no trace of a booking, and change nothing', async ({ playwright, baseURL }) => {
  const own = await aCanary();
  const { rows } = await running.app.pool.query(
    `SELECT username FROM staff WHERE status = 'active' AND roles && ARRAY['intake-clerk','dispatcher','supervisor','field-officer']
       AND (district <> 'hanyang' OR (point_id IS NOT NULL AND point_id <> $1 AND team_id IS DISTINCT FROM $2))
       AND id LIKE 'demo-%'`,
    [own.point, own.team],
  );
  expect(rows.length).toBeGreaterThan(4);
  const secrets = [...canaries, own.reference, own.reference.replace('-', ''), own.email, own.id];
  const at = (page: string) => `/zh/staff/${page}`;
  const pages = [
    `requests/${own.reference}`,
    `requests/${own.reference}/time`,
    `requests/${own.reference}/pass`,
    `visits/${own.reference}`,
  ];
  const lists = ['requests', 'requests?status=confirmed', 'callbacks', `day?date=${date}`, 'visits', 'messages'];
  const forms: [string, Record<string, string>][] = [
    ['requests', { text: own.reference }],
    [`requests/${own.reference}`, { what: 'note', body: 'a note' }],
    [`requests/${own.reference}`, { what: 'cancel', cancelReason: 'a reason' }],
    [`requests/${own.reference}`, { what: 'assign', teamId: own.team }],
    [`requests/${own.reference}`, { what: 'unmask', personId: own.person, reason: 'call-back' }],
    [`requests/${own.reference}/time`, { time: '2026-12-02 540' }],
    ['day', { what: 'assign', bookingId: own.id, teamId: own.team }],
    [`visits/${own.reference}`, { what: 'depart' }],
  ];
  for (const { username } of rows) {
    const cookie = await staffCookie(running, username);
    const asked = await playwright.request.newContext({
      ...(baseURL ? { baseURL } : {}),
      extraHTTPHeaders: { cookie, origin: baseURL ?? '' },
      maxRedirects: 0,
    });
    const csrf = /name="csrf" value="([^"]+)"/.exec(await (await asked.get(at('me'))).text())?.[1] ?? '';
    const told: string[] = [];
    const read = async (what: string, answer: Awaited<ReturnType<APIRequestContext['get']>>, closed: boolean) => {
      const text = await answer.text();
      const seen = secrets.filter((secret) => text.includes(secret) && !what.includes(secret));
      if (seen.length > 0 && answer.status() < 400) told.push(`${username} ${what}: ${seen}`);
      if (closed && ![403, 404, 409, 422].includes(answer.status()))
        told.push(`${username} ${what}: ${answer.status()}`);
    };
    for (const page of pages) await read(`GET ${page}`, await asked.get(at(page)), true);
    await read('data', await asked.get(`${at(pages[0] ?? '')}.data`), true);
    for (const page of lists) await read(`GET ${page}`, await asked.get(at(page)), false);
    for (const [page, form] of forms) {
      const answer = await asked.post(at(page), { form: { csrf, version: String(own.version), ...form } });
      await read(`POST ${page} ${form.what ?? ''} ${own.reference}`, answer, page !== 'requests');
    }
    expect(told).toEqual([]);
    await asked.dispose();
  }
  const after = await running.app.pool.query('SELECT version FROM booking WHERE id = $1', [own.id]);
  expect(after.rows).toEqual([{ version: own.version }]);
});

test('a reference that exists, a wrong contact and nothing at all are answered alike, byte for byte', async ({
  playwright,
  baseURL,
}) => {
  const own = await aBooking(running, date, 960);
  const none = makeReference(new Uint8Array(16).fill(9));
  const wrong = own.email.replace(/^./, 'x');
  const answers = [];
  for (const [reference, contact] of [
    [own.reference, own.email],
    [own.reference, wrong],
    [none, own.email],
  ] as const) {
    const stranger = await playwright.request.newContext({
      ...(baseURL ? { baseURL } : {}),
      extraHTTPHeaders: { origin: baseURL ?? '' },
      maxRedirects: 0,
    });
    const form = await (await stranger.get('/en/hanyang/track')).text();
    const csrf = /name="csrf" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const sent = await stranger.post('/en/hanyang/track', { form: { csrf, reference, contact } });
    const to = sent.headers().location ?? '';
    const page = await stranger.get(to);
    const named = (headers: Record<string, string>) =>
      Object.keys(headers)
        .filter((name) => name !== 'date')
        .sort()
        .join();
    answers.push([
      sent.status(),
      to.replace(/=.*/, ''),
      to.length,
      (await sent.body()).length,
      named(sent.headers()),
      page.status(),
      (await page.body()).length,
      named(page.headers()),
    ]);
    await stranger.dispose();
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});
