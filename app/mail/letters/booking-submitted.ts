// The request is in and its time is kept; a clerk answers within a working day.
import type { VisitFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Draft } from '../blocks.ts';
import { openButton, type Pen, passOf, phrases, readyBlocks } from '../pen.ts';

export function bookingSubmitted(pen: Pen, facts: VisitFacts): Draft {
  const { t } = pen;
  const said = phrases(pen, facts);
  return {
    subject: t('submitted.subject', said),
    preview: t('submitted.title'),
    blocks: [
      { kind: 'title', text: t('submitted.title') },
      { kind: 'text', text: t('submitted.lead', said) },
      passOf(pen, facts),
      openButton(pen, facts),
      ...readyBlocks(pen, facts),
    ],
    sms: t('submitted.sms', said),
    calendar: null,
  };
}
