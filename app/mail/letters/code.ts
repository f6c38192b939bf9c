// The one-time code. It never stands in the subject, which telephones show on a locked screen.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Draft } from '../blocks.ts';
import type { Pen } from '../pen.ts';

export function code({ t, locale, head }: Pen, { code: digits, purpose, lifeMinutes }: LetterFacts['code']): Draft {
  const brand = head.brand[locale];
  const valid = t('code.valid', { count: lifeMinutes });
  return {
    subject: t('code.subject', { brand }),
    preview: valid,
    blocks: [
      { kind: 'title', text: t('code.title') },
      { kind: 'text', text: t(`code.lead.${purpose}`) },
      {
        kind: 'pass',
        title: brand,
        number: null,
        lead: { label: t('code.label'), value: digits },
        cells: [],
        qr: null,
      },
      { kind: 'text', text: valid },
      { kind: 'text', text: t('code.keep') },
    ],
    sms: t('code.sms', { brand, code: digits, count: lifeMinutes }),
    calendar: null,
  };
}
