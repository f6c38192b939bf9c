import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, envNames, readConfig } from './config.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-config-'));
const secret = () => randomBytes(32).toString('base64');
const example = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

function production(changes: Record<string, string | undefined> = {}) {
  return {
    APP_MODE: 'production',
    PUBLIC_ORIGIN: 'https://portal.example.test',
    DATABASE_URL: 'postgres://portal@db.example.test/portal',
    SMTP_URL: 'smtp://mail.example.test',
    MAIL_FROM: 'portal@example.test',
    ENCRYPTION_KEYS: `k1:${secret()}`,
    BLIND_INDEX_KEY: secret(),
    SESSION_SECRET: secret(),
    PASSWORD_PEPPER: secret(),
    ...changes,
  };
}

function faults(env: Record<string, string | undefined>): string {
  try {
    readConfig(env, folder);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.join('\n');
    throw error;
  }
}

const shared = secret();
test.each([
  ['a whole set', {}, ''],
  ['no public address', { PUBLIC_ORIGIN: '' }, 'PUBLIC_ORIGIN'],
  ['a public address without https', { PUBLIC_ORIGIN: 'http://portal.example.test' }, 'https'],
  ['a public address with a path', { PUBLIC_ORIGIN: 'https://portal.example.test/x' }, 'PUBLIC_ORIGIN'],
  ['no secret', { SESSION_SECRET: undefined }, 'SESSION_SECRET: is needed'],
  ['a short secret', { SESSION_SECRET: randomBytes(16).toString('base64') }, 'SESSION_SECRET: must be 32 bytes'],
  ['the example secret', { PASSWORD_PEPPER: example }, 'PASSWORD_PEPPER: is an example'],
  [
    'a word as secret',
    { BLIND_INDEX_KEY: Buffer.from('change-me-change-me-change-me-00').toString('base64') },
    'BLIND_INDEX_KEY: is an example',
  ],
  ['one secret for two things', { BLIND_INDEX_KEY: shared, SESSION_SECRET: shared }, 'same value'],
  ['a key that is another secret', { ENCRYPTION_KEYS: `k1:${shared}`, SESSION_SECRET: shared }, 'same value'],
  ['two keys of one id', { ENCRYPTION_KEYS: `k1:${secret()},k1:${secret()}` }, 'one id'],
  ['a key without id', { ENCRYPTION_KEYS: secret() }, 'ENCRYPTION_KEYS'],
  ['no mail server', { SMTP_URL: '' }, 'SMTP_URL'],
  ['the demo clock', { DEMO_NOW: '2026-11-23T09:00:00Z' }, 'DEMO_NOW'],
  ['a port that is none', { PORT: 'http' }, 'PORT'],
  ['another mode', { APP_MODE: 'staging' }, 'APP_MODE'],
])('production with %s', (_, changes, fault) => {
  const found = faults(production(changes));
  if (fault === '') expect(found).toBe('');
  else expect(found).toContain(fault);
});

test.each([
  ['nothing at all', {}, ''],
  ['an address for everybody', { HOST: '0.0.0.0' }, 'HOST'],
  ['a public address elsewhere', { PUBLIC_ORIGIN: 'http://portal.example.test' }, 'PUBLIC_ORIGIN'],
  ['a mail server elsewhere', { SMTP_URL: 'smtp://mail.example.test' }, 'SMTP_URL'],
  ['a mail server here', { SMTP_URL: 'smtp://127.0.0.1:2525' }, ''],
  ['a gateway elsewhere', { SMS_GATEWAY_URL: 'https://sms.example.test' }, 'SMS_GATEWAY_URL'],
  ['a database here', { DATABASE_URL: 'postgres://localhost/demo' }, ''],
  ['a database elsewhere', { DATABASE_URL: 'postgres://db.example.test/demo' }, 'DEMO_MAY_USE_FOREIGN_DATABASE'],
  [
    'a database elsewhere, told twice',
    { DATABASE_URL: 'postgres://db.example.test/demo', DEMO_MAY_USE_FOREIGN_DATABASE: 'yes' },
    '',
  ],
])('the demo with %s', (_, env, fault) => {
  const found = faults(env);
  if (fault === '') expect(found).toBe('');
  else expect(found).toContain(fault);
});

test('every fault is told at once', () => {
  const found = faults({ APP_MODE: 'production' });
  for (const name of [
    'PUBLIC_ORIGIN',
    'SMTP_URL',
    'MAIL_FROM',
    'ENCRYPTION_KEYS',
    'BLIND_INDEX_KEY',
    'SESSION_SECRET',
    'PASSWORD_PEPPER',
  ]) {
    expect(found).toContain(name);
  }
});

test('the demo makes its secrets once and keeps them to itself', () => {
  const first = readConfig({}, folder).secrets;
  expect(readConfig({}, folder).secrets).toEqual(first);
  expect(statSync(join(folder, 'var/secrets.json')).mode & 0o777).toBe(0o600);
});

test('.env.example names every variable, and its values are refused in production', () => {
  const lines = readFileSync('.env.example', 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z_]+=/.test(line));
  const values = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  expect(Object.keys(values).sort()).toEqual([...envNames].sort());
  expect(faults({ ...values, DATA_DIR: folder })).toBe('');
  expect(faults({ ...production(), ...values, APP_MODE: 'production' })).toContain('is an example');
});
