import { expect, test } from 'vitest';
import { acceptedLocale } from './prefer.ts';
import { switched, switchIn } from './switches.ts';

test('the language switch keeps the place and remembers the language', () => {
  const answer = switched('en', '/zh/hanyang/track?from=home', 'zh', false);
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/en/hanyang/track?from=home');
  expect(answer.headers.get('set-cookie')).toContain('lang=en');
});

test('the elder switch keeps language and place', () => {
  expect(switched('elder', '/zh/hanyang', 'zh', false).headers.get('location')).toBe('/zh/hanyang');
  expect(switched('standard', '/zh/hanyang', 'zh', true).headers.get('set-cookie')).toContain('Max-Age=0');
});

test('a place outside the portal is not gone to', () => {
  for (const place of ['//evil.example', '/\\evil.example', 'https://evil.example', '', null, '/zh\r\nx: y']) {
    expect(switched('en', place, 'zh', false).headers.get('location')).toBe('/en');
  }
});

test('only known switches are switches', () => {
  expect(['zh', 'en', 'elder', 'standard', 'fr', '', null].map(switchIn)).toEqual([
    'zh',
    'en',
    'elder',
    'standard',
    null,
    null,
    null,
  ]);
});

test('the browser’s first choice of the two languages wins, Chinese otherwise', () => {
  expect(acceptedLocale('en-GB,en;q=0.9,zh;q=0.8')).toBe('en');
  expect(acceptedLocale('fr, zh-CN;q=0.7, en;q=0.9')).toBe('en');
  expect(acceptedLocale('en;q=0, zh;q=0.1')).toBe('zh');
  expect(acceptedLocale('de')).toBe('zh');
  expect(acceptedLocale(null)).toBe('zh');
});
