import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { newToken, openKeyring, sameText } from './keyring.server.ts';

const key = (id: string) => ({ id, key: randomBytes(32) });
const k1 = key('k1');
const rest = { blindIndex: randomBytes(32), session: randomBytes(32), pepper: randomBytes(32) };
const keys = openKeyring({ encryption: [k1], ...rest });
const place = { table: 'person', column: 'name_sealed', row: 'a1' };

test('what is sealed opens in its own place only', () => {
  const sealed = keys.seal('示例甲·Sample 㙟䶮', place);
  expect(keys.open(sealed, place)).toBe('示例甲·Sample 㙟䶮');
  expect(() => keys.open(sealed, { ...place, row: 'a2' })).toThrow();
  expect(() => keys.open(sealed, { ...place, column: 'number_sealed' })).toThrow();
  expect(() => keys.open(sealed, { ...place, table: 'booking' })).toThrow();
});

test('no bit can be changed', () => {
  const sealed = keys.seal('420199', place);
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = new Uint8Array(sealed);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => keys.open(changed, place), `bit ${bit}`).toThrow();
  }
});

test('one text sealed twice does not look the same, and carries nothing readable', () => {
  expect(keys.seal('420199', place)).not.toEqual(keys.seal('420199', place));
  expect(Buffer.from(keys.seal('420199 sample', place)).includes('sample')).toBe(false);
});

test('a newer key seals, the older one still opens, a missing one is named', () => {
  const sealed = keys.seal('old', place);
  const newer = openKeyring({ encryption: [key('k2'), k1], ...rest });
  expect(newer.open(sealed, place)).toBe('old');
  expect(() => keys.open(newer.seal('new', place), place)).toThrow('k2');
});

test('destroying a subject key makes its payloads unreadable', () => {
  const id = 'b1';
  const subject = { id, wrapped: keys.newSubjectKey(id) };
  const sealed = keys.sealFor(subject, 'a note', place);
  expect(keys.openFor(subject, sealed, place)).toBe('a note');
  expect(keys.openFor({ id, wrapped: null }, sealed, place)).toBeNull();
  expect(() => keys.openFor({ id: 'b2', wrapped: subject.wrapped }, sealed, place)).toThrow();
  expect(() => keys.openFor({ id, wrapped: keys.newSubjectKey(id) }, sealed, place)).toThrow();
});

test('blind indexes depend on the domain and on the key', () => {
  expect(keys.blind('name', 'x')).toBe(keys.blind('name', 'x'));
  expect(keys.blind('name', 'x')).not.toBe(keys.blind('number', 'x'));
  const other = openKeyring({ encryption: [k1], ...rest, blindIndex: randomBytes(32) });
  expect(other.blind('name', 'x')).not.toBe(keys.blind('name', 'x'));
});

test('signatures hold for one purpose', () => {
  const signed = keys.sign('sid', 'abc');
  expect(keys.verify('sid', 'abc', signed)).toBe(true);
  expect(keys.verify('csrf', 'abc', signed)).toBe(false);
  expect(keys.verify('sid', 'abd', signed)).toBe(false);
  expect(keys.verify('sid', 'abc', '')).toBe(false);
});

test('tokens are long and different', () => {
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(16);
  expect(new Set(Array.from({ length: 10_000 }, () => newToken())).size).toBe(10_000);
  expect(sameText('a', 'a')).toBe(true);
  expect(sameText('a', 'aa')).toBe(false);
});
