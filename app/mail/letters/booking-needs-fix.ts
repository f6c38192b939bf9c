// Everything a clerk still needs, told once; the time stays kept.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import { dayOf } from '#app/i18n/format.ts';
import type { Draft } from '../blocks.ts';
import { openButton, type Pen, passOf, phrases } from '../pen.ts';

export function bookingNeedsFix(pen: Pen, facts: LetterFacts['booking-needs-fix']): Draft {
  const { t, locale } = pen;
  const said = phrases(pen, facts);
  const until = facts.until ? [{ label: t('pass.until'), value: dayOf(facts.until, locale) }] : [];
  return {
    subject: t('needsFix.subject', said),
    preview: t('needsFix.title'),
    blocks: [
      { kind: 'title', text: t('needsFix.title') },
      { kind: 'text', text: t('needsFix.lead', said) },
      { kind: 'section', title: t('needsFix.list'), list: facts.missing },
      openButton(pen, facts, t('openOnly')),
      passOf(pen, facts, { cells: until }),
    ],
    sms: t('needsFix.sms', said),
    calendar: null,
  };
}
