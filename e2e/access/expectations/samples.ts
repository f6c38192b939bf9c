// Samples and groups of roles more than one table of doors needs. Samples name nobody: ids that do not exist, so that
// a form that is let in still changes nothing.
import type { Role } from '#app/domain/access/role.ts';
import { makeReference } from '#app/domain/booking/reference.ts';

export const nobody = '00000000-0000-4000-8000-000000000000';
/** well formed, and nobody's */
export const unknown = makeReference(new Uint8Array(16).fill(7));
export const readers: readonly Role[] = ['intake-clerk', 'dispatcher', 'supervisor', 'city-steward'];
export const district = '/en/hanyang';
