// What a district promises around sessions: who answers by when, which half days there are, and when small firms pool.
import { z } from 'zod';

const Count = z.number().int().positive();
const Minute = z.number().int().min(0).max(1440);

export const SessionTerms = z.object({
  /** a clerk checks a new organisation within so many working days */
  verifyWorkingDays: Count,
  /** staff answer an order or a counter-proposal within so many working days */
  offerWorkingDays: Count,
  /** the organisation answers an offer within so many; its teams are kept so long */
  answerWorkingDays: Count,
  /** a partner unit answers within so many */
  partnerWorkingDays: Count,
  /** a reminder goes out so many working days before the end */
  remindBeforeDays: z.number().int().min(0),
  /** answers are due at this minute of the day */
  dueMinute: Minute,
  /** shortest notice before a session, working days */
  leadWorkingDays: Count,
  /** how far ahead a session can be planned, days */
  horizonDays: Count,
  /** the half days a team can give */
  halfDays: z.array(z.object({ from: Minute, to: Minute })).min(1),
  /** how many half days one order is split into at most */
  mostHalfDays: Count,
  /** largest number of people in one order */
  mostPeople: Count,
  /** one press of the team adds so many minutes to the day */
  extendMinutes: Count.default(15),
  /** people are called in groups of so long where a host names no breaks or shifts */
  waveMinutes: Count.default(20),
  /** small firms of a park: people needed in all, places of one session, days until it is decided; who needs it within
   * urgentDays is offered a freed place first */
  pool: z.object({
    minimum: Count,
    places: Count,
    decideDays: Count,
    offerHours: Count,
    urgentDays: Count.default(7),
  }),
});
export type SessionTerms = z.infer<typeof SessionTerms>;

/** What holds in districts whose rules were written before sessions could be ordered. */
export const usualTerms: SessionTerms = {
  verifyWorkingDays: 2,
  offerWorkingDays: 2,
  answerWorkingDays: 3,
  partnerWorkingDays: 2,
  remindBeforeDays: 1,
  dueMinute: 17 * 60,
  leadWorkingDays: 3,
  horizonDays: 60,
  halfDays: [
    { from: 9 * 60 + 30, to: 12 * 60 + 30 },
    { from: 14 * 60, to: 17 * 60 },
  ],
  mostHalfDays: 8,
  mostPeople: 2000,
  extendMinutes: 15,
  waveMinutes: 20,
  pool: { minimum: 20, places: 40, decideDays: 10, offerHours: 24, urgentDays: 7 },
};
