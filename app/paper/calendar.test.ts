// Calendar entries read back: the right instants, one UID through changes, a cancellation that outranks what it cancels.
import { expect, test } from 'vitest';
import type { Letterhead } from '#app/domain/ledger/letterhead.ts';
import { type CalendarFacts, type CalendarMeans, calendarEntry } from './calendar.server.ts';

const head: Letterhead = {
  slug: 'hanyang',
  brand: { zh: '知音航班', en: 'Zhiyin Flight' },
  tagline: { zh: '汉阳', en: 'Hanyang' },
  bureau: { zh: '分局', en: 'Bureau' },
  flightWords: true,
  prefix: 'ZY',
  seal: '知音',
  colours: { brand: '#12545c', brandLine: '#a3c7c0', onBrand: '#ffffff' },
  hotline: { shown: { zh: '027-0000-0000', en: '027-0000-0000' }, hours: { zh: '工作日', en: 'working days' } },
  origin: 'https://visits.example:8443',
};
const facts: CalendarFacts = {
  bookingId: '00000000-0000-4000-8000-000000000001',
  reference: '7KQM-4X2D',
  mode: 'home',
  date: '2026-10-14',
  windowStart: 840,
  windowEnd: 900,
  place: { zh: '四新社区，东区；北门', en: 'Sixin community, east; north gate' },
  prepare: [
    { zh: '旧身份证', en: 'The old identity card' },
    { zh: '户口簿', en: 'The household register' },
  ],
  sequence: 2,
  path: 'track',
};
const now = new Date('2026-10-12T02:42:05Z');

/** Unfolds and reads properties of the event; parameters stay in the name. */
function read(text: string): Map<string, string> {
  expect(text).toMatch(/\r\n$/);
  const lines = text.replace(/\r\n[\t ]/g, '').split('\r\n');
  const event = lines.slice(
    lines.indexOf('BEGIN:VEVENT'),
    lines.indexOf('BEGIN:VALARM') > 0 ? lines.indexOf('BEGIN:VALARM') : undefined,
  );
  const pairs = [...event, ...lines.filter((line) => /^(METHOD|VERSION):/.test(line))].map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at).split(';')[0] as string, line.slice(at + 1).replace(/\\([,;])/g, '$1')] as const;
  });
  return new Map(pairs);
}

function entry(means: Partial<CalendarMeans> = {}, locale: 'zh' | 'en' = 'en', part: Partial<CalendarFacts> = {}) {
  return read(calendarEntry({ ...facts, ...part }, head, locale, { method: 'publish', now, ...means }));
}

test('says when, where and what in both languages', () => {
  const en = entry();
  expect(en.get('DTSTART')).toBe('20261014T060000Z');
  expect(en.get('DTEND')).toBe('20261014T070000Z');
  expect(en.get('DTSTAMP')).toBe('20261012T024205Z');
  expect(en.get('SUMMARY')).toBe('Zhiyin Flight: home visit');
  expect(en.get('LOCATION')).toBe('Sixin community, east; north gate');
  expect(en.get('DESCRIPTION')).toContain('7KQM-4X2D');
  expect(en.get('URL')).toBe('https://visits.example:8443/en/hanyang/track');
  const zh = entry({}, 'zh');
  expect(zh.get('SUMMARY')).toBe('知音航班：上门办证');
  expect(zh.get('DESCRIPTION')).toContain('旧身份证；户口簿');
  expect(zh.get('LOCATION')).toBe('四新社区，东区；北门');
});

test('a change keeps the UID and counts up; a cancellation counts one further', () => {
  const first = entry({ method: 'request' }, 'en', { sequence: 0 });
  const changed = entry({ method: 'request' }, 'en', { sequence: 1, date: '2026-10-15' });
  const gone = entry({ method: 'cancel' }, 'en', { sequence: 1, date: '2026-10-15' });
  expect(new Set([first, changed, gone].map((one) => one.get('UID'))).size).toBe(1);
  expect([first, changed, gone].map((one) => one.get('SEQUENCE'))).toEqual(['0', '1', '2']);
  expect(gone.get('METHOD')).toBe('CANCEL');
  expect(gone.get('STATUS')).toBe('CANCELLED');
  expect(entry({ cancelled: true }).get('STATUS')).toBe('CANCELLED');
});

test('enclosed in a letter it names who sends and who gets it', () => {
  const one = entry({ method: 'request', from: 'Portal <post@visits.example>', to: 'jia@example.org' });
  expect(one.get('METHOD')).toBe('REQUEST');
  expect(one.get('ORGANIZER')).toContain('post@visits.example');
  expect(one.get('ATTENDEE')).toContain('jia@example.org');
  expect(entry().has('ATTENDEE')).toBe(false);
});

test('unusual but good addresses and origins make an entry all the same', () => {
  const odd = { ...head, origin: 'http://127.0.0.1:0' };
  const text = calendarEntry(facts, odd, 'zh', { method: 'request', now, from: 'post@示例.cn', to: 'li@示例.cn' });
  expect(read(text).get('ATTENDEE')).toBe('mailto:li@示例.cn');
  expect(text.split('\r\n').every((line) => [...line].length <= 75)).toBe(true);
  expect(text.indexOf('ATTENDEE')).toBeLessThan(text.indexOf('BEGIN:VALARM'));
});
