// Every letter in both languages and both brands: complete, escaped, without holes, and the text says what the HTML says.
import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type LetterTemplate, letterTemplates } from '#app/domain/ledger/letter.ts';
import { caseNews, type LetterFacts, type NewsFacts, type VisitFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Letterhead } from '#app/domain/ledger/letterhead.ts';
import { type WrittenLetter, writeLetter } from './write-letter.ts';

const zhiyin: Letterhead = {
  slug: 'hanyang',
  brand: { zh: '知音航班', en: 'Zhiyin Flight' },
  tagline: { zh: '汉阳公安·上门办证', en: 'Hanyang police visits' },
  bureau: { zh: '汉阳区公安分局（示例）', en: 'Hanyang Public Security Sub-bureau (sample)' },
  flightWords: true,
  prefix: 'ZY',
  seal: '知音',
  colours: { brand: '#12545c', brandLine: '#a3c7c0', onBrand: '#ffffff' },
  hotline: {
    shown: { zh: '027-0000-0000（示例）', en: '027-0000-0000 (sample)' },
    hours: { zh: '工作日 8:30–17:30', en: 'working days 8:30–17:30' },
  },
  origin: 'https://visits.example',
};
const wanggu: Letterhead = {
  ...zhiyin,
  slug: 'dongxihu',
  brand: { zh: '网谷优办', en: 'Wanggu Select' },
  flightWords: false,
  prefix: 'WG',
  seal: '优办',
};

const visit: VisitFacts = {
  bookingId: '00000000-0000-4000-8000-000000000001',
  reference: '7KQM-4X2D',
  mode: 'home',
  number: 3108,
  date: '2026-10-14',
  windowStart: 840,
  windowEnd: 900,
  minutes: 20,
  booker: '示**',
  people: ['示**', '例*'],
  services: [{ zh: '居民身份证，到期换领', en: 'Identity card renewal' }],
  place: { zh: '四新社区', en: 'Sixin community' },
  team: { zh: '四新一队', en: 'Sixin 1' },
  prepare: [
    { zh: '旧身份证', en: 'The old identity card' },
    { zh: '户口簿 & <"印">', en: "The household register & <'stamp'>" },
  ],
  sequence: 0,
  path: 'track',
};
const before = { date: '2026-10-13', windowStart: 540, windowEnd: 600 };

const organisation = { organisation: { zh: '示例光纤有限公司', en: 'Example Fibre' }, path: 'org' };
const attendee: LetterFacts['attendee-invited'] = {
  person: '示*',
  organisation: { zh: '示例光纤有限公司 & <印>', en: 'Example Fibre & <Co.>' },
  services: [{ zh: '普通护照', en: 'Ordinary Passport' }],
  date: '2026-10-14',
  start: null,
  wave: null,
  until: '2026-10-12',
  missing: [],
  path: 'invited/7KQM4X2D9PQRTT3W',
};

