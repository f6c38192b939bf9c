// The day before: still fine, or change. Doing nothing means still fine.
import type { VisitFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Draft } from '../blocks.ts';
import { addressOf, type Pen, passOf, phrases, readyBlocks } from '../pen.ts';

export function visitReminder(pen: Pen, facts: VisitFacts): Draft {
  const { t, locale } = pen;
  const said = phrases(pen, facts);
  const href = addressOf(pen, locale, facts.path);
  return {
    subject: t('reminder.subject', said),
    preview: said.promise,
    blocks: [
      { kind: 'title', text: t('reminder.title', said) },
      { kind: 'text', text: t('reminder.lead', said) },
      passOf(pen, facts),
      {
        kind: 'buttons',
        links: [
          { text: t('reminder.fine'), href },
          { text: t('reminder.change'), href },
        ],
      },
      ...readyBlocks(pen, facts),
    ],
    sms: t('reminder.sms', said),
    calendar: null,
  };
}
