// Asks for a rating of what came to an end: one link, five levels, nobody has to.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import { listed } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import type { Draft } from '../blocks.ts';
import { addressOf, type Pen } from '../pen.ts';

export function ratingInvite(pen: Pen, facts: LetterFacts['rating-invite']): Draft {
  const { locale, head } = pen;
  const t = tFor(locale, 'mail-matters');
  const said = {
    hello: pen.t('hello', { name: facts.booker }),
    brand: head.brand[locale],
    reference: facts.reference,
    services: listed(
      facts.services.map((name) => name[locale]),
      locale,
    ),
    phone: head.hotline.shown[locale],
  };
  const href = addressOf(pen, locale, facts.path);
  return {
    subject: t('rating.subject', said),
    preview: t('rating.preview'),
    blocks: [
      { kind: 'title', text: t('rating.title') },
      { kind: 'text', text: t('rating.lead', said) },
      { kind: 'buttons', links: [{ text: t('rating.go'), href }] },
      { kind: 'text', text: t('rating.free') },
    ],
    sms: t('rating.sms', said),
    calendar: null,
  };
}
