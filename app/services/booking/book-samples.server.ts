// Books sample bookings the way people would have, some days ago, and assigns those of today. For the demo only.
import { randomBytes } from 'node:crypto';
import type { Staff } from '#app/domain/access/actor.ts';
import { type DraftData, emptyDraft, type Relation } from '#app/domain/booking/draft.ts';
import { makeReference } from '#app/domain/booking/reference.ts';
import { visitNeed } from '#app/domain/booking/visit-need.ts';
import { addDays, type CivilDate, daysBetween } from '#app/domain/calendar/civil-date.ts';
import { isWorkingDay } from '#app/domain/calendar/working-days.ts';
import type { ItemStep } from '#app/domain/case/item-table.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { findBookingVisit, hasBookings } from '#app/store/booking-visit.server.ts';
import { insertDraft } from '#app/store/drafts.server.ts';
import { resizeVisit } from '#app/store/split-visits.server.ts';
import { takeOff } from '../board/move-visit.server.ts';
import { followSample, type SampleSince } from '../case/follow-samples.server.ts';
import { runSample } from '../case/run-samples.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { holdTime } from '../schedule/hold-time.server.ts';
import { assignVisit } from '../visit/assign-visit.server.ts';
import { bookVisit } from './book-visit.server.ts';
import { serviceEntries } from './service-entries.server.ts';

export type SampleBooking = {
  district: string;
  community: number;
  name: string;
  number: string;
  relation: Relation;
  booker: string;
  contact: { kind: 'email' | 'sms' | 'none'; value: string; confirmed: boolean };
  service: string;
  /** working days from today; below nought: the visit has been */
  day: number;
  /** what the desks have done since */
  later?: readonly ItemStep[];
  /** what followed: the way of the document, its rating, a request to expedite */
  since?: SampleSince;
  windowStart: number;
  bedside?: boolean;
  locale?: 'zh' | 'en';
  /** today's board: it fell off its team's day, or it takes an hour longer than planned */
  today?: 'fallen' | 'longer';
};

const bookedDaysAgo = 4;
const dayMs = 86_400_000;

/** Only where nobody has booked yet; what no team can keep (a holiday, a full window) is left out. Returns the count. */
export async function bookSamples(ctx: Ctx, samples: readonly SampleBooking[]): Promise<Result<number>> {
  if (ctx.app.config.mode !== 'demo') return refuse('not-allowed');
  if (await hasBookings(sqlOfClient(ctx.app.pool))) return ok(0);
  const content = await published(ctx.app, ctx.now);
  let booked = 0;
  for (const sample of samples) {
    const reference = await bookOne(ctx, content, sample, workingDay(content, sample.day));
    if (reference === null) continue;
    booked += 1;
    if (sample.day === 0) await assign(ctx, sample.district, reference, sample.today);
    if (sample.day < 0) await runSample(ctx, reference, workingDay(content, sample.day), sample.later ?? []);
    if (sample.since)
      await followSample(ctx, reference, sample.service, sample.since, (days) => workingDay(content, days));
  }
  return ok(booked);
}

async function bookOne(ctx: Ctx, content: Published, sample: SampleBooking, date: CivilDate): Promise<string | null> {
  const back = sample.day < 0 ? daysBetween(date, content.date) : 0;
  const then = new Date(ctx.now.getTime() - (bookedDaysAgo + back) * dayMs);
  const community = [...content.communities.values()].filter((c) => c.district === sample.district)[sample.community];
  const rules = content.rules.get(sample.district)?.body;
  if (!community || !rules) return null;
  const data = draftOf(content, sample, community.id, date, rules.visit.windows);
  const owner = { kind: 'citizen' as const, sessionId: newToken(), grants: [] };
  const as: Ctx = { ...ctx, now: then, actor: owner };
  const id = newToken();
  await insertDraft(sqlOfClient(ctx.app.pool), ctx.app.keys, {
    id,
    reference: makeReference(randomBytes(7)),
    sessionHash: ctx.app.keys.tokenHash(owner.sessionId),
    district: sample.district,
    locale: sample.locale ?? 'zh',
    data,
    version: 1,
    createdAt: then,
    touchedAt: then,
    expiresAt: new Date(then.getTime() + 7 * dayMs),
    bookingId: null,
  });
  const held = await holdTime(as, {
    holder: `draft:${id}`,
    action: 'draft.edit',
    district: sample.district,
    mode: 'home',
    place: { communityId: community.id, pointId: null },
    need: visitNeed(data, [...serviceEntries(content).values()], rules),
    date,
    windowStart: sample.windowStart,
    network: null,
  });
  if (!held.ok) return null;
  const booked = await bookVisit(as, { draftId: id });
  return booked.ok ? booked.value.reference : null;
}

