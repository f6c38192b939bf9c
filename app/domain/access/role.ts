// The roles of staff. No person holds two of the three administrators' roles (MLPS 2.0 level 3, separation of duties).
export const roles = [
  'intake-clerk',
  'dispatcher',
  'field-officer',
  'back-office',
  'issuing-desk',
  'supervisor',
  'partner',
  'city-steward',
  'system-admin',
  'security-admin',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

export const separatedRoles: readonly Role[] = ['system-admin', 'security-admin', 'auditor'];
