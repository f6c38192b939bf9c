// All legal texts of the demo, in the order of the pages that show them.
import type { LegalText } from '#app/domain/texts/legal-text.ts';
import { childrenRules } from './texts/children.ts';
import { bookingForOthers, childConsent, courierConsent, healthConsent } from './texts/consents.ts';
import { accessibilityStatement, doorSafety, holdAndChange, withoutInternet } from './texts/pages.ts';
import { privacyNotice } from './texts/privacy.ts';

export const legalTexts: readonly LegalText[] = [
  privacyNotice,
  healthConsent,
  childConsent,
  courierConsent,
  bookingForOthers,
  childrenRules,
  accessibilityStatement,
  doorSafety,
  holdAndChange,
  withoutInternet,
];
