// How fast questions, unresolved matters, calls for help and reminders go. Working days and minutes; data, never code.
import { z } from 'zod';

const Count = z.number().int().positive();

export const MatterRules = z.object({
  /** a question is answered within so many working days */
  questionDays: Count,
  /** each level has so many working days, then the next one takes over by itself */
  tierDays: z.object({ station: Count, district: Count, city: Count }),
  /** what a decision promises is done within so many working days at the latest */
  doneWithinDays: Count,
  /** so many working days after the promised day somebody asks whether it is done */
  followUpDays: Count,
  /** a unit that was asked answers within so many working days */
  unitDays: Count,
  /** help for teams: minutes, and hours as minutes; the same day ends at the minute of day `helpUntil` */
  helpMinutes: Count,
  helpHoursMinutes: Count,
  helpUntil: z.number().int().min(0).max(1440),
  /** a letter goes out so many days before a residence permit ends, an endorsement is due, somebody is 16 */
  endingDays: z.object({ permit: z.number().int().min(30), endorsement: Count, sixteen: Count }),
});
export type MatterRules = z.infer<typeof MatterRules>;

/** Where a district has set nothing of its own. */
export const usualMatterRules: MatterRules = {
  questionDays: 2,
  tierDays: { station: 3, district: 3, city: 5 },
  doneWithinDays: 15,
  followUpDays: 3,
  unitDays: 1,
  helpMinutes: 15,
  helpHoursMinutes: 120,
  helpUntil: 17 * 60 + 30,
  endingDays: { permit: 45, endorsement: 30, sixteen: 30 },
};
