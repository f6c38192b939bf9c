// Letters to organisations: a contact was named, the account was checked, what happened to a session, how a pool stands.
import type { LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import { listed, moment, windowOf } from '#app/i18n/format.ts';
import type { Block, Draft } from '../blocks.ts';
import { addressOf, type Pen } from '../pen.ts';

type Spoken = { organisation: { zh: string; en: string }; path: string };

function said({ locale, head }: Pen, { organisation }: Spoken) {
  return { organisation: organisation[locale], brand: head.brand[locale], phone: head.hotline.shown[locale] };
}

function open(pen: Pen, { path }: Spoken): Block {
  return { kind: 'buttons', links: [{ text: pen.t('org.open'), href: addressOf(pen, pen.locale, path) }] };
}

function simple(
  pen: Pen,
  facts: Spoken,
  subject: string,
  texts: readonly (string | null)[],
  more: Block[] = [],
): Draft {
  const lines = texts.filter((text) => text !== null);
  return {
    subject,
    preview: lines[0] ?? subject,
    blocks: [
      { kind: 'title', text: subject },
      ...lines.map((text): Block => ({ kind: 'text', text })),
      ...more,
      open(pen, facts),
    ],
    sms: pen.t('org.sms', { ...said(pen, facts), subject }),
    calendar: null,
  };
}

export function contactInvited(pen: Pen, facts: LetterFacts['contact-invited']): Draft {
  const words = said(pen, facts);
  return simple(pen, facts, pen.t('org.invited.subject', words), [pen.t('org.invited.lead', words)]);
}

export function organisationDecided(pen: Pen, facts: LetterFacts['organisation-decided']): Draft {
  const words = said(pen, facts);
  return simple(pen, facts, pen.t(`org.${facts.decision}.subject`, words), [
    pen.t(`org.${facts.decision}.lead`, words),
    facts.reason ? pen.t('org.reason', { reason: facts.reason }) : null,
  ]);
}

export function sessionTold(pen: Pen, facts: LetterFacts['session-told']): Draft {
  const { t, locale } = pen;
  const people = facts.services.map(({ name, people }) => t('session.count', { name: name[locale], people }));
  const words = { ...said(pen, facts), reference: facts.reference, place: facts.place[locale] };
  const times = facts.halfDays.map(({ date, windowStart, windowEnd, desks }) =>
    t('session.time', { window: windowOf(date, windowStart, windowEnd, locale), count: desks }),
  );
  const talks = facts.talks.map((talk) => talk[locale]);
  return simple(
    pen,
    facts,
    t(`session.${facts.what}.subject`, words),
    [
      t(`session.${facts.what}.lead`, words),
      facts.reason ? t('org.reason', { reason: facts.reason }) : null,
      facts.until ? t('session.until', { until: moment(new Date(facts.until), locale) }) : null,
    ],
    [
      { kind: 'section', title: t('session.what'), text: listed([...people, ...talks], locale) },
      ...(times.length > 0 ? [{ kind: 'section', title: t('session.when'), list: times } as const] : []),
    ],
  );
}

export function poolTold(pen: Pen, facts: LetterFacts['pool-told']): Draft {
  const { t, locale } = pen;
  const words = {
    ...said(pen, facts),
    host: facts.host[locale],
    service: facts.service[locale],
    count: facts.people,
    until: facts.until ? moment(new Date(facts.until), locale) : '',
  };
  return simple(pen, facts, t(`pool.${facts.what}.subject`, words), [t(`pool.${facts.what}.lead`, words)]);
}
