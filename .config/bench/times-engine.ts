// The times engine by CPU: all offers of 50 teams and 30 days, one check, against naive re-simulation, and the search
// over other orders: how long, and how much of what all orders of all teams make possible it finds.
import type { Position, VisitNeed } from '#app/domain/schedule/offer.ts';
import { mostSearched, orderTables } from '#app/domain/schedule/order-tables.ts';
import { openInOtherOrders } from '#app/domain/schedule/other-orders.ts';
import { newStop } from '#app/domain/schedule/place-visit.ts';
import { planOrder } from '#app/domain/schedule/plan-order.ts';
import { resequenceWindows } from '#app/domain/schedule/resequence.ts';
import { type Route, routeOf } from '#app/domain/schedule/route.ts';
import { slotsFor } from '#app/domain/schedule/slots.ts';
import { noPlaces, waysOf } from '#app/domain/schedule/travel.ts';
import { median, spread } from './ground.ts';
import { type Load, loadOf, need, travel, windows } from './times-load.ts';

const hour = windows(60);
const later = () => 100_000;
const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Milliseconds of this process's CPU, user and system. */
export function cpuOf(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const used = process.cpuUsage(begun);
  return (used.user + used.system) / 1000;
}

type Ready = { routes: Route[][]; ask: (place: Position, minutes: number) => number; checks: number };

function ready(load: Load): Ready {
  const [places, names] = [noPlaces(), new Map<string, number>()];
  const routes = load.days.map((teams) => teams.map((day) => routeOf(day, places, names, travel)));
  const checks = routes.flat().reduce((sum, route) => sum + route.stops.length + 1, 0);
  const ask = (place: Position, minutes: number) => {
    const ways = waysOf(places, place, travel);
    const question = { need: need(minutes), ways, names };
    let left = 0;
    for (const date of routes) for (const slot of slotsFor(date, question, hour, later, 0)) left += slot.left;
    return left;
  };
  return { routes, ask, checks };
}

/** The same answer by driving every day again for every gap and window. */
function naive(load: Load, place: Position, asked: VisitNeed): number {
  let left = 0;
  for (const date of load.days) {
    for (const window of hour) {
      for (const day of date) {
        if (!asked.skills.every((skill) => day.team.skills.includes(skill))) continue;
        const added = newStop(asked, place, window);
        for (let gap = 0; gap <= day.stops.length; gap++) {
          const order = [...day.stops.slice(0, gap), added, ...day.stops.slice(gap)];
          if (planOrder(day, order, travel)) {
            left += 1;
            break;
          }
        }
      }
    }
  }
  return left;
}

export function engineFigures() {
  const load = loadOf({ seed: 1, teams: 50, dates: 30, visits: 12, ownPlaces: false });
  const { ask, checks, routes } = ready(load);
  const visits = load.days.flat().reduce((sum, day) => sum + day.stops.length - 1, 0);
  console.log(
    `── Times: ${routes.flat().length} team days, ${(visits / 1500).toFixed(1)} visits a day, ${checks} gaps`,
  );
  const questions = Array.from({ length: 400 }, () => load.ask());
  for (const place of questions.slice(0, 100)) ask(place, 20);
  const samples = questions.map((place, i) => cpuOf(() => ask(place, 15 + (i % 20))));
  const [p50, p99] = [percentile(samples, 0.5), percentile(samples, 0.99)];
  const same = questions.slice(0, 3);
  let differs = 0;
  const naiveMs = same.map((place) => {
    let slow = 0;
    const ms = cpuOf(() => {
      slow = naive(load, place, need(20));
    });
    if (slow !== ask(place, 20)) differs += 1;
    return ms;
  });
  const own = loadOf({ seed: 2, teams: 50, dates: 30, visits: 12, ownPlaces: true });
  const other = ready(own);
  for (const place of questions.slice(0, 50)) other.ask(place, 20);
  const ownSamples = questions.slice(0, 150).map((place) => cpuOf(() => other.ask(place, 20)));
  console.log(`all offers: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms of CPU (aims 2 and 4), travel included`);
  console.log(
    `every visit at a place of its own: p50 ${percentile(ownSamples, 0.5).toFixed(2)} ms, p99 ${percentile(ownSamples, 0.99).toFixed(2)} ms`,
  );
  console.log(`naive re-simulation: ${spread(naiveMs)} ms; answers that differ: ${differs}`);
  if (differs > 0) throw new Error('the engine and the naive search differ');
  return { offersP50Ms: p50, offersP99Ms: p99, nsPerCheck: (p50 * 1e6) / checks, vsNaive: median(naiveMs) / p50 };
}

/** Loads on which all orders of all teams make 30 to 70 % of the (day, hour) cells possible. */
const searchLoads = [
  { seed: 11, teams: 6, visits: 12, minutes: 65 },
  { seed: 12, teams: 8, visits: 12, minutes: 65 },
  { seed: 13, teams: 10, visits: 12, minutes: 70 },
  { seed: 14, teams: 16, visits: 12, minutes: 80 },
  { seed: 15, teams: 30, visits: 12, minutes: 90 },
];

export function searchFigures() {
  const times: number[] = [];
  let [possible, offered, inOrder] = [0, 0, 0];
  for (const { minutes, ...given } of searchLoads) {
    const load = loadOf({ ...given, dates: 12, ownPlaces: false });
    let [cells, mine, shown] = [0, 0, 0];
    for (const date of load.days) {
      const place = load.ask();
      const [places, names] = [noPlaces(), new Map<string, number>()];
      const routes = date.map((day) => routeOf(day, places, names, travel));
      const question = { need: need(minutes), ways: waysOf(places, place, travel), names };
      const plain = slotsFor(routes, question, hour, later, 0);
      const open = plain.map((slot) => slot.left > 0);
      inOrder += open.filter(Boolean).length;
      for (const { day } of routes) {
        if (!day.team.skills.includes('rid') || day.stops.length > mostSearched) continue;
        const tables = orderTables(day, travel);
        if (tables) resequenceWindows(day, tables, place, minutes, hour, travel, open);
      }
      const search = { place, travel, tables: (route: Route) => orderTables(route.day, travel) };
      let answered = plain;
      times.push(
        cpuOf(() => {
          answered = openInOtherOrders(routes, question, plain, search);
        }),
      );
      cells += hour.length;
      mine += open.filter(Boolean).length;
      shown += answered.filter((slot) => slot.left > 0).length;
    }
    possible += mine;
    offered += shown;
    const share = (100 * mine) / cells;
    console.log(
      `search, ${given.teams} teams: ${share.toFixed(0)} % of ${cells} cells possible, ${((100 * shown) / Math.max(1, mine)).toFixed(1)} % of them offered`,
    );
  }
  const p95 = percentile(times, 0.95);
  console.log(
    `kept order alone offers ${((100 * inOrder) / possible).toFixed(1)} %; a day's search p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms of CPU, nothing cached`,
  );
  return { resequenceP95Ms: p95, offeredShare: offered / possible };
}
