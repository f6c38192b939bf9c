// One booking is served in two visits, or in one again: who belongs to which reference. Time, place and door word stay.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import { listed } from '#app/i18n/format.ts';
import type { Draft } from '../blocks.ts';
import { openButton, type Pen, passOf, phrases } from '../pen.ts';

export function visitParts(pen: Pen, facts: LetterFacts['visit-parts']): Draft {
  const { t, locale } = pen;
  const said = phrases(pen, facts);
  const kind = facts.joined ? 'joined' : 'split';
  const list = facts.parts.map(({ reference, people }) =>
    t('parts.line', { reference, people: listed(people, locale) }),
  );
  return {
    subject: t(`parts.${kind}.subject`, said),
    preview: t(`parts.${kind}.lead`, said),
    blocks: [
      { kind: 'title', text: t(`parts.${kind}.title`) },
      { kind: 'text', text: t(`parts.${kind}.lead`, said) },
      { kind: 'section', title: t('parts.who'), list },
      passOf(pen, facts),
      openButton(pen, facts),
    ],
    sms: t(`parts.${kind}.sms`, { ...said, references: facts.parts.map(({ reference }) => reference).join(' ') }),
    calendar: null,
  };
}
