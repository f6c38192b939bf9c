// Turns a finished draft with a living hold into a booking: confirmed at once, or submitted when a clerk must look.
import { randomUUID } from 'node:crypto';
import { newGrant } from '#app/domain/access/grant.ts';
import type { Action } from '#app/domain/access/permission.ts';
import { clerkDue } from '#app/domain/booking/clerk-due.ts';
import type { DraftData } from '#app/domain/booking/draft.ts';
import { decideOpening } from '#app/domain/booking/draft-opening.ts';
import { prepareList } from '#app/domain/booking/prepare.ts';
import type { RequestVerdict } from '#app/domain/booking/request.ts';
import { visitFacts } from '#app/domain/booking/visit-letter.ts';
import { visitNeed } from '#app/domain/booking/visit-need.ts';
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import type { NewMessage } from '#app/domain/ledger/letter.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BookingRows, beforeBooking, insertBooking } from '#app/store/bookings.server.ts';
import { lockDraftWithHold, type StoredDraft } from '#app/store/drafts.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import type { Hold } from '#app/store/holds.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { wasAssisted } from '#app/store/resident-consents.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { contactRow, detailsOf, itemRows, newSealer, peopleRows, visitRow } from './booking-rows.server.ts';
import { draftOwner } from './draft-owner.server.ts';
import { judgeDraft } from './judge-draft.server.ts';
import { serviceEntries } from './service-entries.server.ts';

export type BookVisit = { draftId: string; source?: 'citizen' | 'hotline' | 'community-worker' | 'walk-in' };
export type Booked = { bookingId: string; reference: string; status: 'confirmed' | 'submitted'; again: boolean };

/**
 * Sent once or fifty times, one booking: the draft remembers it. Refuses with draft-gone, sign-in-first,
 * draft-incomplete, hold-expired (offer the same time again) or quota-reached; nothing is written then.
 */
export async function bookVisit(ctx: Ctx, input: BookVisit): Promise<Result<Booked>> {
  const content = await published(ctx.app, ctx.now);
  const action: Action = ctx.actor.kind === 'staff' ? 'booking.assist' : 'draft.book';
  return permittedSql(ctx, action, (sql) => book(sql, ctx, content, input));
}

async function book(sql: Sql, ctx: Ctx, content: Published, input: BookVisit): Promise<Result<Booked>> {
  const found = await lockDraftWithHold(sql, ctx.app.keys, input.draftId);
  const rules = found && content.rules.get(found.draft.district)?.body;
  if (!found || !rules) return refuse('draft-gone');
  const { draft, hold, booked } = found;
  const opening = decideOpening(draft, draftOwner(ctx), rules.lifetimes.draft, ctx.now);
  if (!opening.ok) return opening;
  if (booked) return ok({ ...booked, reference: draft.reference, again: true });
  if (!hold || hold.expires_at <= ctx.now || !sameWindow(draft.data, hold)) return refuse('hold-expired');
  const verdict = judgeDraft({ draft, rules, content }, ctx.now);
  const [first] = verdict.problems;
  if (first) return refuse('draft-incomplete', { step: first.step, code: first.code, field: first.field });
  const source = input.source ?? ((await wasAssisted(sql, draft.id)) ? 'community-worker' : 'citizen');
  return place(sql, ctx, { content, rules, draft, hold, verdict, source });
}

type Placing = {
  content: Published;
  rules: OfficeRules;
  draft: StoredDraft;
  hold: Hold;
  verdict: RequestVerdict;
  source: string;
};

