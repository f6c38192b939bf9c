// News of a case: one piece at a time, with what to do next. No name, number or paper stands in the subject.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import { dayOf } from '#app/i18n/format.ts';
import type { Draft } from '../blocks.ts';
import { openButton, type Pen, phrases } from '../pen.ts';

export function caseNews(pen: Pen, facts: LetterFacts['case-news']): Draft {
  const { t, locale } = pen;
  const said = {
    ...phrases(pen, facts),
    service: facts.service[locale],
    day: facts.on ? dayOf(facts.on, locale) : '—',
  };
  const title = t(`news.${facts.news}.title`, said);
  const lead = t(`news.${facts.news}.text`, said);
  return {
    subject: `${title} · ${facts.reference}`,
    preview: title,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'text', text: lead },
      ...(facts.lines.length > 0
        ? [{ kind: 'section' as const, title: t('news.list'), list: facts.lines.map((line) => line[locale]) }]
        : []),
      ...(facts.reason ? [{ kind: 'section' as const, title: t('news.reason'), list: [facts.reason] }] : []),
      ...(facts.provisional ? [{ kind: 'text' as const, text: t('news.provisional') }] : []),
      openButton(pen, facts, t('openOnly')),
    ],
    sms: t(`news.${facts.news}.sms`, said),
    calendar: null,
  };
}
