// What was done for each person, and by when each document is promised.
import type { LetterFacts, VisitResult } from '#app/domain/ledger/letter-facts.ts';
import { plainDate } from '#app/i18n/format.ts';
import type { Draft } from '../blocks.ts';
import { openButton, type Pen, passOf, phrases } from '../pen.ts';

export function visitDone(pen: Pen, facts: LetterFacts['visit-done']): Draft {
  const { t } = pen;
  const said = phrases(pen, facts);
  return {
    subject: t('done.subject', said),
    preview: t('done.title'),
    blocks: [
      { kind: 'title', text: t('done.title') },
      { kind: 'text', text: t('done.lead', said) },
      { kind: 'section', title: t('done.results'), list: facts.results.map((result) => resultLine(pen, result)) },
      openButton(pen, facts, t('openOnly')),
      passOf(pen, facts, { off: true }),
    ],
    sms: t('done.sms', said),
    calendar: null,
  };
}

function resultLine({ t, locale }: Pen, { person, service, outcome, promisedOn, provisional }: VisitResult): string {
  const said = { person, service: service[locale], outcome: t(`done.outcome.${outcome}`) };
  if (!promisedOn) return t('done.line', said);
  const date = plainDate(promisedOn, locale);
  return t('done.lineDated', { ...said, promise: t(provisional ? 'done.readyAbout' : 'done.ready', { date }) });
}
