// A new time: chosen by the booker, or set after a visit that did not take place. The old time is named once.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import { windowOf } from '#app/i18n/format.ts';
import type { Draft } from '../blocks.ts';
import { openButton, type Pen, passOf, phrases, readyBlocks } from '../pen.ts';

export function bookingChanged(pen: Pen, facts: LetterFacts['booking-changed']): Draft {
  return moved(pen, facts, 'changed');
}

export function visitRebooked(pen: Pen, facts: LetterFacts['visit-rebooked']): Draft {
  if (!facts.closed) return moved(pen, facts, 'rebooked');
  return moved(pen, facts, 'closedMoved', facts.closed[pen.locale]);
}

function moved(
  pen: Pen,
  facts: LetterFacts['booking-changed'],
  letter: 'changed' | 'rebooked' | 'closedMoved',
  why = '',
): Draft {
  const { t } = pen;
  const { date, windowStart, windowEnd } = facts.before;
  const said = { ...phrases(pen, facts), why, old: windowOf(date, windowStart, windowEnd, pen.locale) };
  return {
    subject: t(`${letter}.subject`, said),
    preview: said.window,
    blocks: [
      { kind: 'title', text: t(`${letter}.title`, said) },
      { kind: 'text', text: t(`${letter}.lead`, said) },
      passOf(pen, facts, { before: facts.before }),
      openButton(pen, facts),
      ...readyBlocks(pen, facts),
    ],
    sms: t(`${letter}.sms`, said),
    calendar: 'request',
  };
}
