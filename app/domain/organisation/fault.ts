// What can be wrong in the forms of organisations: where, and why. Codes in capitals are those of checks of typed text;
// sentences for the others are in i18n `org`.
import type { CheckCode } from '#app/domain/identity/check.ts';

export const orgFaultCodes = [
  'choose-kind',
  'choose-community',
  'choose-role',
  'contact-own',
  'contact-known',
  'nothing-ordered',
  'number-wrong',
  'too-many',
  'too-few',
  'choose-audience',
  'choose-language',
  'seats-range',
  'choose-length',
  'date-wrong',
  'date-early',
  'date-late',
  'date-closed',
  'date-missing',
  'breaks-wrong',
  'choose-delivery',
  'reason-empty',
  'agree-needed',
  'choose-how',
] as const;
export type OrgFaultCode = (typeof orgFaultCodes)[number];

export type OrgFault = { field: string; code: OrgFaultCode | CheckCode; facts?: Record<string, string | number> };
export type OrgJudged<T> = { value: T; faults: null } | { value: null; faults: OrgFault[] };

export function orgJudged<T>(faults: OrgFault[], value: () => T): OrgJudged<T> {
  return faults.length > 0 ? { value: null, faults } : { value: value(), faults: null };
}
