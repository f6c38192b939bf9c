// Every public event has its sentence in both languages, with the facts it carries.
import { expect, test } from 'vitest';
import { publicEvents } from '#app/domain/ledger/event.ts';
import { timelineOf } from '#app/domain/ledger/timeline.ts';
import { timelineText } from './timeline-text.ts';

const at = new Date('2026-10-12T02:42:00Z');
const names = { rid: { zh: '居民身份证', en: 'Identity card' } };

function textOf(type: string, locale: 'zh' | 'en', data: Record<string, unknown> = {}) {
  const [entry] = timelineOf([{ type, at, actorKind: 'staff', data }]);
  if (!entry) throw new Error(`${type} is not public`);
  return timelineText(entry, locale, names);
}

test('no public event is without a title', () => {
  for (const type of publicEvents) {
    for (const locale of ['zh', 'en'] as const) {
      const { title, text } = textOf(type, locale);
      expect(title, type).not.toMatch(/title|\{\{|undefined/);
      expect(text).toContain('10:42');
    }
  }
});

test('window, service, reason and promise are said', () => {
  const window = { date: '2026-10-14', windowStart: 840, windowEnd: 900 };
  expect(textOf('booking.changed', 'en', window).title).toBe('Time changed: Wednesday 14 October, 14:00–15:00');
  expect(textOf('booking.changed', 'zh', window).title).toBe('已改时间：10月14日（周三）14:00–15:00');
  expect(textOf('visit.failed', 'en', { reason: 'nobody-home' }).text).toBe(
    'Monday 12 October, 10:42. Nobody was at home.',
  );
  expect(textOf('visit.failed', 'en', { reason: 'unheard-of' }).text).toBe('Monday 12 October, 10:42');
  expect(textOf('item.accepted', 'zh', { service: 'rid', promisedOn: '2026-11-12' }).text).toBe(
    '10月12日（周一）10:42、居民身份证。2026年11月12日前办好。',
  );
});
