// The next times that can be had in a district, for the board on its home page: one line per kind of visit and place.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { VisitNeed } from '#app/domain/schedule/offer.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Published } from '../content/published.server.ts';
import { offerTimes } from './offer-times.server.ts';

/** A window that can be had, as the departure board shows it. */
export type FreeTime = {
  date: string;
  start: MinuteOfDay;
  mode: 'home' | 'window';
  place: Bilingual;
  services: readonly Bilingual[];
  left: number;
};

const lookAheadDays = 7;

/** At most four lines, in order of time: home visits to the sub-districts farthest apart, and the centre's counters. */
export async function nextFree(ctx: Ctx, content: Published, district: string): Promise<FreeTime[]> {
  const rules = content.rules.get(district)?.body;
  if (!rules) return [];
  const card = content.entries.get('rid')?.body;
  const passport = content.entries.get('ppt')?.body;
  if (card?.kind !== 'service' || passport?.kind !== 'service') return [];
  const subdistricts = content.subdistricts.filter((s) => s.district === district);
  const centre = [...content.points.values()].find((p) => p.district === district && p.kind === 'centre');
  const lines = await Promise.all([
    ...[subdistricts[0], subdistricts.at(-1)].map((place, index) => {
      const communityId = [...content.communities.values()].find((c) => c.subdistrict === place?.code)?.id ?? null;
      const entry = index === 0 ? card : passport;
      return firstFree(ctx, { district, mode: 'home', communityId, pointId: null, name: place?.name, entry, rules });
    }),
    firstFree(ctx, {
      district,
      mode: 'window',
      communityId: null,
      pointId: centre?.id ?? null,
      name: centre?.name,
      entry: card,
      rules,
    }),
    firstFree(ctx, {
      district,
      mode: 'window',
      communityId: null,
      pointId: centre?.id ?? null,
      name: centre?.name,
      entry: passport,
      rules,
    }),
  ]);
  return lines.flatMap((line) => line ?? []).sort((a, b) => a.date.localeCompare(b.date) || a.start - b.start);
}

type Asked = {
  district: string;
  mode: 'home' | 'window';
  communityId: string | null;
  pointId: string | null;
  name: Bilingual | undefined;
  entry: ServiceEntry;
  rules: OfficeRules;
};

async function firstFree(ctx: Ctx, asked: Asked): Promise<FreeTime | null> {
  const { district, mode, communityId, pointId, name, entry } = asked;
  if (!name) return null;
  const answer = await offerTimes(ctx, {
    district,
    mode,
    place: { communityId, pointId },
    need: needOf(asked),
    from: '0000-01-01',
    days: lookAheadDays,
  });
  if (!answer.ok) return null;
  for (const day of answer.value.days) {
    const window = day.windows.find((w) => w.left > 0);
    if (window)
      return {
        date: day.date,
        start: window.windowStart,
        mode,
        place: name,
        services: [entry.short],
        left: window.left,
      };
  }
  return null;
}

/** One person, one document: the shortest visit of this kind. */
function needOf({ mode, entry, rules }: Asked): VisitNeed {
  const { visit } = rules;
  if (mode === 'window')
    return { skills: entry.skills, languages: [], kits: [], minutes: visit.counterSlotMinutes, officers: 1 };
  const minutes = Math.max(visit.setupMinutes, entry.minutes.setup) + entry.minutes.atHome + visit.packMinutes;
  return {
    skills: entry.skills,
    languages: [],
    kits: entry.kit ? [entry.kit] : [],
    minutes,
    officers: visit.officersPerVisit,
  };
}
