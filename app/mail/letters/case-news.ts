// News of a case: one piece at a time, with what to do next. No name, number or paper stands in the subject. It goes to
// whoever booked, or to somebody on a session's roster about their own case.
import type { LetterFacts, NewsFacts } from '#app/domain/ledger/letter-facts.ts';
import { dayOf } from '#app/i18n/format.ts';
import type { Block, Draft } from '../blocks.ts';
import { addressOf, openButton, type Pen, phrases } from '../pen.ts';
import { attendeePhrases } from './attendee.ts';

export function caseNews(pen: Pen, facts: LetterFacts['case-news']): Draft {
  const { t } = pen;
  const said = {
    ...phrases(pen, facts),
    page: t('news.bookingPage'),
    at: t('news.bookingAt', { reference: facts.reference }),
    point: facts.place[pen.locale],
  };
  return newsDraft(pen, facts, said, facts.reference, openButton(pen, facts, t('openOnly')));
}

export function attendeeNews(pen: Pen, facts: LetterFacts['attendee-news']): Draft {
  const { t, locale, head } = pen;
  const own = attendeePhrases(pen, facts);
  const at = facts.organisation[locale];
  const said = { ...own, page: t('news.ownPage'), at, point: at, phone: head.hotline.shown[locale] };
  const open: Block = {
    kind: 'buttons',
    links: [{ text: t('attendee.look'), href: addressOf(pen, locale, facts.path) }],
  };
  const draft = newsDraft(pen, facts, said, own.organisation, open);
  // a short message has room for what happened and the link, no more
  const sms = t('news.ownSms', { brand: own.brand, title: draft.preview, link: own.link });
  return { ...draft, sms, why: t('foot.named') };
}

type Said = Record<'brand' | 'phone' | 'hello' | 'page' | 'at' | 'point', string>;

function newsDraft(pen: Pen, facts: NewsFacts, phrasesOf: Said, about: string, open: Block): Draft {
  const { t, locale } = pen;
  const said = {
    ...phrasesOf,
    service: facts.service[locale],
    day: facts.on ? dayOf(facts.on, locale) : '—',
    number: facts.postNumber ?? '—',
    point: facts.point?.[locale] ?? phrasesOf.point,
  };
  const title = t(`news.${facts.news}.title`, said);
  return {
    subject: `${title} · ${about}`,
    preview: title,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'text', text: t(`news.${facts.news}.text`, said) },
      ...(facts.lines.length > 0
        ? [{ kind: 'section' as const, title: t('news.list'), list: facts.lines.map((line) => line[locale]) }]
        : []),
      ...(facts.reason ? [{ kind: 'section' as const, title: t('news.reason'), list: [facts.reason] }] : []),
      ...(facts.provisional ? [{ kind: 'text' as const, text: t('news.provisional') }] : []),
      open,
    ],
    sms: t(`news.${facts.news}.sms`, said),
    calendar: null,
  };
}
