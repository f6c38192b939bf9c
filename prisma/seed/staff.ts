// The demo's staff: every role at least once in both districts, two of each where a second person must confirm.

import type { Role } from '#app/domain/access/role.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { sampleOfficer } from './teams/team.ts';

export type SampleStaff = {
  /** user name; the account's id is `demo-` and this */
  username: string;
  name: Bilingual;
  roles: readonly Role[];
  /** null: every district */
  district: string | null;
  /** null: every service point of the district */
  point: string | null;
  team: string | null;
};

type Where = { district?: string; point?: string; team?: string };

function one(username: string, index: number, role: Role, where: Where = {}): SampleStaff {
  const { district = null, point = null, team = null } = where;
  return { username, name: sampleOfficer(index, 'officer').name, roles: [role], district, point, team };
}

const hy = { district: 'hanyang' };
const dx = { district: 'dongxihu' };

export const sampleStaff: readonly SampleStaff[] = [
  one('clerk.hanyang', 40, 'intake-clerk', hy),
  one('clerk.sixin', 41, 'intake-clerk', { ...hy, point: 'hy-sixin' }),
  one('clerk.cuiwei', 42, 'intake-clerk', { ...hy, point: 'hy-cuiwei' }),
  one('dispatcher.hanyang', 43, 'dispatcher', hy),
  one('officer.sixin', 0, 'field-officer', { ...hy, point: 'hy-sixin', team: 'hy-sixin-1' }),
  one('officer.sixin2', 3, 'field-officer', { ...hy, point: 'hy-sixin', team: 'hy-sixin-2' }),
  one('officer.cuiwei', 5, 'field-officer', { ...hy, point: 'hy-cuiwei', team: 'hy-cuiwei-1' }),
  one('review.hanyang', 57, 'back-office', hy),
  one('issue.hanyang', 58, 'issuing-desk', hy),
  one('supervisor.hanyang', 44, 'supervisor', hy),
  one('deputy.hanyang', 45, 'dispatcher', hy),
  one('fire.hanyang', 46, 'partner', hy),
  one('traffic.hanyang', 60, 'partner', hy),
  one('drugs.hanyang', 61, 'partner', hy),
  one('station.hanyang', 62, 'partner', hy),
  one('fire.dongxihu', 63, 'partner', dx),
  one('clerk.dongxihu', 47, 'intake-clerk', dx),
  one('dispatcher.dongxihu', 48, 'dispatcher', dx),
  one('officer.wujiashan', 49, 'field-officer', { ...dx, point: 'dx-wujiashan', team: 'dx-wujiashan-1' }),
  one('supervisor.dongxihu', 50, 'supervisor', dx),
  one('steward', 51, 'city-steward'),
  one('admin.one', 52, 'system-admin'),
  one('admin.two', 53, 'system-admin'),
  one('security.one', 54, 'security-admin'),
  one('security.two', 55, 'security-admin'),
  one('auditor', 56, 'auditor'),
];
