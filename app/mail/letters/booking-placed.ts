// Booked, or confirmed after a clerk's check: the pass, the door word, what to have ready.
import type { VisitFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Draft } from '../blocks.ts';
import { openButton, type Pen, passOf, phrases, readyBlocks } from '../pen.ts';

export function bookingPlaced(pen: Pen, facts: VisitFacts): Draft {
  return settled(pen, facts, 'placed');
}

export function bookingConfirmed(pen: Pen, facts: VisitFacts): Draft {
  return settled(pen, facts, 'confirmed');
}

function settled(pen: Pen, facts: VisitFacts, letter: 'placed' | 'confirmed'): Draft {
  const { t } = pen;
  const said = phrases(pen, facts);
  return {
    subject: t(`${letter}.subject`, said),
    preview: said.promise,
    blocks: [
      { kind: 'title', text: t(`${letter}.title`, said) },
      { kind: 'text', text: t(`${letter}.lead`, said) },
      passOf(pen, facts),
      openButton(pen, facts),
      ...readyBlocks(pen, facts),
    ],
    sms: t(`${letter}.sms`, said),
    calendar: 'request',
  };
}
