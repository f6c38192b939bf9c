// Rating finished items: by the link of a letter or on the booking's own page, each item once, nobody forced. A low
// rating puts a call on the list; who gave it is named there only where the rater asked to be called.
import { clerkDue } from '#app/domain/booking/clerk-due.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import type { Locale } from '#app/domain/locale.ts';
import { isLow, type RatingPage, readRatings } from '#app/domain/matter/rating.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { openCallback } from '#app/store/callbacks.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadPeople } from '#app/store/people.server.ts';
import { findRatingLink, insertRating, loadRatable, type RatableItem } from '#app/store/ratings.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { ownBooking } from '../booking/own-booking.server.ts';
import { published } from '../content/published.server.ts';

/** By the token of a letter, or by the reference of a booking a code has opened here. */
export type RatingDoor = { token: string | null } | { reference: string };

type Opened = { bookingId: string; items: RatableItem[]; names: Map<string, string> };

/** Refuses with not-found for an unknown or old link, and for a booking that is not open here. */
export function loadRating(ctx: Ctx, door: RatingDoor, locale: Locale): Promise<Result<RatingPage>> {
  return permittedSql(ctx, 'citizen.say', async (sql) => {
    const opened = await open(sql, ctx, door);
    if (!opened.ok) return opened;
    const { entries } = await published(ctx.app, ctx.now);
    const { items, names } = opened.value;
    return ok({
      items: items.map(({ id, serviceCode, personId, level }) => ({
        id,
        service: entries.get(serviceCode)?.body.name[locale] ?? serviceCode,
        person: names.size > 1 ? (names.get(personId) ?? null) : null,
        level,
      })),
    });
  });
}

export type RateItems = { door: RatingDoor; typed: Readonly<Record<string, string>>; call: boolean };

/** Refuses with rating-empty, or with already-rated when every item that was rated here had been rated before. */
export function rateItems(ctx: Ctx, input: RateItems): Promise<Result<{ rated: number }>> {
  return permittedSql(ctx, 'citizen.say', async (sql) => {
    const opened = await open(sql, ctx, input.door);
    if (!opened.ok) return opened;
    const { items, bookingId } = opened.value;
    const waiting = items.filter(({ level }) => level === null);
    if (waiting.length === 0) return refuse('already-rated');
    const given = readRatings(
      waiting.map(({ id }) => id),
      input.typed,
    );
    if (!given.ok) return given;
    let rated = 0;
    for (const one of given.value) {
      const item = waiting.find(({ id }) => id === one.itemId);
      const id = item && (await insertRating(sql, item, one, 'token' in input.door ? 'link' : 'page', ctx.now));
      if (!item || !id) continue;
      rated += 1;
      const { district, pointId, serviceCode: service } = item;
      await appendEvents(sql, ctx.actor, ctx.now, [
        { type: 'rating.given', subject: `rating:${id}`, district, pointId, data: { service, level: one.level } },
      ]);
      if (isLow(one.level)) await followUp(sql, ctx, item, id, input.call ? bookingId : null);
    }
    return rated > 0 ? ok({ rated }) : refuse('already-rated');
  });
}

async function followUp(sql: Sql, ctx: Ctx, item: RatableItem, ratingId: string, bookingId: string | null) {
  const { rules, calendar } = await published(ctx.app, ctx.now);
  const { district, pointId } = item;
  const office = rules.get(district)?.body;
  if (!office) return;
  const dueAt = clerkDue(calendar, office.callbacks, ctx.now);
  const reason = bookingId ? 'low-rating' : 'low-rating-unnamed';
  await openCallback(sql, ctx.now, { bookingId, district, pointId, reason, dueAt, dedupe: `rating:${ratingId}` });
}

async function open(sql: Sql, ctx: Ctx, door: RatingDoor): Promise<Result<Opened>> {
  if ('token' in door) {
    if (door.token === null || !/^[\w-]{22}$/.test(door.token)) return refuse('not-found');
    const link = await findRatingLink(sql, ctx.app.keys.tokenHash(door.token), ctx.now);
    if (!link) return refuse('not-found');
    const items = await loadRatable(sql, link.bookingId, link.itemIds);
    return ok({ bookingId: link.bookingId, items, names: new Map() });
  }
  const own = await ownBooking(sql, ctx, door.reference);
  if (!own.ok) return own;
  const { booking } = own.value;
  const people = await loadPeople(sql, ctx.app.keys, booking);
  const items = await loadRatable(sql, booking.id, null);
  if (items.length === 0) return refuse('not-found');
  const names = new Map(people.map(({ id, name }) => [id, maskName(name)]));
  return ok({ bookingId: booking.id, items, names });
}
