// What the two forms of citizens need, the question and the report: services, places, and the booking that is open in
// this browser; and taking down what was said, with or without a contact.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Fault } from '#app/domain/booking/fault.ts';
import { makeReference } from '#app/domain/booking/reference.ts';
import { checkEmail } from '#app/domain/identity/email.ts';
import { maskEmail, maskPhone } from '#app/domain/identity/mask.ts';
import { checkMobile } from '#app/domain/identity/phone.ts';
import type { Tier } from '#app/domain/matter/matter.ts';
import { judgeSaid, type Said } from '#app/domain/matter/say-form.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { usualMatterRules } from '#app/domain/rules/matter-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { throttle } from '#app/platform/http/throttle.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BookingVisit, findBookingVisit, listBookings } from '#app/store/booking-visit.server.ts';
import { contactBlind } from '#app/store/contact-blind.server.ts';
import { sessionHashOf } from '../access/code-owner.server.ts';
import { openBooking } from '../booking/letter-source.server.ts';
import { type Published, published } from '../content/published.server.ts';

const perNetworkAnHour = 30;

export type SayPage = {
  services: { code: string; name: Bilingual }[];
  points: { id: string; name: Bilingual }[];
  /** working days within which a question is answered, and each level answers a report */
  days: number;
  tierDays: Record<Tier, number>;
  /** the booking whose contact may be used; its contact masked */
  booking: { reference: string; to: string } | null;
};

/** What stands behind the words of a citizen: ids, sealed contact and the browser they came from. */
export type Taken = {
  id: string;
  reference: string;
  sessionHash: string;
  said: Said;
  /** null: nobody to write to. `confirmed` is false while a code is awaited */
  contact: { kind: 'email' | 'sms'; value: string; blind: string; confirmed: boolean } | null;
  booking: BookingVisit | null;
};

export async function sayPage(sql: Sql, ctx: Ctx, district: string, reference: string | null): Promise<SayPage> {
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(district)?.body.matters ?? usualMatterRules;
  const booking = await openHere(sql, ctx, reference);
  const opened = booking && openBooking(ctx, booking);
  const kind = booking?.contactKind;
  const usable = booking && opened && kind !== 'none' && booking.contactConfirmedAt !== null;
  return {
    services: servicesOf(content).map(({ code, name }) => ({ code, name })),
    points: pointsOf(content, district).map(({ id, name }) => ({ id, name })),
    days: rules.questionDays,
    tierDays: rules.tierDays,
    booking: usable
      ? {
          reference: booking.reference,
          to: kind === 'email' ? maskEmail(opened.contact) : maskPhone(opened.contact, 'owner'),
        }
      : null,
  };
}

export type SayInput = {
  district: string;
  typed: Readonly<Record<string, string>>;
  network: string;
  /** the booking the words are about, where it is open here */
  booking: string | null;
};

/** Faults at their fields, or what was said with the contact it is answered to. Refuses with too-many-requests. */
export async function takeDown(
  sql: Sql,
  ctx: Ctx,
  input: SayInput,
  categories: readonly string[],
): Promise<Result<{ faults: Fault[]; taken: null } | { faults: null; taken: Taken }>> {
  const content = await published(ctx.app, ctx.now);
  if (!content.rules.has(input.district)) return refuse('not-found');
  const booking = await openHere(sql, ctx, input.booking);
  const opened = booking && openBooking(ctx, booking);
  const known = {
    categories,
    services: servicesOf(content).map(({ code }) => code),
    points: pointsOf(content, input.district).map(({ id }) => id),
    hasBooking: opened !== null && booking?.contactKind !== 'none',
  };
  const { said, faults } = judgeSaid(input.typed, known, { email: checkEmail, mobile: checkMobile });
  if (said === null) return ok({ faults, taken: null });
  const calm = await throttle(ctx.app.pool, ctx.now, {
    key: `say ${input.network}`,
    max: perNetworkAnHour,
    seconds: 3600,
  });
  if (!calm.ok) return refuse('too-many-requests', { minutes: Math.ceil(calm.retryAfter / 60) });
  const address =
    said.contact === 'booking' && booking && opened && booking.contactKind !== 'none'
      ? { kind: booking.contactKind, value: opened.contact, confirmed: true }
      : typeof said.contact === 'object'
        ? { ...said.contact, confirmed: false }
        : null;
  return ok({
    faults: null,
    taken: {
      id: randomUUID(),
      reference: makeReference(randomBytes(7)),
      sessionHash: sessionHashOf(ctx),
      said,
      contact: address && { ...address, blind: contactBlind(ctx.app.keys, address.value) },
      booking: input.booking === null ? null : booking,
    },
  });
}

/** Is what was asked open to this reader: asked in this browser, or opened by a code? */
export function isOpenHere(ctx: Ctx, asked: { id: string; sessionHash: string }): boolean {
  if (ctx.actor.kind !== 'citizen') return false;
  return asked.sessionHash === sessionHashOf(ctx) || ctx.actor.grants.includes(asked.id);
}

async function openHere(sql: Sql, ctx: Ctx, reference: string | null): Promise<BookingVisit | null> {
  if (ctx.actor.kind !== 'citizen' || ctx.actor.grants.length === 0) return null;
  const own = await listBookings(sql, ctx.actor.grants);
  const line = reference === null ? own[0] : own.find((one) => one.reference === reference);
  return line ? findBookingVisit(sql, line.reference) : null;
}

function servicesOf(content: Published): { code: string; name: Bilingual }[] {
  return [...content.entries.values()].flatMap(({ body }) =>
    body.kind === 'service' ? [{ code: body.code, name: body.name }] : [],
  );
}

function pointsOf(content: Published, district: string) {
  return [...content.points.values()].filter((point) => point.district === district);
}
