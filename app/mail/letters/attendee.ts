// To somebody on a session's roster: fill in your data, still missing, what is missing in all, and the call time.
import type { AttendeeFacts } from '#app/domain/ledger/letter-facts.ts';
import { dayOf, listed, windowOf } from '#app/i18n/format.ts';
import type { Block, Draft } from '../blocks.ts';
import { addressOf, type Pen } from '../pen.ts';

export function attendeePhrases(pen: Pen, facts: AttendeeFacts) {
  const { t, locale, head } = pen;
  const start = facts.start ?? 0;
  return {
    brand: head.brand[locale],
    hello: t('attendee.hello', { name: facts.person }),
    organisation: facts.organisation[locale],
    day: dayOf(facts.date, locale),
    until: dayOf(facts.until, locale),
    when: facts.start === null ? dayOf(facts.date, locale) : windowOf(facts.date, start, start + 20, locale),
    /** short messages carry a short address */
    link: `${head.origin}/i/${facts.path.split('/').at(-1)}`,
  };
}

function slip(pen: Pen, facts: AttendeeFacts): Block {
  const { t, locale, head } = pen;
  const said = attendeePhrases(pen, facts);
  const services = listed(
    facts.services.map((name) => name[locale]),
    locale,
  );
  return {
    kind: 'pass',
    title: head.brand[locale],
    number: facts.wave === null ? null : t('attendee.wave', { number: facts.wave }),
    lead: facts.start === null ? null : { label: t('attendee.time'), value: said.when },
    cells: [
      { label: t('attendee.for'), value: facts.person },
      { label: t('attendee.organisation'), value: said.organisation },
      { label: t('attendee.services'), value: services || '—' },
      ...(facts.start === null
        ? [
            { label: t('attendee.day'), value: said.day },
            { label: t('attendee.until'), value: said.until },
          ]
        : []),
    ],
    qr: t('pass.qr'),
  };
}

function letter(
  pen: Pen,
  facts: AttendeeFacts,
  kind: 'invited' | 'reminded' | 'missing' | 'times',
  more: Block[],
): Draft {
  const { t } = pen;
  const said = attendeePhrases(pen, facts);
  const open = t(kind === 'times' ? 'attendee.look' : 'attendee.open');
  return {
    subject: t(`attendee.${kind}.subject`, said),
    preview: said.day,
    blocks: [
      { kind: 'title', text: t(`attendee.${kind}.title`, said) },
      { kind: 'text', text: t(`attendee.${kind}.lead`, said) },
      ...more,
      { kind: 'buttons', links: [{ text: open, href: addressOf(pen, pen.locale, facts.path) }] },
      slip(pen, facts),
      { kind: 'text', text: t('attendee.privacy', said) },
      { kind: 'text', text: t('attendee.notYou') },
    ],
    sms: t(`attendee.${kind}.sms`, said),
    calendar: null,
    why: t('foot.named'),
  };
}

export const attendeeInvited = (pen: Pen, facts: AttendeeFacts): Draft => letter(pen, facts, 'invited', []);
export const attendeeReminded = (pen: Pen, facts: AttendeeFacts): Draft => letter(pen, facts, 'reminded', []);
export const attendeeTime = (pen: Pen, facts: AttendeeFacts): Draft => letter(pen, facts, 'times', []);

export function attendeeMissing(pen: Pen, facts: AttendeeFacts): Draft {
  const list = facts.missing.map((code) => pen.t(`attendee.missing.codes.${code}`));
  return letter(pen, facts, 'missing', [{ kind: 'section', title: pen.t('attendee.missing.list'), list }]);
}