const piece: NewsFacts = {
  news: 'papers-follow',
  service: { zh: '身份证', en: 'Identity card' },
  lines: [{ zh: '居住证', en: 'Residence permit' }],
  on: '2026-10-21',
  provisional: true,
  reason: '<b>理由</b>',
  postNumber: 'EX000000001CN',
  point: { zh: '四新中心户籍所', en: 'Sixin Central Station' },
};
const facts: LetterFacts = {
  code: { code: '482913', purpose: 'book', lifeMinutes: 10 },
  'booking-placed': visit,
  'booking-submitted': visit,
  'booking-confirmed': visit,
  'booking-changed': { ...visit, before },
  'booking-cancelled': visit,
  'booking-cancelled-org': { ...visit, reason: '<b>小队</b> away' },
  'booking-needs-fix': { ...visit, missing: ['<i>照片</i>', 'Photo'], until: '2026-10-12' },
  'contact-changed': { ...visit, contact: '138****8000' },
  'visit-reminder': visit,
  'visit-en-route': { ...visit, arrival: { date: '2026-10-14', windowStart: 850, windowEnd: 870 } },
  'visit-failed': { ...visit, reason: 'nobody-home' },
  'visit-rebooked': { ...visit, before },
  'attendee-invited': attendee,
  'attendee-reminded': attendee,
  'attendee-missing': { ...attendee, missing: ['data', 'guardian'] },
  'attendee-time': { ...attendee, start: 585, wave: 3 },
  'place-freed': { ...visit, offered: before, until: '2026-10-10T04:00:00.000Z' },
  'case-news': { ...visit, ...piece },
  'attendee-news': { ...attendee, ...piece },
  'rating-invite': { booker: '示**', reference: '7KQM-4X2D', services: visit.services, path: 'rate/token' },
  'question-answered': { reference: '7KQM-4X2D', question: '要带 <b>什么</b>？', answer: 'Bring & show', path: 'ask' },
  'matter-received': { reference: '7KQM-4X2D', due: '2026-10-20', path: 'track' },
  'matter-answered': { reference: '7KQM-4X2D', answer: '可以办 <i>了</i>', doneBy: '2026-10-23', path: 'track' },
  'ending-near': { kind: 'residence-permit', endsOn: '2026-12-01', book: 'book', path: 'reminders/token' },
  'visit-parts': {
    ...visit,
    parts: [
      { reference: '7KQM-4X2D', people: ['示**'] },
      { reference: '9PLN-2W7B', people: ['例*'] },
    ],
    joined: false,
  },
  'day-sheets': {
    date: '2026-10-14',
    district: 'hanyang',
    pointId: 'hy-sixin',
    point: { zh: '四新中心户籍所', en: 'Sixin Central Station' },
    at: '2026-10-13T10:00:00.000Z',
    sheets: [
      {
        teamId: 'hy-sixin-1',
        team: { zh: '四新一队', en: 'Sixin 1' },
        hours: { start: 510, end: 1050 },
        lines: [
          {
            reference: '7KQM-4X2D',
            plannedStart: 545,
            windowStart: 540,
            windowEnd: 600,
            minutes: 35,
            people: ['示**'],
            services: [{ zh: '身份证', en: 'Identity card' }],
            place: { zh: '四新社区', en: 'Sixin community' },
            kept: true,
          },
        ],
      },
      { teamId: 'hy-sixin-2', team: { zh: '四新二队', en: 'Sixin 2' }, hours: null, lines: [] },
    ],
  },
  'visit-done': {
    ...visit,
    results: [
      {
        person: '示**',
        service: { zh: '身份证', en: 'Identity card' },
        outcome: 'accepted',
        promisedOn: '2027-01-06',
        provisional: true,
      },
      {
        person: '例*',
        service: { zh: '身份证', en: 'Identity card' },
        outcome: 'absent',
        promisedOn: null,
        provisional: false,
      },
    ],
  },
  'contact-invited': organisation,
  'organisation-decided': { ...organisation, decision: 'refused', reason: '执照已变更 & <"旧">' },
  'session-told': {
    ...organisation,
    what: 'offered',
    reference: '7KQM-4X2D',
    services: [{ name: visit.services[0] ?? visit.place, people: 94 }],
    place: visit.place,
    halfDays: [{ date: '2026-10-14', windowStart: 540, windowEnd: 720, desks: 4 }],
    talks: [{ zh: '反诈宣讲', en: 'Anti-fraud talk' }],
    until: '2026-10-10T09:00:00.000Z',
    reason: null,
  },
  'pool-told': {
    ...organisation,
    what: 'joined',
    host: { zh: '示例园区', en: 'Sample Park' },
    service: visit.place,
    people: 6,
    until: '2026-10-10T09:00:00.000Z',
  },
  'partner-told': {
    what: 'reminded',
    unit: { zh: '汉阳示例消防救援站', en: 'Hanyang Sample Fire Station' },
    talk: { zh: '消防安全', en: 'Fire safety' },
    date: '2026-10-14',
    start: 840,
    minutes: 30,
    seats: 60,
    host: organisation.organisation,
    place: visit.place,
    until: '2026-10-10T09:00:00.000Z',
    late: false,
  },
};

function written(template: LetterTemplate, locale: 'zh' | 'en', head = zhiyin): WrittenLetter {
  const letter = writeLetter(template, facts[template], head, locale);
  if (!letter) throw new Error(`${template} was not written`);
  return letter;
}

const cases = letterTemplates.flatMap((template) =>
  (['zh', 'en'] as const).flatMap((locale) => [zhiyin, wanggu].map((head) => [template, locale, head] as const)),
);

