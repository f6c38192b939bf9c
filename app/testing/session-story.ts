// A company's session from the order to its papers, through the services people use: story S2, for any number of people.
import type { Actor, Contact, Staff } from '#app/domain/access/actor.ts';
import type { RosterFault } from '#app/domain/roster/roster-row.ts';
import { readBytes } from '#app/platform/sheet/read-bytes.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { actOnDay } from '#app/services/roster/act-on-day.server.ts';
import { uploadRoster, withdraw } from '#app/services/roster/keep-roster.server.ts';
import { loadRosterPage, type RosterPage } from '#app/services/roster/load-roster.server.ts';
import { loadSessionDay } from '#app/services/roster/load-session-day.server.ts';
import { saveOwn } from '#app/services/roster/save-own.server.ts';
import { fitRoster, tellTimes } from '#app/services/roster/waves.server.ts';
import { acceptOffer } from '#app/services/session/answer-offer.server.ts';
import { askSession } from '#app/services/session/ask-session.server.ts';
import { loadSessionDesk } from '#app/services/session/load-desk.server.ts';
import { makeOffer } from '#app/services/session/make-offer.server.ts';
import { grantAttendee, newInvitations } from '#app/store/attendee-links.server.ts';
import type { TestApp } from './app.ts';
import { aCitizen, sampleNumber } from './demo.ts';
import { hanyangStaff } from './on-site.ts';
import { applyAs } from './organisations.ts';
import { employeeName, employeeSheet } from './planted-roster.ts';

const district = 'hanyang';
const clerk = hanyangStaff('intake-clerk');

