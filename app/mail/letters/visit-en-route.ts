// The team has left. The door word is asked for before the door is opened.

import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Draft } from '../blocks.ts';
import { openButton, type Pen, passOf, phrases, readyBlocks } from '../pen.ts';

export function visitEnRoute(pen: Pen, facts: LetterFacts['visit-en-route']): Draft {
  const { t } = pen;
  const said = phrases(pen, facts);
  const { arrival } = facts;
  const times = arrival ? { from: clockText(arrival.windowStart), to: clockText(arrival.windowEnd) } : null;
  return {
    subject: t('enRoute.subject', said),
    preview: times ? t('enRoute.arrival', times) : t('enRoute.title'),
    blocks: [
      { kind: 'title', text: t('enRoute.title') },
      { kind: 'text', text: t('enRoute.lead', said) },
      ...(times ? [{ kind: 'text', text: t('enRoute.arrival', times) } as const] : []),
      passOf(pen, facts),
      openButton(pen, facts, t('openOnly')),
      ...readyBlocks(pen, facts),
    ],
    sms: t('enRoute.sms', said),
    calendar: null,
  };
}
