// The sample accounts are complete, separated, and stand where the sample places and teams are.
import { expect, test } from 'vitest';
import { roles, separatedRoles } from '#app/domain/access/role.ts';
import { servicePoints } from './gazetteer.ts';
import { sampleStaff } from './staff.ts';
import { teams } from './teams.ts';

test('every role is there, and two of those that confirm for each other', () => {
  const count = (role: string) => sampleStaff.filter((staff) => staff.roles.includes(role as never)).length;
  for (const role of roles) expect(count(role), role).toBeGreaterThanOrEqual(1);
  expect(count('security-admin')).toBeGreaterThanOrEqual(2);
  expect(count('system-admin')).toBeGreaterThanOrEqual(2);
});

test('nobody holds two of the separated roles, and user names are unique', () => {
  for (const staff of sampleStaff) {
    expect(staff.roles.filter((role) => separatedRoles.includes(role)).length).toBeLessThanOrEqual(1);
  }
  expect(new Set(sampleStaff.map(({ username }) => username)).size).toBe(sampleStaff.length);
});

test('points and teams exist in the district of the account', () => {
  for (const { username, district, point, team } of sampleStaff) {
    if (point) expect(servicePoints.find((p) => p.code === point)?.district, username).toBe(district);
    if (team) expect(teams.find((t) => t.code === team)?.district, username).toBe(district);
  }
});
