// How much longer than its shift a team may work. Labour Law art. 41: at most 3 hours a day and 36 hours a month.
import { z } from 'zod';

export const OvertimeRules = z.object({
  minutesPerDay: z.number().int().min(0),
  minutesPerMonth: z.number().int().min(0),
});
export type OvertimeRules = z.infer<typeof OvertimeRules>;

export const legalOvertime: OvertimeRules = { minutesPerDay: 180, minutesPerMonth: 2_160 };
