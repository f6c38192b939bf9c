// One thing to correct in a request: where it stands and why. The sentences are in i18n `booking-people` and `checks`.
import type { Step } from './step.ts';

/** Codes of this form; codes of numbers, names and dates themselves come from domain/identity. */
export const requestCodes = [
  'missing',
  'choose-one',
  'date-broken',
  'date-future',
  'service-unknown',
  'kinds-disagree',
  'kind-not-accepted',
  'person-missing',
  'consent-missing',
  'consent-outdated',
  'consent-of-others',
  'contact-missing',
  'time-missing',
  'place-missing',
  'needs-missing',
  'guardian-missing',
  'guardian-too-young',
  'guardian-same-number',
  'same-number-twice',
  'birth-differs',
  'birth-certificate-or-order',
  'age-band-differs',
  'very-old',
  'too-old',
  'passport-ended',
  'blank-pages',
  'permit-ended',
  'permit-ends-before-visit',
  'permit-close',
  'entry-close',
  'travel-too-early',
  'lived-too-short',
  'who-cannot-decide',
] as const;
export type RequestCode = (typeof requestCodes)[number];

export type FieldProblem = {
  /** key of the applicant; null when it is about the request as a whole */
  person: string | null;
  /** the page that can mend it */
  step: Step;
  field: string;
  code: string;
  facts?: Record<string, string | number>;
  /** error: must be mended · confirm: may stand once the person has said so · note: only to be read */
  severity: 'error' | 'confirm' | 'note';
};
