// How long things live: drafts, codes, signed-in sessions, and personal data after the work is done.
import { z } from 'zod';

const Count = z.number().int().positive();

export const Lifetimes = z.object({
  draft: z.object({
    /** reopens without a code */
    openMinutes: Count,
    /** then only with reference and code, until deleted */
    keepDays: Count,
  }),
  code: z.object({
    digits: z.number().int().min(6).max(8),
    lifeMinutes: Count,
    tries: Count,
    /** wait before another code is sent */
    resendSeconds: Count,
    perContactPerHour: Count,
    perNetworkPerHour: Count,
    /** no delivery within this time: booked as contact not yet confirmed */
    deliverWithinSeconds: Count,
  }),
  signedIn: z.object({
    citizenIdleMinutes: Count,
    citizenMaxHours: Count,
    staffIdleMinutes: Count,
    staffMaxHours: Count,
  }),
  /** retention after the work is done; children’s data go first */
  retention: z.object({
    doorDetailDays: Count,
    healthFactDays: Count,
    evidenceDays: Count,
    childDays: Count,
    bookingDays: Count,
    rejectedRosterHours: Count,
    consentYears: Count,
    ledgerYears: Count,
    accessLogMonths: Count,
  }),
});
export type Lifetimes = z.infer<typeof Lifetimes>;
