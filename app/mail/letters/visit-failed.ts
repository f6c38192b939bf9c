// Nobody at home, or the address was not found: the booking is kept, a new time is one step away.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Draft } from '../blocks.ts';
import { openButton, type Pen, passOf, phrases } from '../pen.ts';

export function visitFailed(pen: Pen, facts: LetterFacts['visit-failed']): Draft {
  const { t } = pen;
  const said = phrases(pen, facts);
  if (facts.reason === 'closed') return closedWaits(pen, facts);
  const reason = t(`failed.reason.${facts.reason}`);
  return {
    subject: t('failed.subject', said),
    preview: reason,
    blocks: [
      { kind: 'title', text: t('failed.title') },
      { kind: 'text', text: t('failed.lead', { ...said, reason }) },
      openButton(pen, facts, t('failed.choose')),
      passOf(pen, facts, { off: true }),
    ],
    sms: t(`failed.sms.${facts.reason}`, said),
    calendar: null,
  };
}

/** The visit falls because a day, a place or a team is closed, and no other time was found. */
function closedWaits(pen: Pen, facts: LetterFacts['visit-failed']): Draft {
  const { t, locale } = pen;
  const said = { ...phrases(pen, facts), why: facts.closed?.[locale] ?? '' };
  return {
    subject: t('closed.subject', said),
    preview: t('closed.title', said),
    blocks: [
      { kind: 'title', text: t('closed.title', said) },
      { kind: 'text', text: t('closed.lead', said) },
      openButton(pen, facts, t('failed.choose')),
      passOf(pen, facts, { off: true }),
    ],
    sms: t('closed.sms', said),
    calendar: 'cancel',
  };
}
