// A place has become free before the booked time: kept for the reader for a while. Doing nothing keeps the old time.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import { moment, windowOf } from '#app/i18n/format.ts';
import type { Draft } from '../blocks.ts';
import { openButton, type Pen, passOf, phrases } from '../pen.ts';

export function placeFreed(pen: Pen, facts: LetterFacts['place-freed']): Draft {
  const { t, locale } = pen;
  const { date, windowStart, windowEnd } = facts.offered;
  const until = moment(new Date(facts.until), locale);
  const said = { ...phrases(pen, facts), offered: windowOf(date, windowStart, windowEnd, locale), until };
  return {
    subject: t('freed.subject', said),
    preview: t('freed.lead', said),
    blocks: [
      { kind: 'title', text: t('freed.title', said) },
      { kind: 'text', text: t('freed.lead', said) },
      openButton(pen, facts, t('freed.open')),
      { kind: 'text', text: t('freed.keep', said) },
      passOf(pen, facts),
    ],
    sms: t('freed.sms', said),
    calendar: null,
  };
}
