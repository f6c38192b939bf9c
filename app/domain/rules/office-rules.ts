// The rules one district sets for booking: lead times, windows, quotas, holds, codes, retention. Versioned data, never code.
// Minutes of day count from 00:00 in Asia/Shanghai; weekdays are 1 (Monday) to 7 (Sunday).
import { z } from 'zod';
import { AgeLimits } from './age-limits.ts';
import { CaseRules, firstCaseRules } from './case-rules.ts';
import { Lifetimes } from './lifetimes.ts';
import { MatterRules, usualMatterRules } from './matter-rules.ts';
import { legalOvertime, OvertimeRules } from './overtime-rules.ts';
import { SessionTerms, usualTerms } from './session-terms.ts';

const Minute = z
  .number()
  .int()
  .min(0)
  .max(24 * 60);
const Count = z.number().int().positive();

/** A half-open interval of the day. */
export const DayInterval = z
  .object({ from: Minute, to: Minute })
  .refine((interval) => interval.from < interval.to, { message: 'an interval ends after it starts' });
export type DayInterval = z.infer<typeof DayInterval>;

/** When times open and how late they may be changed. */
export const BookingWindow = z.object({
  /** shortest notice before the start of the window */
  leadMinutes: z.number().int().min(0),
  /** how many days ahead may be booked, counted from today */
  horizonDays: Count,
  /** every day at this minute one more day opens */
  newDaysOpenAt: Minute,
  /** last moment to change or cancel without a call */
  changeUntil: z.object({ daysBefore: z.number().int().min(0), minute: Minute }),
  /** how often the time may be changed before a call is needed */
  changesWithoutCall: z.number().int().min(0),
});
export type BookingWindow = z.infer<typeof BookingWindow>;

export const Quota = z.object({
  openItemsPerPerson: Count,
  openBookingsPerContact: Count,
  /** people one helper (community worker) may book for in a day */
  peoplePerProxyPerDay: Count,
  peoplePerHomeVisit: Count,
  servicesPerPerson: Count,
  /** below this number a session is not offered */
  sessionFromPeople: Count,
});
export type Quota = z.infer<typeof Quota>;

export const HoldRules = z.object({
  minutes: Count,
  /** however often it is renewed */
  maxMinutes: Count,
  /** the page warns when so many minutes are left */
  warnMinutes: Count,
  /** holds alive at one time from one network address range */
  perNetwork: Count,
  /** a freed place is kept so long for the next person who waits; not given: two hours */
  offerMinutes: Count.optional(),
});
export type HoldRules = z.infer<typeof HoldRules>;

/** Straight-line travel with a detour factor, until roads are known. */
export const TravelProfile = z.object({
  kmPerHour: z.number().positive(),
  /** slower streets near by, nearest first: up to so many kilometres of the way at this speed, the rest at kmPerHour */
  bands: z.array(z.object({ upToKm: z.number().positive(), kmPerHour: z.number().positive() })).optional(),
  detourFactor: z.number().min(1),
  /** parking, gate, stairs */
  minutesPerStop: z.number().int().min(0),
  /** added where a coordinate is only approximate */
  minutesWhenApproximate: z.number().int().min(0),
  /** slack kept between two visits */
  bufferMinutes: z.number().int().min(0),
});
export type TravelProfile = z.infer<typeof TravelProfile>;

export const VisitRules = z.object({
  /** promised arrival windows of a home visit */
  windows: z.array(DayInterval).min(1),
  /** length of one place at a window counter */
  counterSlotMinutes: Count,
  setupMinutes: z.number().int().min(0),
  packMinutes: z.number().int().min(0),
  officersPerVisit: Count,
  /** straight line from the team's base */
  homeRadiusKm: z.number().positive(),
  travel: TravelProfile,
  /** a team's break lasts so long, anywhere in the span its shift keeps for it; not given: the whole span */
  breakMinutes: Count.optional(),
  /** the way back to the base must lie within the shift */
  homeInShift: z.boolean().optional(),
  /** extra minutes for people who need more time */
  extraMinutes: z.object({
    bedside: z.number().int().min(0),
    interpreter: z.number().int().min(0),
    stairs: z.number().int().min(0),
  }),
  /** a week left open is told at least so many days before its Monday; not given: three */
  openWeekDaysBefore: Count.optional(),
  /** on an adjusted workday (调休上班) shifts run as on this weekday */
  makeUpDayRunsAs: z.number().int().min(1).max(7),
});
export type VisitRules = z.infer<typeof VisitRules>;

/** Sessions: minutes = setup + ceil(people / stations) × minutes × (1 + margin) + pack. */
export const SessionRules = z.object({
  setupMinutes: z.number().int().min(0),
  packMinutes: z.number().int().min(0),
  margin: z.number().min(0).max(1),
  warnOverMinutes: Count,
});
export type SessionRules = z.infer<typeof SessionRules>;

/** Facts about documents the form checks on the day of the visit. */
export const DocumentChecks = z.object({
  passportMonthsLeft: Count,
  blankPages: Count,
  /** residence permits: apply so many days before the last day (Exit-Entry Law art. 32) */
  permitDaysBeforeExpiry: Count,
  /** X1 visa: apply within so many days of entry (Exit-Entry Law art. 30) */
  daysAfterEntry: Count,
  /** fewer days left after the visit: a clerk looks at the request before it is confirmed */
  visaCloseDays: Count,
  /** residence permit of non-local residents: half a year in the place */
  livedHereDays: Count,
});
export type DocumentChecks = z.infer<typeof DocumentChecks>;

/** What pages promise and staff must keep. */
export const Callbacks = z.object({
  dueWorkingDays: Count,
  /** a contact still unconfirmed goes to the call list after so many hours … */
  unconfirmedAfterHours: Count,
  /** … or so many hours before the visit, whichever comes first */
  unconfirmedBeforeVisitHours: Count,
});
export type Callbacks = z.infer<typeof Callbacks>;

/** Accepted with papers to follow (容缺受理). */
export const ConditionalAcceptance = z.object({
  dueWorkingDays: Count,
  /** reminders, working days relative to the due date */
  remindOn: z.array(z.number().int().max(0)),
});
export type ConditionalAcceptance = z.infer<typeof ConditionalAcceptance>;

/** Tomorrow's day sheets are mailed to the service points at this minute, for an evening on which nothing works. */
export const SheetRules = z.object({ minute: Minute });
export type SheetRules = z.infer<typeof SheetRules>;

export const OfficeRules = z.object({
  booking: BookingWindow,
  quota: Quota,
  hold: HoldRules,
  visit: VisitRules,
  session: SessionRules,
  ages: AgeLimits,
  documents: DocumentChecks,
  callbacks: Callbacks,
  conditional: ConditionalAcceptance,
  /** reminders before a visit, at a minute of that day */
  reminders: z.array(z.object({ daysBefore: z.number().int().min(0), minute: Minute })),
  /** rules written before this was a rule mean six in the evening */
  sheets: SheetRules.default({ minute: 18 * 60 }),
  lifetimes: Lifetimes,
  /** rules written before this was a rule mean the law's own limits */
  overtime: OvertimeRules.default(legalOvertime),
  cases: CaseRules.default(firstCaseRules),
  sessions: SessionTerms.default(usualTerms),
  matters: MatterRules.default(usualMatterRules),
});
export type OfficeRules = z.infer<typeof OfficeRules>;
