// Cancelled, by the booker or by the office; takes the entry out of the calendar and shows the way to another time.
import type { LetterFacts, VisitFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Draft } from '../blocks.ts';
import { addressOf, type Pen, passOf, phrases } from '../pen.ts';

export function bookingCancelled(pen: Pen, facts: VisitFacts): Draft {
  const { t } = pen;
  const said = phrases(pen, facts);
  return {
    subject: t('cancelled.subject', said),
    preview: t('cancelled.again'),
    blocks: [
      { kind: 'title', text: t('cancelled.title') },
      { kind: 'text', text: t('cancelled.lead', said) },
      passOf(pen, facts, { off: true }),
      { kind: 'text', text: t('cancelled.again') },
      bookAgain(pen),
    ],
    sms: t('cancelled.sms', said),
    calendar: 'cancel',
  };
}

export function bookingCancelledOrg(pen: Pen, facts: LetterFacts['booking-cancelled-org']): Draft {
  const { t } = pen;
  const said = phrases(pen, facts);
  return {
    subject: t('cancelledOrg.subject', said),
    preview: t('cancelledOrg.title'),
    blocks: [
      { kind: 'title', text: t('cancelledOrg.title') },
      { kind: 'text', text: t('cancelledOrg.lead', said) },
      ...(facts.reason ? [{ kind: 'text', text: t('cancelledOrg.reason', { reason: facts.reason }) } as const] : []),
      passOf(pen, facts, { off: true }),
      bookAgain(pen),
    ],
    sms: t('cancelledOrg.sms', said),
    calendar: 'cancel',
  };
}

function bookAgain(pen: Pen) {
  return { kind: 'buttons', links: [{ text: pen.t('book'), href: addressOf(pen, pen.locale) }] } as const;
}
