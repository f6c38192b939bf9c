// Turns the seed data into the rows an installation begins with.
import type { FirstContent, FirstTeams } from '#app/services/content/begin.server.ts';
import { answerTemplates } from '#prisma/seed/answers.ts';
import { officialYears } from '#prisma/seed/calendar.ts';
import { catalogueEntries } from '#prisma/seed/catalogue/all.ts';
import { communities, coverage, districts, servicePoints, subDistricts } from '#prisma/seed/gazetteer.ts';
import { rulesVersions } from '#prisma/seed/rules.ts';
import { sampleWindows } from '#prisma/seed/teams/windows.ts';
import { teams } from '#prisma/seed/teams.ts';
import { legalTexts } from '#prisma/seed/texts.ts';

const since = '2024-01-01';

export function firstContent(): FirstContent {
  const districtOfSubdistrict = new Map(subDistricts.map((s) => [s.code, s.district]));
  return {
    revisions: [
      ...districts.map((district) => ({ kind: 'district', key: district.slug, effective_from: since, body: district })),
      ...catalogueEntries.map((entry) => ({ kind: 'service', key: entry.code, effective_from: since, body: entry })),
      ...rulesVersions.map(({ district, rules }) => ({
        kind: 'rules',
        key: district,
        effective_from: since,
        body: rules,
      })),
      ...legalTexts.map((text) => ({ kind: 'text', key: text.code, effective_from: since, body: text })),
      ...answerTemplates.map((answer) => ({ kind: 'answer', key: answer.code, effective_from: since, body: answer })),
      ...officialYears.map((year) => ({
        kind: 'calendar',
        key: String(year.year),
        effective_from: since,
        body: { ...year, status: 'official' },
      })),
    ],
    subdistricts: subDistricts.map((s) => ({ code: s.code, district: s.district, ...named(s) })),
    communities: communities.map((c) => ({
      id: c.code,
      subdistrict: c.subDistrict,
      district: districtOfSubdistrict.get(c.subDistrict) ?? '',
      approx: c.approx,
      ...named(c),
    })),
    points: servicePoints.map((p) => ({
      id: p.code,
      district: p.district,
      kind: p.kind,
      subdistrict: p.subDistrict,
      body: p,
      ...named(p),
    })),
    coverage: coverage.map((c) => ({ community_id: c.community, point_id: c.point, rank: c.rank })),
  };
}

type Named = { name: { zh: string; en: string }; position: { lon: number; lat: number } };

function named({ name, position }: Named) {
  return { name_zh: name.zh, name_en: name.en, ...position };
}

/** A counter with two places becomes two counters: one lane of time each. Each has its own kits. */
export function demoTeams(): FirstTeams {
  const positions = new Map(servicePoints.map((point) => [point.code, point.position]));
  const first: FirstTeams = { teams: [], members: [], shifts: [], kits: [], windows: demoWindows() };
  for (const team of teams) {
    const lanes = team.kind === 'window' ? team.places : 1;
    for (let lane = 1; lane <= lanes; lane++) {
      const id = lanes > 1 ? `${team.code}-${lane}` : team.code;
      const suffix = lanes > 1 ? { zh: ` ${lane} 号`, en: ` ${lane}` } : { zh: '', en: '' };
      const mine = team.members.filter((_, index) => index % lanes === lane - 1);
      first.teams.push({
        id,
        district: team.district,
        point_id: team.base,
        kind: team.kind,
        name_zh: team.name.zh + suffix.zh,
        name_en: team.name.en + suffix.en,
        ...(positions.get(team.base) ?? { lon: 0, lat: 0 }),
        languages: [...new Set(mine.flatMap((member) => member.languages))],
        skills: team.skills,
        officers: mine.length,
        vehicle_zh: team.vehicle?.zh ?? null,
        vehicle_en: team.vehicle?.en ?? null,
      });
      first.members.push(
        ...mine.map((member, index) => ({
          id: `${id}-${member.code}`,
          team_id: id,
          name_zh: member.name.zh,
          name_en: member.name.en,
          rank: member.rank,
          languages: member.languages,
          leader: index === 0,
        })),
      );
      first.shifts.push(
        ...team.shifts.map((shift) => ({
          id: `${id}-${shift.weekday}`,
          team_id: id,
          weekday: shift.weekday,
          start_minute: shift.work.from,
          end_minute: shift.work.to,
          break_start: shift.lunch?.from ?? null,
          break_end: shift.lunch?.to ?? null,
        })),
      );
      const kinds = new Set<string>();
      for (const kit of team.kits) {
        const number = lane === 1 ? kit.code : `${kit.code}-${lane}`;
        if (lane > 1 && kinds.has(kit.kind)) continue;
        kinds.add(kit.kind);
        first.kits.push({ id: number, number, kind: kit.kind, point_id: team.base, team_id: id });
      }
    }
  }
  return first;
}

/** Each at the first community of its district; from the beginning of the year on, holidays left out. */
function demoWindows(): FirstTeams['windows'] {
  const first = (district: string) =>
    communities.find(({ subDistrict }) => subDistricts.find(({ code }) => code === subDistrict)?.district === district);
  return sampleWindows.map(({ id, district, name, team, rule }) => ({
    id,
    district,
    name_zh: name.zh,
    name_en: name.en,
    community_id: first(district)?.code ?? '',
    team_id: team,
    every: rule.every,
    step: rule.step,
    nth: rule.nth,
    weekday: rule.weekday,
    start_minute: rule.start,
    end_minute: rule.end,
    from_date: '2026-01-01',
    on_holiday: 'skip',
  }));
}
