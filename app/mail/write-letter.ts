// Writes a letter from its template and facts: subject, HTML, plain text, and the short message that says the same.

import type { LetterTemplate } from '#app/domain/ledger/letter.ts';
import { type LetterFacts, letterFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Letterhead } from '#app/domain/ledger/letterhead.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { Draft } from './blocks.ts';
import { drawHtml, type Foot } from './html.ts';
import { attendeeInvited, attendeeMissing, attendeeReminded, attendeeTime } from './letters/attendee.ts';
import { bookingCancelled, bookingCancelledOrg } from './letters/booking-cancelled.ts';
import { bookingChanged, visitRebooked } from './letters/booking-changed.ts';
import { bookingNeedsFix } from './letters/booking-needs-fix.ts';
import { bookingConfirmed, bookingPlaced } from './letters/booking-placed.ts';
import { bookingSubmitted } from './letters/booking-submitted.ts';
import { attendeeNews, caseNews } from './letters/case-news.ts';
import { code } from './letters/code.ts';
import { contactChanged } from './letters/contact-changed.ts';
import { daySheets } from './letters/day-sheets.ts';
import { endingNear } from './letters/ending-near.ts';
import { matterAnswered, matterReceived } from './letters/matter.ts';
import { contactInvited, organisationDecided, poolTold, sessionTold } from './letters/organisation.ts';
import { partnerTold } from './letters/partner.ts';
import { placeFreed } from './letters/place-freed.ts';
import { questionAnswered } from './letters/question-answered.ts';
import { ratingInvite } from './letters/rating-invite.ts';
import { visitDone } from './letters/visit-done.ts';
import { visitEnRoute } from './letters/visit-en-route.ts';
import { visitFailed } from './letters/visit-failed.ts';
import { visitParts } from './letters/visit-parts.ts';
import { visitReminder } from './letters/visit-reminder.ts';
import { addressOf, type Pen, penFor } from './pen.ts';
import { writeText } from './plain-text.ts';
import { plainSigns } from './short-message.ts';

export type WrittenLetter = {
  subject: string;
  html: string;
  text: string;
  sms: string;
  calendar: 'request' | 'cancel' | null;
  /** what the enclosed QR code holds; null: the letter shows none */
  qr: string | null;
};

const templates: { [T in LetterTemplate]: (pen: Pen, facts: LetterFacts[T]) => Draft } = {
  code,
  'booking-placed': bookingPlaced,
  'booking-submitted': bookingSubmitted,
  'booking-confirmed': bookingConfirmed,
  'booking-changed': bookingChanged,
  'booking-cancelled': bookingCancelled,
  'booking-cancelled-org': bookingCancelledOrg,
  'booking-needs-fix': bookingNeedsFix,
  'contact-changed': contactChanged,
  'visit-reminder': visitReminder,
  'visit-en-route': visitEnRoute,
  'visit-failed': visitFailed,
  'visit-rebooked': visitRebooked,
  'visit-done': visitDone,
  'place-freed': placeFreed,
  'case-news': caseNews,
  'attendee-invited': attendeeInvited,
  'attendee-reminded': attendeeReminded,
  'attendee-missing': attendeeMissing,
  'attendee-time': attendeeTime,
  'attendee-news': attendeeNews,
  'rating-invite': ratingInvite,
  'question-answered': questionAnswered,
  'matter-received': matterReceived,
  'matter-answered': matterAnswered,
  'ending-near': endingNear,
  'contact-invited': contactInvited,
  'organisation-decided': organisationDecided,
  'session-told': sessionTold,
  'pool-told': poolTold,
  'partner-told': partnerTold,
  'day-sheets': daySheets,
  'visit-parts': visitParts,
};

/** null when the facts do not fit the template: such a letter is never sent. `paper` writes it for printing. */
export function writeLetter(
  template: LetterTemplate,
  facts: unknown,
  head: Letterhead,
  locale: Locale,
  paper = false,
): WrittenLetter | null {
  const parsed = letterFacts[template].safeParse(facts);
  if (!parsed.success) return null;
  const pen = penFor(locale, head, paper);
  const draft = (templates[template] as (pen: Pen, facts: unknown) => Draft)(pen, parsed.data);
  const foot = footOf(pen, draft, 'path' in parsed.data ? parsed.data.path : '');
  const showsQr = draft.blocks.some((block) => block.kind === 'pass' && block.qr !== null);
  return {
    subject: draft.subject,
    html: drawHtml(draft, foot, head, locale),
    text: writeText(draft, foot, head.brand[locale], locale),
    sms: plainSigns(draft.sms, locale),
    calendar: draft.calendar,
    qr: showsQr && 'path' in parsed.data ? addressOf(pen, locale, parsed.data.path) : null,
  };
}

function footOf(pen: Pen, draft: Draft, path: string): Foot {
  const { t, locale, head } = pen;
  const other: Locale = locale === 'zh' ? 'en' : 'zh';
  const join = locale === 'zh' ? '' : ' ';
  return {
    lines: [
      t('foot.phone', { phone: head.hotline.shown[locale], hours: head.hotline.hours[locale] }),
      pen.paper
        ? t('foot.paper')
        : [draft.why ?? t('foot.why'), ...(draft.calendar ? [t('foot.calendar')] : []), t('foot.never')].join(join),
    ],
    bureau: head.bureau[locale],
    other: { text: t('foot.other'), href: addressOf(pen, other, path), lang: other === 'zh' ? 'zh-Hans' : 'en' },
  };
}
