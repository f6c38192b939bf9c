// A document ends soon: what it is, its last day, where to book, and how to stop these letters.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import { plainDate } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import type { Draft } from '../blocks.ts';
import { addressOf, type Pen } from '../pen.ts';

export function endingNear(pen: Pen, facts: LetterFacts['ending-near']): Draft {
  const { locale, head } = pen;
  const t = tFor(locale, 'mail-matters');
  const said = {
    brand: head.brand[locale],
    phone: head.hotline.shown[locale],
    what: t(`ending.what.${facts.kind}`),
    date: plainDate(facts.endsOn, locale),
  };
  return {
    subject: t('ending.subject', said),
    preview: t(`ending.lead.${facts.kind}`, said),
    blocks: [
      { kind: 'title', text: t('ending.title', said) },
      { kind: 'text', text: t(`ending.lead.${facts.kind}`, said) },
      {
        kind: 'buttons',
        links: [
          { text: t('ending.book'), href: addressOf(pen, locale, facts.book) },
          { text: t('ending.stop'), href: addressOf(pen, locale, facts.path) },
        ],
      },
      { kind: 'text', text: t('ending.why') },
    ],
    sms: t('ending.sms', said),
    calendar: null,
  };
}
