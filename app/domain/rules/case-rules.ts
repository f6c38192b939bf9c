// The rules of cases one district sets: its desks, when a promise is near, what is told once, evidence, green channel.
import { z } from 'zod';

const Count = z.number().int().positive();

export const CaseRules = z.object({
  /** front desk, back office and issuing desk are different people */
  threeStages: z.boolean(),
  /** so many working days before the promise a case is near */
  nearDays: z.number().int().min(0),
  /** everything missing is told once within so many working days; a clerk is called on the alarm's day */
  notice: z.object({ dueWorkingDays: Count, alarmWorkingDays: Count }),
  /** accepted with papers to follow: does our time begin when they are complete, or at once with a pause? */
  clockWhenMissing: z.enum(['complete', 'accepted']),
  evidence: z.object({ files: Count, bytes: Count }),
  /** a day by which a document is needed lies at most so many days ahead */
  neededWithinDays: Count.default(365),
  /** who goes first, as published: the ground, or a person in bed */
  green: z.object({ grounds: z.array(z.string()), flags: z.array(z.string()) }),
  /** numbers on the public page below this are not shown */
  shownFrom: Count,
  /** pages of a request for expediting promise an answer within so many working hours of the office */
  rulingHours: Count,
});
export type CaseRules = z.infer<typeof CaseRules>;

/** Rules written before these were rules mean this. Source of the notice: Administrative Licensing Law art. 32. */
export const firstCaseRules: CaseRules = {
  threeStages: false,
  nearDays: 2,
  notice: { dueWorkingDays: 5, alarmWorkingDays: 3 },
  clockWhenMissing: 'complete',
  evidence: { files: 3, bytes: 10 * 1024 * 1024 },
  neededWithinDays: 365,
  green: {
    grounds: ['funeral', 'treatment', 'visit-ill', 'funeral-or-illness', 'family-emergency'],
    flags: ['bedside'],
  },
  shownFrom: 5,
  rulingHours: 4,
};