export function granted<T>(answer: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

export type Agreed = { company: Contact; reference: string; places: number; days: { date: string; teamId: string }[] };

/** Applied for, checked, ordered, offered and accepted. */
export async function agreedSession(app: TestApp, people: number, creditCode = '91420199DEMA000130'): Promise<Agreed> {
  const company = (await applyAs(app, {
    creditCode,
    contact: `hr-${creditCode.slice(-4).toLowerCase()}@example.com`,
    verified: true,
  })) as Contact;
  const typed = {
    'people.ppt': String(people),
    hall: '一楼大厅',
    sockets: '8',
    'date.1': '2026-12-02',
    delivery: 'organisation',
  };
  const ordered = granted(await askSession(app.as(company), { district, typed, locale: 'zh', repeat: null }));
  const reference = ordered.reference ?? '';
  const { view, suggested, unplaced } = granted(await loadSessionDesk(app.as(clerk), { reference }));
  if (unplaced > 0) throw new Error(`no place for ${unplaced} people`);
  granted(await makeOffer(app.as(clerk), { reference, version: view.version, typed: suggested }));
  granted(await acceptOffer(app.as(company), { district, reference, version: view.version + 1 }));
  const days = await sqlOfClient(app.pool).rows<{ date: string; teamId: string; places: number }>(
    `SELECT h.date, h.team_id AS "teamId", h.places FROM session_half_day h JOIN session s ON s.id = h.session_id
       AND s.offer_version = h.offer_version WHERE s.reference = $1 ORDER BY h.date, h.start_minute`,
    [reference],
  );
  return { company, reference, places: days.reduce((sum, day) => sum + day.places, 0), days };
}

export type RosterTold = {
  first: { taken: number; waiting: number; faults: RosterFault[]; notes: string[] };
  corrected: { taken: number; known: number; waiting: number };
  again: { taken: number; known: number };
  over: number;
  people: RosterPage['people'];
};

/** Twenty mistakes, the corrected sheet, the same sheet once more, two people too many and off again. */
export async function mendedRoster(
  app: TestApp,
  { company, reference, places }: Agreed,
  people: number,
): Promise<RosterTold> {
  const ctx = () => app.as(company);
  const send = async (bytes: Uint8Array) => {
    const kept = granted(await uploadRoster(ctx(), { reference, bytes }, (sent) => readBytes(Buffer.from(sent))));
    if (!kept.read) throw new Error(kept.fault);
    return kept;
  };
  const first = await send(await employeeSheet(people, false));
  const { waiting } = granted(await loadRosterPage(ctx(), { reference }));
  const corrected = await send(await employeeSheet(people, true));
  const again = await send(await employeeSheet(people, true));
  const extra = Array.from(
    { length: places - people + 2 },
    (_, i) => `示多${employeeName(i)},门卫,139001${String(i).padStart(5, '0')}`,
  );
  await send(new TextEncoder().encode(`姓名,部门,手机\n${extra.join('\n')}`));
  const full = granted(await loadRosterPage(ctx(), { reference }));
  for (const { id } of full.people.slice(people)) granted(await withdraw(ctx(), { reference, attendeeId: id }));
  return {
    first: {
      taken: first.taken,
      waiting: first.waiting,
      faults: waiting?.rows.flatMap(({ faults }) => faults) ?? [],
      notes: waiting?.notes.map(({ code }) => code) ?? [],
    },
    corrected,
    again,
    over: full.waiting?.over ?? 0,
    people: granted(await loadRosterPage(ctx(), { reference })).people,
  };
}

/** Everybody opens the private link in a browser of their own and fills in; the groups are fitted and told. */
export async function everybodyReady(
  app: TestApp,
  { reference }: Agreed,
  people: RosterPage['people'],
): Promise<number> {
  const sql = sqlOfClient(app.pool);
  const until = new Date(app.clock.now().getTime() + 60 * 86_400_000);
  const wanted = people.map(({ id }) => ({ attendeeId: id, purpose: 'attendee' as const }));
  const tokens = await newInvitations(sql, app.keys, app.clock.now(), wanted, until);
  for (const [i, { id, name }] of people.entries()) {
    const citizen = aCitizen();
    const sessionHash = app.keys.tokenHash(citizen.sessionId);
    await grantAttendee(sql, { sessionHash, attendeeId: id, role: 'attendee', now: app.clock.now(), expiresAt: until });
    const typed = {
      name,
      'document-kind': 'resident-id',
      number: sampleNumber(100 + i, 1980),
      'variant.ppt': 'first',
      'state-staff': 'no',
      notice: 'yes',
    };
    const saved = granted(await saveOwn(app.as(citizen), { token: tokens[i] ?? '', typed }));
    if (saved.problems.length > 0) throw new Error(JSON.stringify(saved.problems));
  }
  const fitted = granted(await fitRoster(app.as(clerk), { reference, breaks: '' }));
  if (fitted.unplaced > 0) throw new Error(`${fitted.unplaced} people have no group`);
  return granted(await tellTimes(app.as(clerk), { reference })).told;
}

export type DaysTold = { captured: number; refused: number; absent: number; letters: number };

/** Every day of the session: roll call, desks, outcomes, the host's signature, the end. One is refused, one is absent. */
export async function runDays(app: TestApp, { reference, days }: Agreed): Promise<DaysTold> {
  const told: DaysTold = { captured: 0, refused: 0, absent: 0, letters: 0 };
  const dates = [...new Set(days.map(({ date }) => date))];
  for (const [index, date] of dates.entries()) {
    app.clock.set(new Date(`${date}T09:00:00+08:00`));
    const teamId = days.find((day) => day.date === date)?.teamId ?? '';
    const officer: Actor = { ...(hanyangStaff('field-officer', teamId) satisfies Staff), staffId: `officer-${index}` };
    const act = async (what: string, typed: Record<string, string> = {}) =>
      granted(await actOnDay(app.as(officer), { reference, what, typed }));
    await act('begin');
    const { people } = granted(await loadSessionDay(app.as(officer), { reference }));
    const last = index === dates.length - 1;
    const mine = people.filter(({ state }) => state === 'expected');
    for (const [at, { id }] of mine.entries()) {
      if (last && at === mine.length - 1) continue;
      await act('present', { attendee: id });
      await act('call', { desk: String((at % 4) + 1) });
      await act('step', { attendee: id, step: 'check-in' });
      const refuse = last && at === mine.length - 2;
      await act(
        'step',
        refuse ? { attendee: id, step: 'not-accept', reason: 'other' } : { attendee: id, step: 'capture' },
      );
      told[refuse ? 'refused' : 'captured'] += 1;
    }
    await act('sign', { host: '示例人事', confirmed: 'yes' });
    const { facts } = await act('end', { 'nobody-else': 'yes' });
    told.absent += Number(facts.count ?? 0);
  }
  const [row] = await sqlOfClient(app.pool).rows<{ letters: number }>(
    `SELECT count(*)::int AS letters FROM message WHERE template = 'session-told' AND dedupe LIKE 'session:%:done%'`,
  );
  return { ...told, letters: row?.letters ?? 0 };
}
