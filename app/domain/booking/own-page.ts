// What the owner's page of a booking shows: masked, but for the way to the door. Minutes of day and dates are the office's.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { DocumentPlace } from '#app/domain/delivery/document-place.ts';
import type { TimelineEntry } from '#app/domain/ledger/timeline.ts';
import type { OpenWeek } from '#app/domain/schedule/open-week.ts';
import type { DoorWords } from './door-words.ts';
import type { OwnActions } from './own-actions.ts';
import type { BookingStatus } from './status.ts';

export type OwnItem = {
  service: string;
  variant: string;
  status: string;
  promisedOn: string | null;
  provisional: boolean;
};
export type OwnPerson = { name: string; number: string | null; relation: string; items: OwnItem[] };
/** An item's dates in its owner's words; null where none runs. */
export type OwnCaseDates = {
  id: string;
  service: Bilingual;
  status: string;
  expected: boolean;
  normal: string | null;
  promised: string | null;
  law: string | null;
  provisional: boolean;
  late: boolean;
  neededBy: string | null;
  pause: 'applicant' | 'other-unit' | 'payment' | null;
};
export type BookingPage = {
  id: string;
  reference: string;
  district: string;
  mode: 'home' | 'window';
  status: BookingStatus;
  /** the booking its people went back to, when this part was joined to it */
  joinedTo: string | null;
  version: number;
  services: { name: string; count: number }[];
  number: string;
  date: string;
  windowStart: number;
  windowEnd: number;
  minutes: number;
  today: string;
  place: string;
  door: { detail: string; howToFind: string } | null;
  people: OwnPerson[];
  cases: OwnCaseDates[];
  /** where each document is, once the office has it */
  documents: DocumentPlace[];
  timeline: TimelineEntry[];
  /** names of services by code, for the timeline */
  names: Record<string, Bilingual>;
  actions: OwnActions;
  /** something has come to its end and was not rated yet */
  rate: boolean;
  contact: { kind: 'email' | 'sms' | 'none'; shown: string; confirmed: boolean };
  team: { name: string; vehicle: string | null; officers: { name: string; rank: string }[] } | null;
  words: DoorWords | null;
  /** what clerks owe, by reason, each until an instant */
  owed: { reason: string; dueAt: Date }[];
  prepare: string[];
  consents: { code: string; withdrawn: boolean }[];
  /** the week whose day the owner left to us */
  week: OpenWeek | null;
  /** working days within which a clerk answers */
  answerDays: number;
};
