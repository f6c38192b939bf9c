// Sample sessions that have been, that are on today, and whose roster is being filled in: made by the services people use,
// at the hours they would have. For the demo only.
import type { Contact, Staff } from '#app/domain/access/actor.ts';
import type { Role } from '#app/domain/access/role.ts';
import { addDays, type CivilDate, civilDateOf, instantAt } from '#app/domain/calendar/civil-date.ts';
import { ok } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { readDelimited } from '#app/platform/sheet/read-delimited.ts';
import { grantAttendee, newInvitations } from '#app/store/attendee-links.server.ts';
import { findRosterSession } from '#app/store/rosters.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { workingDay } from '../booking/book-samples.server.ts';
import type { Published } from '../content/published.server.ts';
import { actOnDay } from '../roster/act-on-day.server.ts';
import { uploadRoster } from '../roster/keep-roster.server.ts';
import { loadRosterPage } from '../roster/load-roster.server.ts';
import { loadSessionDay } from '../roster/load-session-day.server.ts';
import { saveOwn } from '../roster/save-own.server.ts';
import { fitRoster } from '../roster/waves.server.ts';
import { acceptOffer } from './answer-offer.server.ts';
import { askSession } from './ask-session.server.ts';
import { loadSessionDesk } from './load-desk.server.ts';
import { makeOffer } from './make-offer.server.ts';

export type SampleSession = {
  service: string;
  /** working days from today; below nought: it has been; nought: its hall is open, on a working day */
  day: number;
  /** as it was handed in; mistakes stay to be mended */
  sheet: string;
  /** identity numbers of the first people of the sheet: they have filled in */
  ready: readonly string[];
};

const orderedDaysAhead = 12;

/** Nothing where no team can hold it. Every step is refused or taken as for people. */
export async function holdSample(ctx: Ctx, content: Published, company: Contact, sample: SampleSession): Promise<void> {
  const date = workingDay(content, sample.day);
  const district = company.district;
  const at = (day: CivilDate, minute: number) => {
    const instant = instantAt(day, minute);
    return instant < ctx.now ? instant : ctx.now;
  };
  const as = (now: Date, actor: Ctx['actor']): Ctx => ({ ...ctx, now, actor });
  const asked = at(addDays(date, -orderedDaysAhead), 10 * 60);
  const reference = await agree(as, asked, company, sample, date);
  if (reference === null) return;
  const filled = at(addDays(date, -5), 9 * 60);
  const bytes = new TextEncoder().encode(sample.sheet);
  await uploadRoster(as(filled, company), { reference, bytes }, async (sent) => readDelimited(Buffer.from(sent)));
  await fillIn(as(filled, company), reference, sample);
  await fitRoster(as(filled, staff('intake-clerk', district)), { reference, breaks: '' });
  if (sample.day < 0) await runDay(as, at(date, 9 * 60), district, { reference, until: 'end' });
  else if (date === civilDateOf(ctx.now)) await runDay(as, ctx.now, district, { reference, until: 'half' });
}

type As = (now: Date, actor: Ctx['actor']) => Ctx;

async function agree(
  as: As,
  now: Date,
  company: Contact,
  { service, sheet }: SampleSession,
  date: CivilDate,
): Promise<string | null> {
  const { district } = company;
  const people = Math.max(20, sheet.trim().split('\n').length - 1);
  const typed = {
    [`people.${service}`]: String(people),
    hall: '一楼会议室',
    sockets: '6',
    'date.1': date,
    delivery: 'organisation',
  };
  const ordered = await askSession(as(now, company), { district, typed, locale: 'zh', repeat: null });
  const reference = ordered.ok ? ordered.value.reference : null;
  if (reference === null) return null;
  const clerk = staff('intake-clerk', district);
  const desk = await loadSessionDesk(as(now, clerk), { reference });
  if (!desk.ok) return null;
  const { view, suggested } = desk.value;
  const offered = await makeOffer(as(now, clerk), {
    reference,
    version: view.version,
    typed: { ...suggested, few: 'yes' },
  });
  if (!offered.ok) return null;
  const accepted = await acceptOffer(as(now, company), { district, reference, version: view.version + 1 });
  return accepted.ok ? reference : null;
}

/** The first people of the list open their private links and fill in. */
async function fillIn(ctx: Ctx, reference: string, { service, ready }: SampleSession): Promise<void> {
  const page = await loadRosterPage(ctx, { reference });
  if (!page.ok) return;
  for (const [i, number] of ready.entries()) {
    const person = page.value.people[i];
    if (!person) return;
    const sessionId = newToken();
    const expiresAt = new Date(ctx.now.getTime() + 30 * 86_400_000);
    const system = { ...ctx, actor: { kind: 'system', job: 'demo' } as const };
    const opened = await permittedSql(system, 'system.work', async (sql) => {
      const wanted = [{ attendeeId: person.id, purpose: 'attendee' as const }];
      const [token = ''] = await newInvitations(sql, ctx.app.keys, ctx.now, wanted, expiresAt);
      const sessionHash = ctx.app.keys.tokenHash(sessionId);
      await grantAttendee(sql, { sessionHash, attendeeId: person.id, role: 'attendee', now: ctx.now, expiresAt });
      return ok(token);
    });
    if (!opened.ok) return;
    const own = { name: person.name, 'document-kind': 'resident-id', number, [`variant.${service}`]: 'first' };
    const typed = { ...own, 'state-staff': 'no', notice: 'yes' };
    await saveOwn({ ...ctx, actor: { kind: 'citizen', sessionId, grants: [] } }, { token: opened.value, typed });
  }
}

/** To its end; or half of it: some are done, one is at a desk, some wait, the others have not come yet. */
async function runDay(
  as: As,
  now: Date,
  district: string,
  { reference, until }: { reference: string; until: 'end' | 'half' },
): Promise<void> {
  const team = await teamOf(as(now, staff('intake-clerk', district)), reference);
  if (team === null) return;
  const ctx = as(now, staff('field-officer', district, team));
  const act = (what: string, typed: Record<string, string> = {}) => actOnDay(ctx, { reference, what, typed });
  await act('begin');
  const day = await loadSessionDay(ctx, { reference });
  if (!day.ok) return;
  const coming = day.value.people.filter(({ ready }) => ready);
  const come = until === 'end' ? coming.slice(0, -1) : coming.slice(0, -2);
  const served = until === 'end' ? come.length : 2;
  for (const { id } of come) await act('present', { attendee: id });
  for (let at = 0; at < served; at++) {
    await act('call', { desk: '1' });
    const called = await loadSessionDay(ctx, { reference });
    const attendee = called.ok ? called.value.people.find(({ state }) => state === 'called')?.id : undefined;
    if (!attendee) return;
    await act('step', { attendee, step: 'check-in' });
    await act('step', { attendee, step: 'capture' });
  }
  if (until === 'half') {
    await act('call', { desk: '1' });
    return;
  }
  await act('sign', { host: '示例人事', confirmed: 'yes' });
  await act('end', { 'nobody-else': 'yes' });
}

async function teamOf(ctx: Ctx, reference: string): Promise<string | null> {
  const system = { ...ctx, actor: { kind: 'system', job: 'demo' } as const };
  const found = await permittedSql(system, 'system.work', async (sql) =>
    ok((await findRosterSession(sql, { reference }))?.halfDays[0]?.teamId ?? null),
  );
  return found.ok ? found.value : null;
}

function staff(role: Role, district: string, teamId: string | null = null): Staff {
  return { kind: 'staff', staffId: `demo-${role}`, roles: [role], district, pointId: null, teamId, sessionId: 'demo' };
}
