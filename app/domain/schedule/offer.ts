// What a visit needs, and what the portal offers in answer: windows of a day with the reason where there is none.
// Minutes of day count from 00:00 in Asia/Shanghai.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { CivilDate, MinuteOfDay } from '#app/domain/calendar/civil-date.ts';

export type VisitNeed = {
  /** service codes a team must be trained for */
  skills: readonly string[];
  /** languages somebody in the team must speak */
  languages: readonly string[];
  /** kinds of kit the team must bring */
  kits: readonly string[];
  /** minutes at the door or the counter */
  minutes: number;
  officers: number;
};

export type Position = { lon: number; lat: number };

/** Why a window is not offered, most helpful reason first. */
export const noOfferReasons = ['past', 'too-soon', 'full', 'too-far', 'no-skill', 'no-shift', 'too-long'] as const;
export type NoOfferReason = (typeof noOfferReasons)[number];

export type OfferWindow = {
  windowStart: MinuteOfDay;
  windowEnd: MinuteOfDay;
  /** teams that could still come */
  left: number;
  reason: NoOfferReason | null;
};

export type OfferDay = {
  date: CivilDate;
  /** the calendar of that year is not published yet */
  provisional: boolean;
  /** holiday or closed day, with its name; windows are empty then */
  closed: Bilingual | null;
  windows: OfferWindow[];
};

export type Offers = { days: OfferDay[]; horizonEnd: CivilDate };
