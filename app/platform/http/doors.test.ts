// Redirects, origins, hosts, cookies, networks, headers: the small rules every request meets.
import { expect, test } from 'vitest';
import { clearCookie, readCookie, setCookie } from './cookies.ts';
import { securityHeaders } from './headers.ts';
import { networkOf } from './network.ts';
import { isOwnHost, isSameOrigin } from './origin.ts';
import { safeTarget } from './redirect.ts';

const demo = { publicOrigin: 'http://127.0.0.1:3000', mode: 'demo' } as const;
const production = { publicOrigin: 'https://portal.example.test', mode: 'production' } as const;

test.each(['/zh', '/zh/hanyang/book?step=2#people', '/en/%E7%A4%BA'])('%s is a target in the house', (target) => {
  expect(safeTarget(target, '/home')).toBe(target);
});

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/a\r\nSet-Cookie: x',
  '/\t/evil.example',
  '/a\\..\\b',
  'evil.example',
  '',
  ' /zh',
  '/ /evil.example',
  '\u0000/zh',
  '/\u0000',
  `/${'a'.repeat(3000)}`,
  '/zh\u007f',
  '//',
  '///evil.example',
  '/\n/evil.example',
])('%j is not', (target) => {
  expect(safeTarget(target, '/home')).toBe('/home');
});

test.each([
  ['a page of ours', { origin: 'https://portal.example.test', 'sec-fetch-site': 'same-origin' }, true],
  ['an older browser', { origin: 'https://portal.example.test' }, true],
  ['a page without an origin', { 'sec-fetch-site': 'same-origin' }, true],
  ['nothing said', {}, false],
  ['another origin', { origin: 'https://evil.example' }, false],
  ['another origin that lies', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
  ['a sibling', { origin: 'https://portal.example.test', 'sec-fetch-site': 'same-site' }, false],
  ['cross-site', { origin: 'https://portal.example.test', 'sec-fetch-site': 'cross-site' }, false],
  ['a null origin', { origin: 'null' }, false],
  ['http instead of https', { origin: 'http://portal.example.test' }, false],
  ['a longer name', { origin: 'https://portal.example.test.evil.example' }, false],
  [
    'a forwarded host',
    { origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    false,
  ],
])('a form from %s', (_, headers, expected) => {
  expect(isSameOrigin(new Headers({ host: 'portal.example.test', ...headers }), production)).toBe(expected);
});

test('the demo takes forms from any name of this machine, not from other ports or machines', () => {
  const from = (host: string, origin: string) => isSameOrigin(new Headers({ host, origin }), demo);
  expect(from('localhost:3000', 'http://localhost:3000')).toBe(true);
  expect(from('localhost:3000', 'http://localhost:4000')).toBe(false);
  expect(from('evil.example', 'http://evil.example')).toBe(false);
});

test.each([
  ['portal.example.test', true],
  ['evil.example', false],
  ['portal.example.test:8443', false],
  ['', false],
  ['a b', false],
  ['localhost', false],
])('host %s in production', (host, own) => {
  expect(isOwnHost(host, production)).toBe(own);
});

test('a rebound name does not reach the demo', () => {
  expect(isOwnHost('rebind.example:3000', demo)).toBe(false);
  expect(isOwnHost('[::1]:3000', demo)).toBe(true);
});

test('cookies are __Host- and Secure by https, plain on this machine', () => {
  expect(setCookie(true, 'sid', 'abc')).toBe('__Host-sid=abc; Path=/; HttpOnly; SameSite=Lax; Secure');
  expect(setCookie(false, 'staff', 'abc', { sameSite: 'Strict', maxAge: 60 })).toBe(
    'staff=abc; Path=/; HttpOnly; SameSite=Strict; Max-Age=60',
  );
  expect(clearCookie(false, 'sid')).toContain('Max-Age=0');
  expect(() => setCookie(false, 'sid', 'a; Domain=evil')).toThrow();
});

test('a cookie sent twice with two values is no cookie; a plain name does not stand for a __Host- one', () => {
  expect(readCookie('x=1; sid=abc; y=2', false, 'sid')).toBe('abc');
  expect(readCookie('sid=abc; sid=def', false, 'sid')).toBeNull();
  expect(readCookie('sid=abc', true, 'sid')).toBeNull();
  expect(readCookie(null, false, 'sid')).toBeNull();
});

test.each([
  ['203.0.113.77', null, 0, '203.0.113'],
  ['::ffff:203.0.113.77', null, 0, '203.0.113'],
  ['2001:db8:1:2:3:4:5:6', null, 0, '2001:db8:1:2'],
  ['2001:db8::1', null, 0, '2001:db8:0:0'],
  ['10.0.0.1', '198.51.100.9', 0, '10.0.0'],
  ['10.0.0.1', '198.51.100.9', 1, '198.51.100'],
  ['10.0.0.1', '6.6.6.6, 198.51.100.9', 1, '198.51.100'],
  ['10.0.0.1', 'nonsense', 1, 'unknown'],
  [undefined, null, 0, 'unknown'],
])('network of %s behind %s with %s proxies', (remote, forwarded, proxies, network) => {
  expect(networkOf(remote, forwarded, proxies)).toBe(network);
});

test('citizens run no script; staff pages name the nonce; nothing is unsafe', () => {
  const citizen = securityHeaders(null, true)['content-security-policy'];
  expect(citizen).toContain("script-src 'none'");
  const staff = securityHeaders('N1', false)['content-security-policy'];
  expect(staff).toContain("script-src 'self' 'nonce-N1'");
  expect(citizen + String(staff)).not.toContain('unsafe-');
  expect(securityHeaders(null, true)['strict-transport-security']).toBeTruthy();
  expect(securityHeaders(null, false)['strict-transport-security']).toBeUndefined();
});
