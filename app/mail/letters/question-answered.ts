// The answer to a question, with the question it belongs to.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import { tFor } from '#app/i18n/setup.ts';
import type { Draft } from '../blocks.ts';
import { addressOf, type Pen } from '../pen.ts';

export function questionAnswered(pen: Pen, facts: LetterFacts['question-answered']): Draft {
  const { locale, head } = pen;
  const t = tFor(locale, 'mail-matters');
  const said = { brand: head.brand[locale], reference: facts.reference, phone: head.hotline.shown[locale] };
  return {
    subject: t('question.subject', said),
    preview: t('question.preview'),
    blocks: [
      { kind: 'title', text: t('question.title') },
      { kind: 'section', title: t('question.asked'), text: facts.question },
      { kind: 'section', title: t('question.answer'), text: facts.answer },
      { kind: 'text', text: t('question.next', said) },
      { kind: 'buttons', links: [{ text: t('question.go'), href: addressOf(pen, locale, facts.path) }] },
    ],
    sms: t('question.sms', said),
    calendar: null,
  };
}
