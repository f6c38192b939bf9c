// What can be wrong with an answer on the way to a time: where it stands, and why. Sentences are in i18n `booking`,
// those of the checks of typed text in `checks`.
import type { CheckCode } from '#app/domain/identity/check.ts';

export const faultCodes = [
  'choose-mode',
  'choose-relation',
  'choose-age',
  'relation-age',
  'self-twice',
  'choose-service',
  'choose-variant',
  'service-not-here',
  'too-many-services',
  'too-many-people',
  'nobody',
  'others-agree',
  'choose-subdistrict',
  'choose-community',
  'choose-point',
  'place-empty',
  'door-empty',
  'choose-lift',
  'choose-kind',
  'health-consent',
  'needed-invalid',
  'needed-past',
  'needed-day-off',
  'needed-far',
  'choose-language',
  'choose-time',
  'choose-category',
  'choose-reply',
  'tries-number',
  'colour-invalid',
  'not-like-this',
] as const;
export type FaultCode = (typeof faultCodes)[number];

export type Fault = { field: string; code: FaultCode | CheckCode; facts?: Record<string, string | number> };

/** What stands in the fields of a page, by name: as typed, not yet judged. A box that is not ticked is absent. */
export type Typed = Readonly<Record<string, string>>;

export type Judged<T> = { value: T; faults: null } | { value: null; faults: Fault[] };

export function judged<T>(faults: Fault[], value: () => T): Judged<T> {
  return faults.length > 0 ? { value: null, faults } : { value: value(), faults: null };
}
