// Teams can really work: bases exist, two officers go together, equipment fits the skills, shifts and lunch make sense.
import { expect, test } from 'vitest';
import { servicePoints } from './gazetteer.ts';
import { teams } from './teams.ts';

test('every base exists in the same district and a counter offers what its point offers', () => {
  for (const team of teams) {
    const base = servicePoints.find((point) => point.code === team.base);
    expect(base?.district).toBe(team.district);
    if (team.kind === 'window') expect(base?.services.every((code) => team.skills.includes(code))).toBe(true);
  }
});

test('a team that goes out has two officers at least', () => {
  for (const team of teams.filter((one) => one.kind === 'mobile')) {
    expect(team.members.filter((member) => member.rank === 'officer').length).toBeGreaterThanOrEqual(2);
  }
});

test('codes of teams, kits and people are unique, people visibly invented', () => {
  const kits = teams.flatMap((team) => team.kits.map((kit) => kit.code));
  const people = teams.flatMap((team) => team.members);
  expect(new Set(teams.map((team) => team.code)).size).toBe(teams.length);
  expect(new Set(kits).size).toBe(kits.length);
  expect(new Set(people.map((member) => member.code)).size).toBe(people.length);
  expect(new Set(people.map((member) => member.name.zh)).size).toBe(people.length);
  expect(new Set(people.map((member) => member.name.en)).size).toBe(people.length);
  for (const member of people) {
    expect(member.name.zh).toMatch(/^示例/);
    expect(member.name.en).toMatch(/^Sample /);
  }
});

test('a team trained for cards or passports owns the kit for it', () => {
  for (const team of teams) {
    const kinds = new Set(team.kits.map((kit) => kit.kind));
    if (team.skills.includes('rid')) expect(kinds.has('identity')).toBe(true);
    if (team.skills.includes('ppt')) expect(kinds.has('exit-entry')).toBe(true);
  }
});

test('lunch lies inside the shift and each district has somebody on Saturday, in English and in sign language', () => {
  for (const team of teams) {
    for (const { work, lunch } of team.shifts) {
      expect(work.from).toBeLessThan(work.to);
      if (lunch) expect(lunch.from >= work.from && lunch.to <= work.to).toBe(true);
    }
  }
  for (const district of ['hanyang', 'dongxihu']) {
    const own = teams.filter((team) => team.district === district && team.kind === 'mobile');
    expect(own.some((team) => team.shifts.some((shift) => shift.weekday === 6))).toBe(true);
    expect(own.some((team) => team.languages.includes('en'))).toBe(true);
    expect(own.some((team) => team.languages.includes('sign'))).toBe(true);
  }
});
