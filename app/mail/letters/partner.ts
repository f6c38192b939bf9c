// Letters to a partner unit: a talk it is asked for, and the reminder when it has not answered.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import { moment, windowOf } from '#app/i18n/format.ts';
import type { Draft } from '../blocks.ts';
import type { Pen } from '../pen.ts';

export function partnerTold(pen: Pen, facts: LetterFacts['partner-told']): Draft {
  const { t, locale, head } = pen;
  const said = {
    brand: head.brand[locale],
    phone: head.hotline.shown[locale],
    unit: facts.unit[locale],
    talk: facts.talk[locale],
    host: facts.host[locale],
    when: windowOf(facts.date, facts.start, facts.start + facts.minutes, locale),
    until: moment(new Date(facts.until), locale),
    count: facts.seats,
  };
  const key = facts.what === 'asked' ? 'asked' : facts.late ? 'late' : 'reminded';
  const subject = t(`partner.${key}.subject`, said);
  const lead = t(`partner.${key}.lead`, said);
  return {
    subject,
    preview: lead,
    blocks: [
      { kind: 'title', text: subject },
      { kind: 'text', text: lead },
      { kind: 'section', title: t('partner.talk'), text: said.talk },
      { kind: 'section', title: t('session.when'), text: said.when },
      { kind: 'section', title: t('partner.where'), text: `${said.host}, ${facts.place[locale]}` },
      { kind: 'section', title: t('partner.listeners'), text: t('partner.seats', said) },
      { kind: 'buttons', links: [{ text: t('partner.open'), href: `${head.origin}/${locale}/staff/partner` }] },
      { kind: 'text', text: t('partner.call', said) },
    ],
    sms: t('partner.sms', { ...said, subject }),
    why: t('partner.why', said),
    calendar: null,
  };
}
