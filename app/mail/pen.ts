// What every template writes with: the words of one language, the head of the letter, and the phrases letters share.
import type { TFunction } from 'i18next';
import type { LetterWindow, VisitFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Letterhead } from '#app/domain/ledger/letterhead.ts';
import type { Locale } from '#app/domain/locale.ts';
import { dayOf, listed, timeRange, windowOf } from '#app/i18n/format.ts';
import { mailWords } from '#app/i18n/mail-words.ts';
import { addWords, tFor } from '#app/i18n/setup.ts';
import type { Block, Cell } from './blocks.ts';

addWords(mailWords);

/** `paper`: the letter is printed, for people who read no e-mail. */
export type Pen = { t: TFunction<'mail'>; locale: Locale; head: Letterhead; paper: boolean };

export function penFor(locale: Locale, head: Letterhead, paper: boolean): Pen {
  return { t: tFor(locale, 'mail'), locale, head, paper };
}

/** An absolute address on the public origin; `path` comes after language and district. */
export function addressOf({ head }: Pen, locale: Locale, path = ''): string {
  const place = head.slug ? `/${locale}/${head.slug}${path ? `/${path}` : ''}` : `/${locale}`;
  return `${head.origin}${place}`;
}

/** The facts most sentences of a booking's letter ask for. */
export function phrases(pen: Pen, facts: VisitFacts) {
  const { t, locale, head } = pen;
  return {
    brand: head.brand[locale],
    phone: head.hotline.shown[locale],
    hello: t('hello', { name: facts.booker }),
    reference: facts.reference,
    kind: t(`kind.${facts.mode}`),
    day: dayOf(facts.date, locale),
    window: windowOf(facts.date, facts.windowStart, facts.windowEnd, locale),
    promise: [promiseOf(pen, facts), t('takes', { count: facts.minutes })].join(locale === 'zh' ? '' : ' '),
  };
}

function promiseOf({ t }: Pen, { mode, windowStart, windowEnd }: VisitFacts): string {
  if (mode === 'window') return t('promise.window');
  return t(windowEnd - windowStart === 60 ? 'promise.hour' : 'promise.span');
}

/** The pass of a booking. `before` shows the time that no longer counts; `shown` false leaves out the big time. */
export function passOf(
  pen: Pen,
  facts: VisitFacts,
  more: { before?: LetterWindow; cells?: Cell[]; off?: boolean } = {},
): Block {
  const { t, locale, head } = pen;
  const brand = head.brand[locale];
  const cell = (label: string, value: string): Cell => ({ label, value });
  const { before } = more;
  return {
    kind: 'pass',
    title: head.flightWords && facts.mode === 'home' ? t('pass.flight', { brand }) : t('pass.slip', { brand }),
    number: facts.number === null ? null : `${head.prefix} ${facts.number}`,
    lead: {
      label: t(facts.mode === 'home' ? 'pass.arrive' : 'pass.come'),
      value: timeRange(facts.windowStart, facts.windowEnd),
    },
    cells: [
      cell(t('pass.date'), dayOf(facts.date, locale)),
      cell(t('pass.people'), listed(facts.people, locale)),
      cell(
        t('pass.service'),
        listed(
          facts.services.map((name) => name[locale]),
          locale,
        ),
      ),
      cell(t('pass.place'), facts.place[locale]),
      ...(facts.team ? [cell(t('pass.team'), facts.team[locale])] : []),
      ...(before ? [cell(t('pass.before'), windowOf(before.date, before.windowStart, before.windowEnd, locale))] : []),
      ...(more.cells ?? []),
      cell(t('pass.reference'), facts.reference),
    ],
    qr: more.off ? null : t('pass.qr'),
  };
}

/** The filled button that leads to the booking. */
export function openButton(pen: Pen, facts: VisitFacts, text = pen.t('open')): Block {
  return { kind: 'buttons', links: [{ text, href: addressOf(pen, pen.locale, facts.path) }] };
}

/** The door word (home visits only) and what to have ready. */
export function readyBlocks({ t, locale, paper }: Pen, facts: VisitFacts): Block[] {
  const blocks: Block[] = [];
  if (facts.mode === 'home')
    blocks.push({ kind: 'section', title: t('door.title'), text: t(paper ? 'door.paper' : 'door.text') });
  if (facts.prepare.length > 0) {
    blocks.push({ kind: 'section', title: t('prepare'), list: facts.prepare.map((item) => item[locale]) });
  }
  return blocks;
}
