// The letters the portal writes, by template. Facts are sealed with the message and opened only to write it.
import type { LetterFacts } from './letter-facts.ts';

export const letterTemplates = [
  'code',
  'booking-placed',
  'booking-submitted',
  'booking-confirmed',
  'booking-changed',
  'booking-cancelled',
  'booking-cancelled-org',
  'booking-needs-fix',
  'contact-changed',
  'visit-reminder',
  'visit-en-route',
  'visit-failed',
  'visit-rebooked',
  'visit-done',
  'place-freed',
  'case-news',
  'attendee-invited',
  'attendee-reminded',
  'attendee-missing',
  'attendee-time',
  'attendee-news',
  'rating-invite',
  'question-answered',
  'matter-received',
  'matter-answered',
  'ending-near',
  'contact-invited',
  'organisation-decided',
  'session-told',
  'pool-told',
  'partner-told',
  'day-sheets',
  'visit-parts',
] as const;
export type LetterTemplate = (typeof letterTemplates)[number];

type Envelope = {
  channel: 'email' | 'sms' | 'letter';
  to: string;
  locale: 'zh' | 'en';
  /** one per (booking, event, recipient): a second row with the same key is never written */
  dedupe: string;
  bookingId?: string | null;
  eventId?: string | null;
  district?: string | null;
  pointId?: string | null;
  dueAt?: Date;
  expiresAt?: Date | null;
};

/** A message to write; its facts are those of its template. */
export type NewMessage = {
  [T in LetterTemplate]: Envelope & { template: T; facts: LetterFacts[T] };
}[LetterTemplate];
