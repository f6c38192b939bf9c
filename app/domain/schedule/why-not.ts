// Why a day holds no time, from the routes of that day: the reason that is nearest to a yes, with the facts people can
// use. And what the smallest change would be: told as codes and facts, said in words elsewhere.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { CivilDate, MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { OfferDay, OfferWindow, VisitNeed } from './offer.ts';
import { gapOf, type Route } from './route.ts';
import type { Team } from './team-day.ts';
import { type Ways, wayThere } from './travel.ts';

export const dayCauses = [
  'too-soon',
  'no-skill',
  'no-language',
  'kit-out',
  'few-officers',
  'out-of-reach',
  'no-shift',
  'too-long',
  'too-far',
  'full',
] as const;
export type DayCause = (typeof dayCauses)[number];

export type DayWhy = {
  date: CivilDate;
  cause: DayCause;
  /** teams that could do this work on that day */
  teams: number;
  /** minutes the nearest of them needs to the place, where the way is the cause */
  minutes: number | null;
};

/** The smallest changes that would give a time, the least change first. */
export type Help =
  | { kind: 'next-day'; date: CivilDate; windowStart: MinuteOfDay; windowEnd: MinuteOfDay }
  | { kind: 'counter'; date: CivilDate; windowStart: MinuteOfDay; point: Bilingual; left: number }
  | {
      kind: 'nearby';
      date: CivilDate;
      windowStart: MinuteOfDay;
      windowEnd: MinuteOfDay;
      community: Bilingual;
      metres: number;
    };

/** No window can be had, and the office is open. */
export function isEmpty(day: OfferDay): boolean {
  return day.closed === null && !day.windows.some((window) => window.reason === null);
}

export function whyEmpty(
  day: Pick<OfferDay, 'date' | 'windows'>,
  routes: { serving: readonly Route[]; near: readonly Route[] },
  need: VisitNeed,
  ways: Ways,
): DayWhy {
  const able = routes.near.filter(({ day: { team } }) => ableTo(team, need));
  const working = able.filter((route) => route.day.hours !== null);
  const why = (cause: DayCause, minutes: number | null = null): DayWhy => ({
    date: day.date,
    cause,
    teams: working.length,
    minutes,
  });
  const { windows } = day;
  if (windows.length > 0 && windows.every(early)) return why('too-soon');
  if (able.length === 0) return why(missing(routes, need));
  if (working.length === 0) return why('no-shift');
  if (working.every(({ day: { hours } }) => hours !== null && need.minutes > hours.end - hours.start))
    return why('too-long');
  if (!windows.some((window) => window.reason === 'too-far')) return why('full');
  const nearest = Math.min(...working.map((route) => nearestMinutes(route, ways)));
  return why('too-far', nearest);
}

const early = ({ reason }: OfferWindow) => reason === 'past' || reason === 'too-soon';

const tests: readonly [DayCause, (team: Team, need: VisitNeed) => boolean][] = [
  ['no-skill', (team, need) => need.skills.every((skill) => team.skills.includes(skill))],
  ['no-language', (team, need) => need.languages.every((language) => team.languages.includes(language))],
  ['kit-out', (team, need) => need.kits.every((kind) => team.kits.some((kit) => kit.kind === kind))],
  ['few-officers', (team, need) => need.officers <= team.officers],
];

const ableTo = (team: Team, need: VisitNeed) => tests.every(([, passes]) => passes(team, need));

/** The first test that no team is left after; teams that would do but are too far off are told as such. */
function missing(routes: { serving: readonly Route[]; near: readonly Route[] }, need: VisitNeed): DayCause {
  if (routes.serving.some(({ day: { team } }) => ableTo(team, need))) return 'out-of-reach';
  let left = routes.serving.map(({ day: { team } }) => team);
  for (const [cause, passes] of tests) {
    left = left.filter((team) => passes(team, need));
    if (left.length === 0) return cause;
  }
  return 'no-skill';
}

/** From the base or any stop of that day, whichever is nearest. */
function nearestMinutes(route: Route, ways: Ways): number {
  return Math.min(...[...route.stops, null].map((_, gap) => wayThere(ways, gapOf(route, gap).from)));
}
