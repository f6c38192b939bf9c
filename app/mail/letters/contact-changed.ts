// Goes to the old and to the new contact alike, so that nobody is moved out of a booking unseen.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Draft } from '../blocks.ts';
import { openButton, type Pen, phrases } from '../pen.ts';

export function contactChanged(pen: Pen, facts: LetterFacts['contact-changed']): Draft {
  const { t } = pen;
  const said = phrases(pen, facts);
  const { contact } = facts;
  return {
    subject: t('contactChanged.subject', said),
    preview: t('contactChanged.warn'),
    blocks: [
      { kind: 'title', text: t('contactChanged.title') },
      { kind: 'text', text: t('contactChanged.lead', said) },
      {
        kind: 'pass',
        title: said.brand,
        number: null,
        lead: null,
        cells: [
          { label: t('pass.contact'), value: contact },
          { label: t('pass.reference'), value: facts.reference },
        ],
        qr: null,
      },
      { kind: 'text', text: t('contactChanged.warn') },
      openButton(pen, facts, t('openOnly')),
    ],
    sms: t('contactChanged.sms', { ...said, contact }),
    calendar: null,
  };
}
