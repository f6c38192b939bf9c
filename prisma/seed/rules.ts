// First version of the rules of each district of the demo.
import { firstCaseRules } from '#app/domain/rules/case-rules.ts';

import { usualMatterRules } from '#app/domain/rules/matter-rules.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import { legalOvertime } from '#app/domain/rules/overtime-rules.ts';
import { usualTerms } from '#app/domain/rules/session-terms.ts';

export type RulesVersion = { district: string; version: number; effectiveFrom: string; rules: OfficeRules };

const clock = (hour: number, minute = 0) => hour * 60 + minute;

const hanyang: OfficeRules = {
  booking: {
    leadMinutes: clock(18),
    horizonDays: 14,
    newDaysOpenAt: clock(8),
    changeUntil: { daysBefore: 1, minute: clock(18) },
    changesWithoutCall: 3,
  },
  quota: {
    openItemsPerPerson: 4,
    openBookingsPerContact: 4,
    peoplePerProxyPerDay: 12,
    peoplePerHomeVisit: 6,
    servicesPerPerson: 4,
    sessionFromPeople: 20,
  },
  hold: { minutes: 20, maxMinutes: 60, warnMinutes: 5, perNetwork: 30 },
  visit: {
    windows: [
      { from: clock(9), to: clock(10) },
      { from: clock(10), to: clock(11) },
      { from: clock(11), to: clock(12) },
      { from: clock(14), to: clock(15) },
      { from: clock(15), to: clock(16) },
      { from: clock(16), to: clock(17) },
    ],
    counterSlotMinutes: 20,
    setupMinutes: 10,
    packMinutes: 5,
    officersPerVisit: 2,
    homeRadiusKm: 15,
    travel: { kmPerHour: 24, detourFactor: 1.4, minutesPerStop: 5, minutesWhenApproximate: 3, bufferMinutes: 5 },
    extraMinutes: { bedside: 20, interpreter: 10, stairs: 5 },
    makeUpDayRunsAs: 1,
  },
  session: { setupMinutes: 30, packMinutes: 20, margin: 0.15, warnOverMinutes: 240 },
  ages: { childUnder: 14, guardianUnder: 16, adultFrom: 18, confirmOver: 110, reached: 'on-birthday' },
  documents: {
    passportMonthsLeft: 6,
    blankPages: 2,
    permitDaysBeforeExpiry: 30,
    daysAfterEntry: 30,
    visaCloseDays: 7,
    livedHereDays: 182,
  },
  callbacks: { dueWorkingDays: 1, unconfirmedAfterHours: 24, unconfirmedBeforeVisitHours: 2 },
  conditional: { dueWorkingDays: 5, remindOn: [-2, -1, 0] },
  reminders: [{ daysBefore: 1, minute: clock(9) }],
  sheets: { minute: clock(18) },
  lifetimes: {
    draft: { openMinutes: 30, keepDays: 7 },
    code: {
      digits: 6,
      lifeMinutes: 10,
      tries: 5,
      resendSeconds: 60,
      perContactPerHour: 5,
      perNetworkPerHour: 60,
      deliverWithinSeconds: 60,
    },
    signedIn: { citizenIdleMinutes: 30, citizenMaxHours: 12, staffIdleMinutes: 15, staffMaxHours: 12 },
    retention: {
      doorDetailDays: 30,
      healthFactDays: 30,
      evidenceDays: 30,
      childDays: 30,
      bookingDays: 180,
      rejectedRosterHours: 24,
      consentYears: 3,
      ledgerYears: 3,
      accessLogMonths: 12,
    },
  },
  overtime: legalOvertime,
  cases: { ...firstCaseRules, threeStages: true },
  sessions: usualTerms,
  matters: usualMatterRules,
};

// A larger, thinner district: longer ways, faster roads, more notice.
const dongxihu: OfficeRules = {
  ...hanyang,
  cases: firstCaseRules,
  booking: { ...hanyang.booking, leadMinutes: clock(20), horizonDays: 21 },
  visit: {
    ...hanyang.visit,
    homeRadiusKm: 30,
    travel: { kmPerHour: 32, detourFactor: 1.35, minutesPerStop: 5, minutesWhenApproximate: 5, bufferMinutes: 10 },
  },
};

export const rulesVersions: readonly RulesVersion[] = [
  { district: 'hanyang', version: 1, effectiveFrom: '2026-01-01', rules: hanyang },
  { district: 'dongxihu', version: 1, effectiveFrom: '2026-01-01', rules: dongxihu },
];
