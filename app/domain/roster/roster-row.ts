// One person of a roster as the organisation gave it, and what is wrong or worth a look, by row and column.

import type { DocumentKind } from '#app/domain/catalogue/document-kind.ts';
import type { CheckCode } from '#app/domain/identity/check.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { RosterColumn } from './columns.ts';

export const rosterFaultCodes = [
  'name-missing',
  'contact-missing',
  'phone-truncated',
  'phone-same',
  'person-twice',
  'number-twice',
  'same-name',
  'birth-missing',
  'guardian-missing',
  'relation-unknown',
  'kind-unknown',
  'number-is-passport',
  'permit-ended',
  'permit-ends-before',
  'role-unknown',
  'service-unknown',
  'language-unknown',
  'formula-text',
  'already-listed',
] as const;
export type RosterFaultCode = (typeof rosterFaultCodes)[number];

export type RosterFault = {
  /** row as people see it, from 1 */
  row: number;
  /** letter above the column; '' where the column is not in the sheet */
  column: string;
  field: RosterColumn;
  code: RosterFaultCode | CheckCode;
  /** error: the row waits until it is mended; note: it is taken, and the organisation may look */
  severity: 'error' | 'note';
  facts: Record<string, string | number>;
  /** what was changed for the organisation: shown, never silent */
  change?: { was: string; now: string };
};

export const guardianRelations = ['mother', 'father', 'grandparent', 'other-guardian'] as const;
export type GuardianRelation = (typeof guardianRelations)[number];
export type RosterContact = { kind: 'sms' | 'email'; value: string };

export type RosterPerson = {
  name: string;
  department: string;
  contact: RosterContact | null;
  documentKind: DocumentKind | null;
  number: string | null;
  birth: string | null;
  /** a guardian decides and the letter goes home: under the district's age on the day of the session */
  minor: boolean;
  guardian: { name: string; relation: GuardianRelation | null; phone: string | null } | null;
  permitUntil: string | null;
  /** null: what the session was ordered for */
  services: string[] | null;
  locale: Locale;
};

export type Cells = Partial<Record<RosterColumn, string>>;

export type RosterRow = { row: number; cells: Cells; person: RosterPerson | null; faults: RosterFault[] };
