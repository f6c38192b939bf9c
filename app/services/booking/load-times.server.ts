// The page "when": the windows of some days, what is held, and the rules that times follow here.
import { mayOpen } from '#app/domain/booking/step.ts';
import { timeValue } from '#app/domain/booking/still-fits.ts';
import { visitNeed } from '#app/domain/booking/visit-need.ts';
import { addDays, type CivilDate, civilDateOf, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Deadline } from '#app/domain/case/deadline.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { BookingWindow, HoldRules } from '#app/domain/rules/office-rules.ts';
import type { NoOfferReason, OfferDay } from '#app/domain/schedule/offer.ts';
import { daysShown, shownDays } from '#app/domain/schedule/shown-days.ts';
import type { DayWhy, Help } from '#app/domain/schedule/why-not.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { servicesIn } from '../catalogue/load-catalogue.server.ts';
import { published } from '../content/published.server.ts';
import { offerTimes } from '../schedule/offer-times.server.ts';
import { whyNot } from '../schedule/why-not.server.ts';
import { draftDeadline } from './draft-deadline.server.ts';
import { type LoadedDraft, loadDraft } from './load-draft.server.ts';

export type TimesPage = {
  mode: 'home' | 'window';
  booked: boolean;
  /** community or service point, without the door */
  place: string;
  days: OfferDay[];
  /** value of the chosen window, also when it is no longer held */
  chosen: string | null;
  heldUntil: Date | null;
  heldTime: LoadedDraft['data']['time'];
  minutes: number;
  earlier: CivilDate | null;
  later: CivilDate | null;
  horizonEnd: CivilDate;
  /** why the first days hold nothing, most frequent first */
  reasons: NoOfferReason[];
  /** why each day without a time holds none, and what would help */
  whys: DayWhy[];
  helps: Help[];
  serviceCode: string | null;
  /** against the chosen visit, else the first that is free */
  deadline: Deadline | null;
  rules: { booking: BookingWindow; hold: HoldRules };
};

/** Refuses with `draft-incomplete` while the place is not known. */
export async function loadTimes(
  ctx: Ctx,
  input: { draftId: string; locale: Locale; from?: string | null },
): Promise<Result<TimesPage>> {
  const opened = await loadDraft(ctx, { draftId: input.draftId });
  if (!opened.ok) return opened;
  const draft = opened.value;
  const { data, rules } = draft;
  if (data.place === null || !mayOpen(data, 'time')) return refuse('draft-incomplete');
  const content = await published(ctx.app, ctx.now);
  const today = civilDateOf(ctx.now);
  const asked = input.from && isCivilDate(input.from) && input.from > today ? input.from : null;
  const from = asked ?? firstPage(data.time?.date ?? null, today);
  const need = visitNeed(data, servicesIn(content), rules);
  const mode = data.mode ?? 'home';
  const { communityId, pointId } = data.place;
  const place = mode === 'window' ? { communityId: null, pointId } : { communityId, pointId: null };
  const span = daysShown + 4;
  const offers = await offerTimes(ctx, { district: draft.district, mode, place, need, from, days: span });
  if (!offers.ok) return offers;
  const days = shownDays(offers.value.days);
  const last = days.at(-1)?.date ?? from;
  const next = addDays(last, 1);
  const why = whyNot(offers.value, { mode, need, place }, days, ctx.now);
  return ok({
    mode,
    booked: draft.bookingId !== null,
    place:
      (mode === 'window'
        ? content.points.get(pointId ?? '')?.name[input.locale]
        : content.communities.get(communityId ?? '')?.name[input.locale]) ?? '',
    days,
    chosen: data.time ? timeValue(data.time) : (data.typed.time?.time ?? null),
    heldUntil: draft.heldUntil,
    heldTime: data.time,
    minutes: need.minutes,
    earlier: from > today ? laterOf(addDays(from, -daysShown), today) : null,
    later: next <= offers.value.horizonEnd ? next : null,
    horizonEnd: offers.value.horizonEnd,
    reasons: reasonsOf(days),
    ...why,
    deadline: draftDeadline(content, data, data.time?.date ?? firstFree(days) ?? from),
    serviceCode: data.applicants[0]?.services[0]?.code ?? null,
    rules: { booking: rules.booking, hold: rules.hold },
  });
}

/** The page that shows the chosen day; else the first one. */
function firstPage(chosen: CivilDate | null, today: CivilDate): CivilDate {
  return chosen !== null && chosen > addDays(today, daysShown) ? addDays(chosen, -1) : today;
}

function firstFree(days: readonly OfferDay[]): CivilDate | null {
  return days.find((day) => day.windows.some(({ reason }) => reason === null))?.date ?? null;
}

function reasonsOf(days: readonly OfferDay[]): NoOfferReason[] {
  const counts = new Map<NoOfferReason, number>();
  for (const { reason } of days.flatMap((day) => day.windows)) {
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([reason]) => reason);
}

function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