test.each(cases)('%s in %s is complete', async (template, locale, head) => {
  const letter = written(template, locale, head);
  const all = [letter.subject, letter.html, letter.text, letter.sms];
  for (const part of all) {
    expect(part.trim()).not.toBe('');
    expect(part).not.toMatch(/undefined|null|NaN|\{\{|\[object|[!！](?!important|doctype)/);
    expect(part).not.toMatch(
      /\b(?:code|placed|submitted|confirmed|changed|cancelled|reminder|failed|done|pass|foot)\.[a-zA-Z]+\b/,
    );
  }
  expect(letter.html).toContain(head.brand[locale]);
  expect(letter.html).not.toMatch(/<script|<b>|<i>|https?:\/\/(?!visits\.example)|src="(?!cid:)|url\(/i);
  expect(letter.text).toContain(head.hotline.shown[locale]);
  const shown = letter.html.replace(/<style>.*?<\/style>|<[^>]+>/gs, '\n').split('\n');
  const said = letter.text.replace(/\s+/g, ' ');
  const unescaped = (text: string) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
  for (const line of shown.map((text) => unescaped(text.trim()))) {
    const frame = ['', '&nbsp;', letter.subject, head.tagline[locale], [...head.seal].at(-1)];
    if (!frame.includes(line) && !letter.html.includes(`overflow:hidden;">${line}`)) expect(said).toContain(line);
  }
  if (process.env.LETTERS) {
    await mkdir(process.env.LETTERS, { recursive: true });
    await writeFile(`${process.env.LETTERS}/${template}.${head.slug}.${locale}.html`, letter.html);
  }
});

test('links stand on the public origin, in the letter’s language, with the other language at the foot', () => {
  const letter = written('booking-placed', 'en');
  expect(letter.html).toContain('href="https://visits.example/en/hanyang/track"');
  expect(letter.html).toContain('href="https://visits.example/zh/hanyang/track"');
  expect(letter.text).toContain('https://visits.example/en/hanyang/track');
  expect(letter.qr).toBe('https://visits.example/en/hanyang/track');
});

test('flight words only where the brand speaks them, and only for a visit', () => {
  expect(written('booking-placed', 'zh').html).toContain('知音航班登机牌');
  expect(written('booking-placed', 'zh', wanggu).html).toContain('网谷优办预约单');
  const atWindow = writeLetter('booking-placed', { ...visit, mode: 'window' }, zhiyin, 'en');
  expect(atWindow?.html).not.toContain('A door word');
  expect(atWindow?.html).toContain('visit slip');
});

test('short messages are short: one message of 70 in Chinese, plain signs and at most two in English', () => {
  for (const template of letterTemplates) {
    const zh = written(template, 'zh').sms;
    expect([...zh].length, `${template}: ${zh}`).toBeLessThanOrEqual(template === 'contact-changed' ? 75 : 70);
    const en = written(template, 'en').sms;
    expect(en, template).toMatch(/^[ -~]+$/);
    expect(en.length, `${template}: ${en}`).toBeLessThanOrEqual(190);
  }
});

test('every piece of news of a case is written in both languages, and fits one message', () => {
  for (const news of caseNews) {
    for (const locale of ['zh', 'en'] as const) {
      for (const template of ['case-news', 'attendee-news'] as const) {
        const letter = writeLetter(template, { ...facts[template], news }, zhiyin, locale);
        expect(letter?.text).not.toMatch(/news\.|\{\{|undefined/);
        expect(letter?.sms.length, letter?.sms).toBeLessThanOrEqual(locale === 'zh' ? 70 : 190);
      }
    }
  }
});

test('the code stands in the letter and the short message, never in the subject', () => {
  const letter = written('code', 'zh');
  expect(letter.subject).not.toContain('482913');
  expect(letter.text).toContain('482913');
  expect(letter.sms).toContain('482913');
});

test('facts that do not fit are not written', () => {
  expect(writeLetter('booking-placed', { ...visit, people: [] }, zhiyin, 'zh')).toBeNull();
  expect(writeLetter('code', { code: 'abc' }, zhiyin, 'zh')).toBeNull();
});

test('calendar entries go with what is booked, and are taken back with what is cancelled', () => {
  expect(written('booking-placed', 'en').calendar).toBe('request');
  expect(written('booking-changed', 'en').calendar).toBe('request');
  expect(written('booking-cancelled', 'en').calendar).toBe('cancel');
  expect(written('booking-submitted', 'en').calendar).toBeNull();
});
