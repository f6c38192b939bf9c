// What a clerk puts into an offer: half days with a team and desks, and hours and partner units of talks.
import { type CivilDate, clockText, isCivilDate, type MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { readHours } from '#app/domain/resource/day-span.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { PlannedHalf } from './capacity.ts';

type Typed = Readonly<Record<string, string>>;

export type OfferedHalf = {
  date: CivilDate;
  start: MinuteOfDay;
  end: MinuteOfDay;
  teamId: string;
  desks: number;
  /** index of the group of documents these desks do */
  group: number;
};
export type TalkTime = { talkId: string; date: CivilDate; start: MinuteOfDay; unitId: string | null };

export const offerRows = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The portal's own suggestion as fields of the form. */
export function suggestedFields(planned: readonly PlannedHalf[]): Record<string, string> {
  const fields = planned.slice(0, offerRows.length).flatMap((half, index) => {
    const row = `r${index + 1}`;
    return [
      [`${row}.date`, half.date],
      [`${row}.start`, clockText(half.from)],
      [`${row}.end`, clockText(half.to)],
      [`${row}.team`, half.teamId],
      [`${row}.desks`, String(half.desks)],
      [`${row}.group`, String(half.group)],
    ];
  });
  return Object.fromEntries(fields);
}

/** Rows without a date are left out. Refuses at the field: date-invalid, date-past, clock-invalid, shift-empty, team-twice. */
export function readOffer(typed: Typed, groups: number, today: CivilDate): Result<OfferedHalf[]> {
  const halves: OfferedHalf[] = [];
  for (const n of offerRows) {
    const at = (name: string) => (typed[`r${n}.${name}`] ?? '').trim();
    const date = at('date');
    if (date === '') continue;
    if (!isCivilDate(date)) return refuse('date-invalid', undefined, `r${n}.date`);
    if (date <= today) return refuse('date-past', undefined, `r${n}.date`);
    const hours = readHours(at('start'), at('end'), [`r${n}.start`, `r${n}.end`]);
    if (!hours.ok) return hours;
    const desks = Number(at('desks'));
    if (!Number.isInteger(desks) || desks < 1 || desks > 30) return refuse('form-invalid', undefined, `r${n}.desks`);
    const teamId = at('team');
    if (teamId === '') return refuse('form-invalid', undefined, `r${n}.team`);
    const group = Number(at('group') || '0');
    if (!Number.isInteger(group) || group < 0 || group >= groups) {
      return refuse('form-invalid', undefined, `r${n}.group`);
    }
    const half = { date, ...hours.value, teamId, desks, group };
    const twice = halves.some(
      (one) => one.teamId === teamId && one.date === date && one.start < half.end && half.start < one.end,
    );
    if (twice) return refuse('team-twice', undefined, `r${n}.team`);
    halves.push(half);
  }
  return ok(halves);
}

/** A talk without a date keeps having none; one with a date needs its hour. */
export function readTalkTimes(typed: Typed, talkIds: readonly string[], today: CivilDate): Result<TalkTime[]> {
  const times: TalkTime[] = [];
  for (const talkId of talkIds) {
    const at = (name: string) => (typed[`t.${talkId}.${name}`] ?? '').trim();
    if (at('date') === '') continue;
    if (!isCivilDate(at('date'))) return refuse('date-invalid', undefined, `t.${talkId}.date`);
    if (at('date') <= today) return refuse('date-past', undefined, `t.${talkId}.date`);
    const hours = readHours(at('start'), '23:59', [`t.${talkId}.start`, `t.${talkId}.start`]);
    if (!hours.ok) return hours;
    times.push({ talkId, date: at('date'), start: hours.value.start, unitId: at('unit') || null });
  }
  return ok(times);
}
