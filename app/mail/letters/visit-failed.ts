// Nobody at home, or the address was not found: the booking is kept, a new time is one step away.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Draft } from '../blocks.ts';
import { openButton, type Pen, passOf, phrases } from '../pen.ts';

export function visitFailed(pen: Pen, facts: LetterFacts['visit-failed']): Draft {
  const { t } = pen;
  const said = phrases(pen, facts);
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
