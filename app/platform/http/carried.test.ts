// What is carried from page to page is unreadable on the way and belongs to one browser.
import { expect, test } from 'vitest';
import { readConfig } from '../config.server.ts';
import type { Ctx } from '../context.server.ts';
import { openKeyring } from '../crypto/keyring.server.ts';
import { carried, carry } from './carried.server.ts';

const keys = openKeyring(readConfig({ APP_MODE: 'demo' }, '/tmp').secrets);
const of = (sessionId: string) =>
  ({ app: { keys }, actor: { kind: 'citizen', sessionId, grants: [] } }) as unknown as Ctx;

test('comes back in the same browser and for the same topic only', () => {
  const text = carry(of('a'), 'code', { contact: 'sample@example.com' });
  expect(text).not.toContain('sample');
  expect(Buffer.from(text, 'base64url').toString('latin1')).not.toContain('sample');
  expect(carried(of('a'), 'code', text)).toEqual({ contact: 'sample@example.com' });
  expect(carried(of('b'), 'code', text)).toBeNull();
  expect(carried(of('a'), 'other', text)).toBeNull();
  for (const broken of [null, '', 'x', `${text.slice(0, -4)}AAAA`, 'a'.repeat(3000), `${text}!`]) {
    expect(carried(of('a'), 'code', broken)).toBeNull();
  }
});
