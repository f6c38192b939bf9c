// A matter that could not be done: that it has arrived and by when it is answered, and later the written answer.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import { plainDate } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import type { Draft } from '../blocks.ts';
import { addressOf, type Pen } from '../pen.ts';

export function matterReceived(pen: Pen, facts: LetterFacts['matter-received']): Draft {
  const { t, said, buttons } = partsOf(pen, facts);
  const due = plainDate(facts.due, pen.locale);
  return {
    subject: t('matter.receivedSubject', said),
    preview: t('matter.receivedLead', { due }),
    blocks: [
      { kind: 'title', text: t('matter.receivedTitle') },
      { kind: 'text', text: t('matter.receivedLead', { due }) },
      { kind: 'text', text: t('matter.tiers') },
      buttons,
    ],
    sms: t('matter.receivedSms', { ...said, due }),
    calendar: null,
  };
}

export function matterAnswered(pen: Pen, facts: LetterFacts['matter-answered']): Draft {
  const { t, said, buttons } = partsOf(pen, facts);
  const until = facts.doneBy && t('matter.until', { date: plainDate(facts.doneBy, pen.locale) });
  return {
    subject: t('matter.answeredSubject', said),
    preview: t('matter.answeredTitle'),
    blocks: [
      { kind: 'title', text: t('matter.answeredTitle') },
      { kind: 'text', text: facts.answer },
      ...(until ? [{ kind: 'text' as const, text: until }] : []),
      buttons,
      { kind: 'text', text: t('matter.rate') },
    ],
    sms: t('matter.answeredSms', said),
    calendar: null,
  };
}

function partsOf(pen: Pen, { reference, path }: { reference: string; path: string }) {
  const { locale, head } = pen;
  const t = tFor(locale, 'mail-matters');
  const said = { brand: head.brand[locale], reference, phone: head.hotline.shown[locale] };
  const links = [{ text: t('matter.open'), href: addressOf(pen, locale, path) }];
  return { t, said, buttons: { kind: 'buttons' as const, links } };
}
