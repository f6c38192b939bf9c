// The menu: what can be ordered, the portal's answer at once (desks, hours, days that can carry it), and the order itself.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { makeReference } from '#app/domain/booking/reference.ts';
import { addDays, type CivilDate, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays } from '#app/domain/calendar/working-days.ts';
import type { TalkEntry } from '#app/domain/catalogue/entry.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { OrgFault } from '#app/domain/organisation/fault.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type CarryingDay, carryingDays, type Sizing, sizingsOf } from '#app/domain/session/capacity.ts';
import { peopleOf, type SessionMenu } from '#app/domain/session/menu.ts';
import { judgeMenu, type MenuChoices } from '#app/domain/session/menu-form.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { insertTalks } from '#app/store/session-talks.server.ts';
import { findSession, insertSession } from '#app/store/sessions.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Own, ownOrganisation } from '../organisation/own-organisation.server.ts';
import { groupsOf, loadFreeHalves, sessionServices } from './free-halves.server.ts';
import { dueIn, notePlace, tellSession } from './tell-session.server.ts';

export type OrderPage = {
  services: { code: string; name: Bilingual; minutes: number }[];
  talks: {
    code: string;
    name: Bilingual;
    seats: { min: number; max: number };
    lengths: number[];
    languages: string[];
    audiences: string[];
  }[];
  least: number;
  first: CivilDate;
  last: CivilDate;
  answerDays: number;
  /** an older session's answers to begin with */
  typed: Record<string, string>;
};

const talksIn = (own: Own): TalkEntry[] =>
  [...own.content.entries.values()].flatMap(({ body }) => (body.kind === 'talk' ? [body] : []));

function choicesOf(own: Own, today: CivilDate): MenuChoices {
  return {
    services: sessionServices(own.content).map(({ code }) => code),
    talks: talksIn(own),
    terms: own.rules.sessions,
    least: own.rules.quota.sessionFromPeople,
    calendar: own.content.calendar,
    today,
  };
}

/** `repeat`: reference of an earlier session whose order is taken over, without its dates. */
export function loadOrder(ctx: Ctx, input: { district: string; repeat: string | null }): Promise<Result<OrderPage>> {
  return permittedSql(ctx, 'org.order', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district, { verified: true });
    if (!own.ok) return own;
    const today = civilDateOf(ctx.now);
    const { terms, least } = choicesOf(own.value, today);
    const before = input.repeat === null ? null : await findSession(sql, input.repeat);
    const known = before?.organisationId === own.value.organisation.id ? before.menu : null;
    return ok({
      services: sessionServices(own.value.content).map(({ code, name, minutes }) => ({
        code,
        name,
        minutes: minutes.onSite,
      })),
      talks: talksIn(own.value).map(({ code, name, talk }) => ({
        code,
        name,
        seats: talk.seats,
        lengths: talk.lengths,
        languages: talk.languages.map((one) => (one === 'zh+en' ? 'both' : one)),
        audiences: talk.audiences,
      })),
      least,
      first: addWorkingDays(own.value.content.calendar, today, terms.leadWorkingDays).date,
      last: addDays(today, terms.horizonDays),
      answerDays: terms.offerWorkingDays,
      typed: known ? typedAgain(known) : {},
    });
  });
}

function typedAgain({ services, talks, place, breaks, delivery, interpreter }: SessionMenu): Record<string, string> {
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const yes = (on: boolean) => (on ? 'yes' : '');
  return {
    ...Object.fromEntries(services.map(({ code, people }) => [`people.${code}`, String(people)])),
    ...Object.fromEntries(
      talks.flatMap((talk) => [
        [`seats.${talk.topic}`, String(talk.seats)],
        [`minutes.${talk.topic}`, String(talk.minutes)],
        [`language.${talk.topic}`, talk.language],
        [`audience.${talk.topic}`, talk.audience],
        [`drill.${talk.topic}`, yes(talk.drill)],
      ]),
    ),
    hall: place.hall,
    sockets: String(place.sockets),
    network: yes(place.network),
    parking: yes(place.parking),
    projector: yes(place.projector),
    breaks: breaks.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join('\n'),
    delivery,
    interpreter: yes(interpreter),
  };
}

export type InstantAnswer = {
  people: number;
  seats: number;
  groups: { kit: string | null; services: string[]; people: number; sizings: Sizing[] }[];
  days: CarryingDay[];
  /** wished dates and whether they carry the order */
  wished: { date: CivilDate; carries: 'whole' | 'part' | 'none' }[];
};
export type OrderInput = { district: string; typed: Readonly<Record<string, string>> };

type Answered = { faults: OrgFault[]; answer: null } | { faults: null; answer: InstantAnswer };

