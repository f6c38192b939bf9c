// Attendees of one session fill in at once while staff change waves: afterwards everybody's data is there, and their own.
import type { Actor } from '#app/domain/access/actor.ts';
import { nameIndexText, numberIndexText } from '#app/domain/booking/index-text.ts';
import { readBytes } from '#app/platform/sheet/read-bytes.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { uploadRoster } from '#app/services/roster/keep-roster.server.ts';
import { loadRosterPage } from '#app/services/roster/load-roster.server.ts';
import { loadOwnPage } from '#app/services/roster/own-page.server.ts';
import { saveOwn } from '#app/services/roster/save-own.server.ts';
import { fitRoster, loadWaves, moveAttendee } from '#app/services/roster/waves.server.ts';
import { grantAttendee, newInvitations } from '#app/store/attendee-links.server.ts';
import type { TestApp } from './app.ts';
import { aCitizen, sampleNumber } from './demo.ts';
import { acceptedSession } from './sessions.ts';

export type RosterRush = {
  ready: number;
  moves: number;
  /** people whose data is not there afterwards, or not under the session's booking */
  lost: number;
  /** people with a name, a number or an item of somebody else, or seen by another */
  crossed: number;
  /** answers nobody should get */
  others: string[];
};

const han = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
const nameOf = (i: number) => `示${han[i % 22]}${han[Math.floor(i / 22) % 22]}${han[Math.floor(i / 484) % 22]}`;
const numberOf = (i: number) => sampleNumber(i, 1975);
const typedOf = (i: number) => ({
  name: nameOf(i),
  'document-kind': 'resident-id',
  number: numberOf(i),
  'variant.ppt': 'first',
  'state-staff': 'no',
  notice: 'yes',
});

const staffOf = (n: number): Actor => ({
  kind: 'staff',
  staffId: `rush-${n}`,
  roles: ['intake-clerk', 'supervisor'],
  district: 'hanyang',
  pointId: null,
  teamId: null,
  sessionId: `rush-${n}`,
});

function value<T>(answer: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

/** Everybody with a link opened in a browser of their own. One of ten sends the form twice at once. */
async function gather(app: TestApp, people: number) {
  const sql = sqlOfClient(app.pool);
  const made = await acceptedSession(app, { places: Math.ceil(people * 0.6), desks: 8 });
  const rows = Array.from({ length: people }, (_, i) => `${nameOf(i)},部门${i % 12},138${String(i).padStart(8, '0')}`);
  const bytes = new TextEncoder().encode(`姓名,部门,手机\n${rows.join('\n')}`);
  const { reference, contact } = made;
  value(await uploadRoster(app.as(contact), { reference, bytes }, (sent) => readBytes(Buffer.from(sent))));
  const listed = value(await loadRosterPage(app.as(contact), { reference })).people;
  const until = new Date(app.clock.now().getTime() + 30 * 86_400_000);
  const wanted = listed.map(({ id }) => ({ attendeeId: id, purpose: 'attendee' as const }));
  const tokens = await newInvitations(sql, app.keys, app.clock.now(), wanted, until);
  const attendees = listed.map(({ id }, i) => ({ id, i, token: tokens[i] ?? '', citizen: aCitizen() }));
  for (const { id, citizen } of attendees) {
    const sessionHash = app.keys.tokenHash(citizen.sessionId);
    await grantAttendee(sql, { sessionHash, attendeeId: id, role: 'attendee', now: app.clock.now(), expiresAt: until });
  }
  value(await fitRoster(app.as(staffOf(0)), { reference, breaks: '' }));
  return { ...made, attendees };
}

export async function rosterRush(app: TestApp, people: number, staff: number): Promise<RosterRush> {
  const { reference, bookingId, attendees } = await gather(app, people);
  const others = new Set<string>();
  let moves = 0;
  let filling = true;
  const fillIn = async ({ i, token, citizen }: (typeof attendees)[number]) => {
    const answer = await saveOwn(app.as(citizen), { token, typed: typedOf(i) });
    if (!answer.ok) others.add(answer.problem.code);
    else for (const { field, code } of answer.value.problems) others.add(`${field} ${code}`);
  };
  const change = async (n: number) => {
    for (let round = 0; filling || round === 0; round++) {
      const { waves } = value(await loadWaves(app.as(staffOf(n)), { reference }));
      for (let k = 0; k < 5; k++) {
        const attendeeId = attendees[(n * 97 + round * 31 + k * 7) % people]?.id ?? '';
        const waveId = waves[(n + round + k) % waves.length]?.id ?? null;
        const moved = await moveAttendee(app.as(staffOf(n)), { reference, attendeeId, waveId });
        if (moved.ok) moves++;
        // the wave was fitted anew by somebody else in between
        else if (moved.problem.code !== 'not-found') others.add(moved.problem.code);
      }
      if (round % 3 === n % 3) value(await fitRoster(app.as(staffOf(n)), { reference, breaks: '' }));
    }
  };
  const twice = attendees.filter(({ i }) => i % 10 === 0);
  const forms = Promise.all([...attendees, ...twice].map(fillIn)).finally(() => {
    filling = false;
  });
  await Promise.all([forms, ...Array.from({ length: staff }, (_, n) => change(n))]);
  const found = await compare(app, bookingId, attendees);
  return { ...found, moves, others: [...others] };
}

type Stored = { id: string; status: string; name: string | null; number: string | null; items: number };

/** What the rows say of everybody, and what everybody's own page shows. */
async function compare(
  app: TestApp,
  bookingId: string,
  attendees: { id: string; i: number; token: string; citizen: ReturnType<typeof aCitizen> }[],
): Promise<Pick<RosterRush, 'ready' | 'lost' | 'crossed'>> {
  const rows = await sqlOfClient(app.pool).rows<Stored>(
    `SELECT a.id::text AS id, a.status, p.name_blind AS name, p.number_blind AS number,
       (SELECT count(*)::int FROM item i WHERE i.person_id = p.id AND i.booking_id = p.booking_id) AS items
     FROM attendee a LEFT JOIN person p ON p.id = a.person_id AND p.booking_id = $1::uuid
     WHERE a.id = ANY($2::uuid[])`,
    [bookingId, attendees.map(({ id }) => id)],
  );
  const [all] = await sqlOfClient(app.pool).rows<{ people: number }>(
    'SELECT count(*)::int AS people FROM person WHERE booking_id = $1::uuid',
    [bookingId],
  );
  const stored = new Map(rows.map((row) => [row.id, row] as const));
  let lost = 0;
  // a person beyond the attendees belongs to nobody
  let crossed = Math.max(0, (all?.people ?? 0) - attendees.length);
  for (const [at, { id, i, token, citizen }] of attendees.entries()) {
    const row = stored.get(id);
    if (row?.status !== 'ready' || row.name === null || row.items !== 1) lost++;
    else if (
      row.name !== app.keys.blind('name', nameIndexText(nameOf(i))) ||
      row.number !== app.keys.blind('number', numberIndexText('resident-id', numberOf(i)))
    )
      crossed++;
    const own = await loadOwnPage(app.as(citizen), { token, locale: 'zh' });
    if (!own.ok || own.value.typed.name !== nameOf(i)) lost++;
    const next = attendees[(at + 1) % attendees.length];
    const foreign = await loadOwnPage(app.as(citizen), { token: next?.token ?? '', locale: 'zh' });
    if (foreign.ok) crossed++;
  }
  return { ready: rows.filter(({ status }) => status === 'ready').length, lost, crossed };
}
