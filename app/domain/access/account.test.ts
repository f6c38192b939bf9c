// Separation of roles, scopes that fit, second persons, and deputies.
import { expect, test } from 'vitest';
import { decideConfirmation, decideScope, type Scope } from './account.ts';
import { decideDeputy } from './deputy.ts';
import { type Role, separatedRoles } from './role.ts';

const aScope = (more: Partial<Scope>): Scope => ({
  roles: ['intake-clerk'],
  district: 'hanyang',
  pointId: null,
  teamId: null,
  ...more,
});

test('nobody holds two of the three administrators’ roles', () => {
  for (const a of separatedRoles) {
    for (const b of separatedRoles) {
      const decided = decideScope(aScope({ roles: [a, b], district: null }));
      expect(decided.ok, `${a} ${b}`).toBe(a === b);
    }
  }
});

test('district roles need a district, officers a team, and somebody without a role is nobody', () => {
  expect(decideScope(aScope({}))).toMatchObject({ ok: true });
  expect(decideScope(aScope({ district: null }))).toMatchObject({ problem: { field: 'district' } });
  expect(decideScope(aScope({ roles: ['field-officer'] }))).toMatchObject({ problem: { field: 'teamId' } });
  expect(decideScope(aScope({ roles: [] }))).toMatchObject({ problem: { code: 'scope-incomplete' } });
  expect(decideScope(aScope({ roles: ['city-steward'], district: null }))).toMatchObject({ ok: true });
});

test('who asked does not confirm, nor whom it is about, nor anybody twice', () => {
  const request = { requestedBy: 'a', staffId: 'b', decidedAt: null };
  expect(decideConfirmation(request, 'a')).toMatchObject({ problem: { code: 'same-person' } });
  expect(decideConfirmation(request, 'b')).toMatchObject({ problem: { code: 'same-person' } });
  expect(decideConfirmation(request, 'c')).toMatchObject({ ok: true });
  expect(decideConfirmation({ ...request, decidedAt: new Date() }, 'c')).toMatchObject({ ok: false });
});

test('a deputy is of the same district, active, and for a while only', () => {
  const person = (id: string, role: Role, district: string | null = 'hanyang') => ({
    id,
    roles: [role],
    district,
    status: 'active',
  });
  const away = person('sup', 'supervisor');
  const deputy = person('dep', 'dispatcher');
  const decide = (more: object, by = away) =>
    decideDeputy({ away, deputy, from: '2026-11-24', until: '2026-11-30', ...more }, by, '2026-11-23').ok;
  expect(decide({})).toBe(true);
  expect(decide({}, person('sec', 'security-admin', null))).toBe(true);
  expect(decide({}, person('other', 'supervisor'))).toBe(false);
  expect(decide({ deputy: person('dep', 'dispatcher', 'dongxihu') })).toBe(false);
  expect(decide({ deputy: person('dep', 'auditor') })).toBe(false);
  expect(decide({ deputy: { ...deputy, status: 'left' } })).toBe(false);
  expect(decide({ deputy: away })).toBe(false);
  expect(decide({ until: '2026-11-23' })).toBe(false);
  expect(decide({ until: '2027-06-01' })).toBe(false);
});
