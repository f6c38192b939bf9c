// Civil dates, minutes of the day and instants, and the only place that knows the office's time zone.
// A civil date (birth, due, day of a visit) is never an instant: it is the string YYYY-MM-DD.

/** A day of the Gregorian calendar, `YYYY-MM-DD`. It has no time zone of its own. */
export type CivilDate = string;
/** Whole minutes since midnight in the office's zone; 1440 is the end of the day. */
export type MinuteOfDay = number;

export const officeZone = 'Asia/Shanghai';
export const minutesPerDay = 1440;

const minuteMs = 60_000;
const dayMs = minutesPerDay * minuteMs;
const eightHours = 8 * 60 * minuteMs;
/** From here on the zone is plain UTC+8; before, summer time (1986–1991 and the 1940s) and local mean time. */
const plainFrom = Date.UTC(1992, 0, 1) - eightHours;

const wallClock = new Intl.DateTimeFormat('en-US', {
  timeZone: officeZone,
  calendar: 'gregory',
  era: 'short',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** How far the office's wall clock is ahead of UTC at this instant, in milliseconds. */
function aheadOfUtc(instantMs: number): number {
  if (instantMs >= plainFrom) return eightHours;
  const part: Record<string, string> = {};
  for (const { type, value } of wallClock.formatToParts(instantMs)) part[type] = value;
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  wall.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
  return wall.getTime() - Math.floor(instantMs / 1000) * 1000;
}

/** Days since 1970-01-01. Throws a RangeError when the text is not a real date: that is a bug of the caller. */
function dayNumber(date: CivilDate): number {
  if (!isCivilDate(date)) throw new RangeError('not a civil date');
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

function dateOfDay(day: number): CivilDate {
  const instant = new Date(day * dayMs);
  const year = instant.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw new RangeError('outside the years 0001 to 9999');
  return instant.toISOString().slice(0, 10);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is this text a day that exists, `YYYY-MM-DD`, years 0001 to 9999? (29 February in leap years only.) */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : monthLengths[month - 1];
  return year >= 1 && length !== undefined && day >= 1 && day <= length;
}

/** The date on the office's wall calendar at this instant. */
export function civilDateOf(instant: Date): CivilDate {
  const wall = instant.getTime() + aheadOfUtc(instant.getTime());
  return dateOfDay(Math.floor(wall / dayMs));
}

/** The minute on the office's wall clock at this instant, 0 to 1439; seconds are cut off. */
export function minuteOfDay(instant: Date): MinuteOfDay {
  const wall = instant.getTime() + aheadOfUtc(instant.getTime());
  return Math.floor((wall - Math.floor(wall / dayMs) * dayMs) / minuteMs);
}

/**
 * The instant at which the office's wall clock shows this date and minute. A minute outside 0 to 1439 runs on into
 * the neighbouring day. In an hour skipped by summer time: the instant just as far after the jump; in a repeated
 * hour: the first one. Throws a RangeError for a date that does not exist.
 */
export function instantAt(date: CivilDate, minute: MinuteOfDay): Date {
  const wall = dayNumber(date) * dayMs + minute * minuteMs;
  if (wall - eightHours >= plainFrom) return new Date(wall - eightHours);
  const before = aheadOfUtc(wall - dayMs);
  const after = aheadOfUtc(wall + dayMs);
  const early = wall - Math.max(before, after);
  if (aheadOfUtc(early) === Math.max(before, after)) return new Date(early);
  return new Date(wall - Math.min(before, after));
}

/** The date `days` later (earlier when negative). Throws a RangeError for a date that does not exist. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDay(dayNumber(date) + days);
}

/** The same day of the month, `months` later (earlier when negative); the last day where the month is too short. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const first = new Date(dayNumber(date) * dayMs);
  const day = first.getUTCDate();
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  const monthEnd = new Date(first);
  monthEnd.setUTCMonth(first.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(day, monthEnd.getUTCDate()));
  return dateOfDay(first.getTime() / dayMs);
}

/** Calendar days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CivilDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const sinceMonday = (dayNumber(date) + 3) % 7;
  return (((sinceMonday + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Negative when `a` is earlier, 0 when they are one day, positive when `a` is later; fit for `sort`. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The year of a date, as a number. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 840 → "14:00"; the end of the day is "24:00". */
export function clockText(minute: MinuteOfDay): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** "14:00" or "9:30" → minutes; "24:00" → 1440; anything else → null. A full-width colon is understood. */
export function parseClock(text: string): MinuteOfDay | null {
  const found = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim());
  if (!found) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2]);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return hour * 60 + minute;
}
