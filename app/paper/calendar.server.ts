// The calendar entry of a booking (RFC 5545): one UID for its whole life, SEQUENCE counting its changes, taken back by
// CANCEL. Times are written in UTC, so that every calendar shows the right local time. No house address stands in it.
import { createEvents, type EventAttributes } from 'ics';
import { instantAt } from '#app/domain/calendar/civil-date.ts';
import type { VisitFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Letterhead } from '#app/domain/ledger/letterhead.ts';
import type { Locale } from '#app/domain/locale.ts';
import { mailWords } from '#app/i18n/mail-words.ts';
import { addWords, tFor } from '#app/i18n/setup.ts';

addWords(mailWords);

export type CalendarFacts = Pick<
  VisitFacts,
  'bookingId' | 'reference' | 'mode' | 'date' | 'windowStart' | 'windowEnd' | 'place' | 'prepare' | 'sequence' | 'path'
>;

export type CalendarMeans = {
  /** `publish`: a file to download; `request` and `cancel`: enclosed in a letter, so that calendars follow changes */
  method: 'publish' | 'request' | 'cancel';
  /** the booking is off: also a downloaded file says so */
  cancelled?: boolean;
  /** the instant this entry was written (UTC) */
  now: Date;
  /** only with `request` and `cancel`: who sends and who gets the letter */
  from?: string;
  to?: string;
};

/** The .ics text, lines ended by CR LF. Throws when the facts make no entry: that is a bug of the caller. */
export function calendarEntry(facts: CalendarFacts, head: Letterhead, locale: Locale, means: CalendarMeans): string {
  const t = tFor(locale, 'mail');
  const brand = head.brand[locale];
  const title = t(`calendar.${facts.mode}`, { brand });
  const off = means.method === 'cancel' || means.cancelled === true;
  const lines = [
    t('calendar.text', { reference: facts.reference, phone: head.hotline.shown[locale] }),
    ...(facts.mode === 'home' ? [t('calendar.door')] : []),
    ...(facts.prepare.length > 0
      ? [
          t('calendar.ready', {
            list: facts.prepare.map((item) => item[locale]).join(locale === 'zh' ? '；' : '; '),
          }),
        ]
      : []),
  ];
  const entry: EventAttributes & { timestamp: number } = {
    uid: `${facts.bookingId}@${new URL(head.origin).hostname}`,
    sequence: off ? facts.sequence + 1 : facts.sequence,
    timestamp: means.now.getTime(),
    start: instantAt(facts.date, facts.windowStart).getTime(),
    end: instantAt(facts.date, facts.windowEnd).getTime(),
    title,
    description: lines.join('\n'),
    location: facts.place[locale],
    status: off ? 'CANCELLED' : 'CONFIRMED',
    busyStatus: off ? 'FREE' : 'BUSY',
    ...(off
      ? {}
      : {
          alarms: [
            { action: 'display', description: t('calendar.soon', { title }), trigger: { hours: 2, before: true } },
          ],
        }),
  };
  const { error, value } = createEvents([entry], {
    productId: 'on-site-service-portal',
    method: means.method.toUpperCase(),
  });
  if (error || value === null) throw new Error('A calendar entry could not be written', { cause: error });
  const link = `${head.origin}/${locale}${head.slug ? `/${head.slug}` : ''}/${facts.path}`;
  const people = [
    ...(means.from ? [`ORGANIZER;CN="${brand.replaceAll('"', "'")}":mailto:${addressIn(means.from)}`] : []),
    ...(means.to ? [`ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${means.to}`] : []),
  ];
  return withLines(value, [`URL:${link}`, ...people]);
}

/**
 * Adds lines to the event, folded at 72 characters. The library would refuse addresses that are good (a port of one
 * digit, a host name in Chinese), and no letter may fail for that.
 */
function withLines(entry: string, lines: readonly string[]): string {
  const folded = lines.map((line) => (line.replace(/[\r\n]/g, '').match(/.{1,72}/gu) ?? []).join('\r\n '));
  return entry.replace('\r\nSUMMARY:', (title) => `\r\n${folded.join('\r\n')}${title}`);
}

/** "Name <mail@host>" or a bare address: the address. */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}