/** What it would need and which days can carry it; nothing is written. */
export function answerAtOnce(ctx: Ctx, input: OrderInput): Promise<Result<Answered>> {
  return permittedSql<Answered>(ctx, 'org.order', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district, { verified: true });
    if (!own.ok) return own;
    const judged = judgeMenu(input.typed, choicesOf(own.value, civilDateOf(ctx.now)));
    if (judged.faults) return ok({ faults: judged.faults, answer: null });
    return ok({ faults: null, answer: await answerFor(sql, ctx, own.value, judged.value.menu) });
  });
}

const mostDaysShown = 10;

async function answerFor(sql: Sql, ctx: Ctx, own: Own, menu: SessionMenu): Promise<InstantAnswer> {
  const { content, rules, organisation } = own;
  const groups = groupsOf(menu, content);
  const today = civilDateOf(ctx.now);
  const from = addWorkingDays(content.calendar, today, rules.sessions.leadWorkingDays).date;
  const until = addDays(today, rules.sessions.horizonDays);
  const at = content.communities.get(organisation.communityId)?.at;
  const halves =
    at && groups.length > 0
      ? await loadFreeHalves(sql, ctx, content, rules, { district: organisation.district, at, groups, from, until })
      : [];
  const days = carryingDays(groups, halves, rules.session);
  return {
    people: peopleOf(menu),
    seats: menu.talks.reduce((sum, { seats }) => sum + seats, 0),
    groups: groups.map((group) => ({
      kit: group.kit,
      services: group.loads.map(({ code }) => code),
      people: group.loads.reduce((sum, { people }) => sum + people, 0),
      sizings: sizingsOf(group, rules.sessions.halfDays, rules.session),
    })),
    days: days.filter(({ carries }) => carries === 'whole').slice(0, mostDaysShown),
    wished: menu.dates.map((date) => ({
      date,
      carries: groups.length === 0 ? 'whole' : (days.find((day) => day.date === date)?.carries ?? 'none'),
    })),
  };
}

export type Ordered = { faults: OrgFault[]; reference: null } | { faults: null; reference: string };

export function askSession(
  ctx: Ctx,
  input: OrderInput & { locale: Locale; repeat: string | null },
): Promise<Result<Ordered>> {
  return permittedSql<Ordered>(ctx, 'org.order', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district, { verified: true });
    if (!own.ok) return own;
    const judged = judgeMenu(input.typed, choicesOf(own.value, civilDateOf(ctx.now)));
    if (judged.faults) return ok({ faults: judged.faults, reference: null });
    const before = input.repeat === null ? null : await findSession(sql, input.repeat);
    const { menu, note } = judged.value;
    const previousId = before?.organisationId === own.value.organisation.id ? before.id : null;
    const placed = await placeOrder(sql, ctx, own.value, {
      menu,
      note,
      locale: input.locale,
      previousId,
      poolId: null,
    });
    return placed.ok ? ok({ faults: null, reference: placed.value }) : placed;
  });
}

/** Writes the order, its talks, its event and its letter; returns the reference. */
export async function placeOrder(
  sql: Sql,
  ctx: Ctx,
  { organisation, contactId, content, rules }: Pick<Own, 'organisation' | 'contactId' | 'content' | 'rules'>,
  order: { menu: SessionMenu; note: string; locale: Locale; previousId: string | null; poolId: string | null },
): Promise<Result<string>> {
  const community = content.communities.get(organisation.communityId);
  const pointId = community?.points[0];
  if (!pointId) return refuse('not-found');
  const id = randomUUID();
  const reference = makeReference(randomBytes(16));
  const dueAt = dueIn(content.calendar, rules.sessions, rules.sessions.offerWorkingDays, ctx.now);
  await insertSession(sql, {
    id,
    reference,
    organisationId: organisation.id,
    contactId,
    district: organisation.district,
    pointId,
    communityId: organisation.communityId,
    locale: order.locale,
    menu: order.menu,
    noteSealed: order.note === '' ? null : ctx.app.keys.seal(order.note, notePlace('session', id)),
    previousId: order.previousId,
    poolId: order.poolId,
    dueSide: 'staff',
    dueAt,
    createdAt: ctx.now,
  });
  await insertTalks(sql, id, order.menu.talks);
  const [eventId] = await appendEvents(sql, ctx.actor, ctx.now, [
    {
      type: 'session.asked',
      subject: `session:${id}`,
      district: organisation.district,
      pointId,
      data: { people: peopleOf(order.menu), talks: order.menu.talks.length },
    },
  ]);
  const session = await findSession(sql, reference);
  if (session) await tellSession(sql, ctx, content, session, { what: 'asked', eventId: eventId ?? null });
  return ok(reference);
}