async function place(sql: Sql, ctx: Ctx, placing: Placing): Promise<Result<Booked>> {
  const { content, rules, draft, hold, verdict } = placing;
  const { data } = draft;
  const { keys } = ctx.app;
  const sealer = newSealer(keys);
  const bookingId = randomUUID();
  const named = peopleRows(keys, sealer, data, verdict);
  const contact = contactRow(keys, sealer, bookingId, data, ctx.now);
  const before = await beforeBooking(sql, {
    numberBlinds: named.people.flatMap((person) => person.number_blind ?? []),
    contactBlind: contact.contact_confirmed_at === null ? null : contact.contact_blind,
  });
  if (before.openOfContact >= rules.quota.openBookingsPerContact && ctx.actor.kind === 'citizen') {
    return refuse('quota-reached', { most: rules.quota.openBookingsPerContact });
  }
  const items = itemRows(data, content, named, before.openAlready);
  const review = verdict.review || items.some((item) => item.status === 'to_be_checked');
  const status = review ? 'submitted' : 'confirmed';
  const flags = items.some((item) => item.status === 'to_be_checked')
    ? [...new Set([...verdict.flags, 'to-be-checked'])]
    : verdict.flags;
  const services = servicesOf(data, content);
  const need = visitNeed(data, services, rules);
  const pointId = pointOf(data, content);
  const dueAt = clerkDue(content.calendar, rules.callbacks, ctx.now);
  const rows: BookingRows = {
    subjectKey: sealer.subjectKey,
    visit: visitRow(data, hold, { district: draft.district, pointId, number: before.visitNumber, skills: need.skills }),
    booking: {
      id: bookingId,
      reference: draft.reference,
      draft_id: draft.id,
      district: draft.district,
      point_id: pointId,
      mode: data.mode ?? 'home',
      source: placing.source,
      locale: draft.locale,
      status,
      community_id: data.place?.communityId ?? null,
      relation: data.applicants[0]?.relation ?? 'self',
      ...contact,
      details_sealed: sealer.seal(detailsOf(data), 'booking', 'details_sealed', bookingId),
      flags,
      clerk_due_at: review ? dueAt.toISOString() : null,
      assisted_by: ctx.actor.kind === 'staff' ? ctx.actor.staffId : null,
    },
    people: named.people,
    items,
    consents: verdict.consents.map(({ code, revisionId }) => ({
      id: randomUUID(),
      code,
      revision_id: revisionId,
      given_by: ctx.actor.kind === 'staff' ? 'told-to-staff' : 'booker',
    })),
    callbacks: review
      ? [{ id: randomUUID(), reason: 'review', due_at: dueAt.toISOString(), dedupe: `review:${bookingId}` }]
      : [],
    grant: grantRow(ctx, rules),
  };
  if (!(await insertBooking(sql, ctx.now, `draft:${draft.id}`, rows))) return refuse('hold-expired');
  const [eventId] = await appendEvents(sql, ctx.actor, ctx.now, [
    {
      type: 'booking.placed',
      subject: `booking:${bookingId}`,
      bookingId,
      visitId: rows.visit.id,
      district: draft.district,
      pointId,
      data: {
        status,
        mode: rows.booking.mode,
        date: hold.date,
        windowStart: hold.window_start,
        windowEnd: hold.window_end,
      },
    },
  ]);
  const message = letter(placing, rows, eventId ?? null, services);
  if (message) await enqueueMessages(sql, ctx.app, ctx.now, [message]);
  return ok({ bookingId, reference: draft.reference, status, again: false });
}

/** One entry per wanted service, in the order of the draft, each once. */
function servicesOf(draft: DraftData, content: Published): ServiceEntry[] {
  const entries = serviceEntries(content);
  const codes = new Set(draft.applicants.flatMap((applicant) => applicant.services.map((wanted) => wanted.code)));
  return [...codes].flatMap((code) => entries.get(code) ?? []);
}

/** The service point whose staff see the booking: the chosen one, or the first that serves the community. */
function pointOf(draft: DraftData, content: Published): string {
  if (draft.place?.pointId) return draft.place.pointId;
  return content.communities.get(draft.place?.communityId ?? '')?.points[0] ?? '';
}

function sameWindow(draft: DraftData, hold: Hold): boolean {
  return draft.time?.date === hold.date && draft.time.windowStart === hold.window_start;
}

function grantRow(ctx: Ctx, rules: OfficeRules): BookingRows['grant'] {
  if (ctx.actor.kind !== 'citizen') return null;
  const life = newGrant(rules.lifetimes.signedIn, ctx.now);
  return {
    session_hash: draftOwner(ctx),
    granted_at: life.grantedAt.toISOString(),
    expires_at: life.expiresAt.toISOString(),
    ends_at: life.endsAt.toISOString(),
    idle_minutes: life.idleMinutes,
  };
}

/** One letter per booking: e-mail or text where there is a contact, else a paper letter for the clerk to print. */
function letter(
  placing: Placing,
  rows: BookingRows,
  eventId: string | null,
  services: ServiceEntry[],
): NewMessage | null {
  const { content, draft, hold, verdict } = placing;
  const { data } = draft;
  const contact = data.contact;
  const point = content.points.get(rows.booking.point_id);
  const community = content.communities.get(rows.booking.community_id ?? '');
  const place = (data.mode === 'window' ? point?.name : community?.name) ?? point?.name;
  if (!contact || !place) return null;
  const details = new Map(data.people.map((person) => [person.key, person.details] as const));
  return {
    template: rows.booking.status === 'submitted' ? 'booking-submitted' : 'booking-placed',
    channel: contact.kind === 'none' ? 'letter' : contact.kind,
    to: contact.kind === 'none' ? contact.bookerName : contact.value,
    locale: draft.locale,
    dedupe: `${rows.booking.id}:placed`,
    bookingId: rows.booking.id,
    eventId,
    district: draft.district,
    pointId: rows.booking.point_id,
    facts: visitFacts({
      bookingId: rows.booking.id,
      reference: draft.reference,
      mode: data.mode ?? 'home',
      number: rows.visit.number,
      date: hold.date,
      windowStart: hold.window_start,
      windowEnd: hold.window_end,
      minutes: rows.visit.service_minutes,
      bookerName: contact.bookerName,
      names: verdict.people.map(({ person }) => person.name),
      services,
      place,
      team: null,
      prepare: prepareList(data.applicants, serviceEntries(content), details),
      sequence: 0,
    }),
  };
}