function draftOf(
  content: Published,
  sample: SampleBooking,
  communityId: string,
  date: CivilDate,
  windows: readonly { from: number; to: number }[],
): DraftData {
  const windowEnd = windows.find((window) => window.from === sample.windowStart)?.to ?? sample.windowStart + 60;
  const bedside = sample.bedside ?? false;
  const codes = ['privacy-notice', 'booking-for-others', ...(bedside ? ['consent-health'] : [])];
  return {
    ...emptyDraft(),
    mode: 'home',
    applicants: [
      {
        key: 'a',
        relation: sample.relation,
        ageBand: 'adult',
        services: [{ code: sample.service, variant: variantOf(content, sample.service) }],
      },
    ],
    consentOfOthers: sample.relation !== 'self',
    place: {
      communityId,
      pointId: null,
      detail: '示例路 1 号 2 单元 301',
      door: null,
      howToFind: '',
      lift: 'yes',
      kind: bedside ? 'bedside' : 'home',
    },
    needs: {
      wheelchair: false,
      signLanguage: false,
      smsOnly: false,
      interpreter: null,
      bedside,
      noFingerprints: false,
      cannotDecide: false,
      note: '',
      healthConsent: bedside,
    },
    time: { date, windowStart: sample.windowStart, windowEnd },
    consents: codes.map((code) => ({ code, revisionId: content.texts.get(code)?.revisionId ?? '' })),
    people: [
      {
        key: 'a',
        name: sample.name,
        familyName: null,
        givenName: null,
        documentKind: 'resident-id',
        number: sample.number,
        birth: null,
        details: { 'address-since.res': '2023-03-01', 'address-since': '2023-03-01', 'state-staff': 'no' },
        rareCharacters: null,
        guardian: null,
      },
    ],
    contact: { bookerName: sample.booker, ...sample.contact },
  };
}

/** A first application asks the fewest questions: nothing about an older document. */
function variantOf(content: Published, service: string): string {
  const entry = serviceEntries(content).get(service);
  return entry?.variants.find((variant) => !variant.asksHeldDocument)?.code ?? 'first';
}

/** The n-th working day from today on, today included when it is one; below nought, the n-th before today. */
/** The nth working day from today; today's or the next for nought. */
export function workingDay(content: Published, n: number): CivilDate {
  const step = n < 0 ? -1 : 1;
  let date = n < 0 ? addDays(content.date, -1) : content.date;
  for (let left = n < 0 ? -n - 1 : n; ; date = addDays(date, step)) {
    if (!isWorkingDay(content.calendar, date)) continue;
    if (left === 0) return date;
    left -= 1;
  }
}

async function assign(ctx: Ctx, district: string, reference: string, then: SampleBooking['today']): Promise<void> {
  const dispatcher: Staff = {
    kind: 'staff',
    staffId: 'demo',
    roles: ['dispatcher'],
    district,
    pointId: null,
    teamId: null,
    sessionId: 'demo',
  };
  const booking = await findBookingVisit(sqlOfClient(ctx.app.pool), reference);
  if (!booking?.teamId) return;
  const { id, version, teamId, visitId, serviceMinutes, skills } = booking;
  const as = { ...ctx, actor: dispatcher };
  await assignVisit(as, { bookingId: id, version, teamId });
  if (then === 'longer')
    await resizeVisit(sqlOfClient(ctx.app.pool), visitId, { minutes: serviceMinutes + 60, skills });
  const assigned = then === 'fallen' ? await findBookingVisit(sqlOfClient(ctx.app.pool), reference) : null;
  if (assigned) await takeOff(as, { visitId, version: assigned.visitVersion });
}
