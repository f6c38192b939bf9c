// The next free times of a district for its home page: an identity card at home, by sub-district, and at the centre's counter.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { DraftData } from '#app/domain/booking/draft.ts';
import { visitNeed } from '#app/domain/booking/visit-need.ts';
import { addDays, type CivilDate, type MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { OfferDay, Position, VisitNeed } from '#app/domain/schedule/offer.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Published } from '../content/published.server.ts';
import { openDays } from './day-cache.server.ts';
import { type Mode, offersAt } from './offer-times.server.ts';

/** A window that can be had: nothing is held, and it may be gone a second later. */
export type FreeTime = {
  date: CivilDate;
  start: MinuteOfDay;
  mode: Mode;
  /** Where: sub-districts that share this window, or the service point. */
  places: readonly Bilingual[];
  service: Bilingual;
  left: number;
};

const daysAhead = 7;
const homeRows = 3;
const namesPerRow = 2;

/** At most four, earliest first. */
export async function nextFree(ctx: Ctx, content: Published, district: string): Promise<FreeTime[]> {
  const rules = content.rules.get(district)?.body;
  const entry = content.entries.get('rid')?.body;
  if (!rules || entry?.kind !== 'service') return [];
  const ask = { ctx, content, district, rules, entry };
  return [...(await homeTimes(ask)), ...(await counterTime(ask))].sort(
    (a, b) => a.date.localeCompare(b.date) || a.start - b.start,
  );
}

type Ask = { ctx: Ctx; content: Published; district: string; rules: OfficeRules; entry: ServiceEntry };

async function homeTimes(ask: Ask): Promise<FreeTime[]> {
  const { content, district, entry } = ask;
  const offers = await offersOf(ask, 'home', null);
  const rows = new Map<string, Found & { places: Bilingual[] }>();
  for (const { name, at } of content.subdistricts.filter((place) => place.district === district)) {
    for (const found of firstFree(offers(at), homeRows)) {
      const key = `${found.date} ${String(found.start).padStart(4, '0')}`;
      const row = rows.get(key);
      rows.set(key, {
        ...found,
        left: Math.max(found.left, row?.left ?? 0),
        places: [...(row?.places ?? []), name],
      });
    }
  }
  const earliest = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, homeRows);
  return earliest.map(([, row], index) => ({
    ...row,
    mode: 'home' as const,
    places: namesOf(row.places, index),
    service: entry.short,
  }));
}

/** Two names stand for all: each row takes the next two, so that the board shows the breadth of the district. */
function namesOf(places: readonly Bilingual[], row: number): Bilingual[] {
  const start = places.length > namesPerRow ? (row * namesPerRow) % places.length : 0;
  return [...places.slice(start), ...places.slice(0, start)].slice(0, namesPerRow);
}

async function counterTime(ask: Ask): Promise<FreeTime[]> {
  const { content, district, entry } = ask;
  const centre = [...content.points.values()].find((point) => point.district === district && point.kind === 'centre');
  if (!centre) return [];
  const [first] = firstFree((await offersOf(ask, 'window', centre.id))(centre.at), 1);
  return first ? [{ ...first, mode: 'window', places: [centre.name], service: entry.short }] : [];
}

/** Loads the days once; the answer asks them for one place after another. */
async function offersOf({ ctx, content, district, rules, entry }: Ask, mode: Mode, pointId: string | null) {
  const need = needOf(entry, mode, rules);
  const [from, until] = [content.date, addDays(content.date, daysAhead - 1)];
  const days = await openDays(ctx.app, content, rules, { district, now: ctx.now });
  return (at: Position) => offersAt(days, content, rules, { mode, pointId, need, at, from, until }, ctx.now);
}

function needOf(entry: ServiceEntry, mode: Mode, rules: OfficeRules): VisitNeed {
  const applicants = [{ services: [{ code: entry.code }] }] as DraftData['applicants'];
  return visitNeed({ mode, applicants, place: null, needs: null } as Parameters<typeof visitNeed>[0], [entry], rules);
}

type Found = { date: CivilDate; start: MinuteOfDay; left: number };

function firstFree(days: readonly OfferDay[], most: number): Found[] {
  const found: Found[] = [];
  for (const { date, windows } of days) {
    for (const { windowStart, left } of windows) {
      if (found.length === most) return found;
      if (left > 0) found.push({ date, start: windowStart, left });
    }
  }
  return found;
}
