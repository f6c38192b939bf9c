// Dates, times, numbers and names as each language writes them. Civil dates carry no zone; instants are shown on the
// office's wall clock, wherever server and reader are. Formatters are made once.
import {
  type CivilDate,
  civilDateOf,
  clockText,
  type MinuteOfDay,
  minuteOfDay,
  weekdayOf,
} from '#app/domain/calendar/civil-date.ts';
import type { Locale } from '#app/domain/locale.ts';

const tags: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' };
const numberFormats = perLocale((tag) => new Intl.NumberFormat(tag));
const nameFormats = perLocale((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const weekdays: Record<Locale, readonly string[]> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function perLocale<T>(make: (tag: string) => T): Record<Locale, T> {
  return { zh: make(tags.zh), en: make(tags.en) };
}

function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** 周三 / Wednesday. */
export function weekday(date: CivilDate, locale: Locale): string {
  return weekdays[locale][weekdayOf(date) - 1] ?? '';
}

/** 周三 / Wed. */
export function shortWeekday(date: CivilDate, locale: Locale): string {
  return locale === 'zh' ? weekday(date, 'zh') : weekday(date, 'en').slice(0, 3);
}

/** 周一至周五, 周二、周四 / Mon–Fri, Tue and Thu. Numbers are ISO weekdays, 1 is Monday. */
export function weekdayRange(days: readonly number[], locale: Locale): string {
  const names = days
    .map((day) => weekdays[locale][day - 1] ?? '')
    .map((name) => (locale === 'zh' ? name : name.slice(0, 3)));
  const inRow = days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1);
  if (names.length > 2 && inRow) return `${names[0]}${locale === 'zh' ? '至' : '–'}${names.at(-1)}`;
  return locale === 'zh' ? names.join('、') : nameList(names, 'en');
}

/** 10月14日 / 14 October. */
export function dayMonth(date: CivilDate, locale: Locale): string {
  const { month, day } = partsOf(date);
  return locale === 'zh' ? `${month}月${day}日` : `${day} ${months[month - 1]}`;
}

/** 10月14日（周三） / Wednesday 14 October. The year is understood. */
export function dayOf(date: CivilDate, locale: Locale): string {
  const day = dayMonth(date, locale);
  return locale === 'zh' ? `${day}（${weekday(date, 'zh')}）` : `${weekday(date, 'en')} ${day}`;
}

/** 10月14日 周三 / Wed 14 Oct: for tickets and tight places. */
export function shortDay(date: CivilDate, locale: Locale): string {
  if (locale === 'zh') return `${dayMonth(date, 'zh')} ${weekday(date, 'zh')}`;
  const { month, day } = partsOf(date);
  return `${shortWeekday(date, 'en')} ${day} ${months[month - 1]?.slice(0, 3)}`;
}

/** 2026年10月14日（周三） / Wednesday 14 October 2026. */
export function fullDay(date: CivilDate, locale: Locale): string {
  const { year } = partsOf(date);
  return locale === 'zh' ? `${year}年${dayOf(date, 'zh')}` : `${dayOf(date, 'en')} ${year}`;
}

/** 2026年10月14日 / 14 October 2026: births, due dates, versions. */
export function plainDate(date: CivilDate, locale: Locale): string {
  const { year } = partsOf(date);
  return locale === 'zh' ? `${year}年${dayMonth(date, 'zh')}` : `${dayMonth(date, 'en')} ${year}`;
}

/** 10月14日（周三）–10月16日（周五） / Wednesday 14 October to Friday 16 October; one day is said once. */
export function dayRange(from: CivilDate, to: CivilDate, locale: Locale): string {
  if (from === to) return dayOf(from, locale);
  return `${dayOf(from, locale)}${locale === 'zh' ? '–' : ' to '}${dayOf(to, locale)}`;
}

/** 14:00–15:00, minutes of the day, half-open. */
export function timeRange(from: MinuteOfDay, to: MinuteOfDay): string {
  return `${clockText(from)}–${clockText(to)}`;
}

/** 10月14日（周三）14:00–15:00 / Wednesday 14 October, 14:00–15:00. */
export function windowOf(date: CivilDate, from: MinuteOfDay, to: MinuteOfDay, locale: Locale): string {
  return `${dayOf(date, locale)}${locale === 'zh' ? '' : ', '}${timeRange(from, to)}`;
}

/** An instant on the office's wall clock: 10月12日（周一）10:42 / Monday 12 October, 10:42. */
export function moment(instant: Date, locale: Locale): string {
  return `${dayOf(civilDateOf(instant), locale)}${locale === 'zh' ? '' : ', '}${clockText(minuteOfDay(instant))}`;
}

/** Only the wall clock of an instant: 10:42. */
export function clockOf(instant: Date): string {
  return clockText(minuteOfDay(instant));
}

/** 1,390. */
export function number(value: number, locale: Locale): string {
  return numberFormats[locale].format(value);
}

/** 20元 / 20 yuan; whole yuan without decimals. */
export function money(yuan: number, locale: Locale): string {
  return locale === 'zh' ? `${number(yuan, 'zh')}元` : `${number(yuan, 'en')} yuan`;
}

/** 7个工作日 / 7 working days. */
export function workingDays(count: number, locale: Locale): string {
  return locale === 'zh' ? `${count}个工作日` : counted(count, 'working day');
}

/** 20 分钟 / 20 minutes. */
export function minutes(count: number, locale: Locale): string {
  return locale === 'zh' ? `${count} 分钟` : counted(count, 'minute');
}

/** 900 米, 1.8 公里 / 900 m, 1.8 km. */
export function distance(metres: number, locale: Locale): string {
  if (metres < 1000) return `${Math.round(metres / 50) * 50} ${locale === 'zh' ? '米' : 'm'}`;
  return `${number(Math.round(metres / 100) / 10, locale)} ${locale === 'zh' ? '公里' : 'km'}`;
}

/** 甲、乙和丙 / A, B and C. */
export function nameList(names: readonly string[], locale: Locale): string {
  return nameFormats[locale].format(names);
}

/** A name as a plain list: 甲、乙、丙 / A, B, C. */
export function listed(texts: readonly string[], locale: Locale): string {
  return texts.join(locale === 'zh' ? '、' : ', ');
}

function counted(count: number, unit: string): string {
  return `${number(count, 'en')} ${unit}${count === 1 ? '' : 's'}`;
}
