// The built portal in production mode, and under servers' clocks of other zones.
import { randomBytes } from 'node:crypto';
import { type IncomingHttpHeaders, request } from 'node:http';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freshDatabase } from '#app/testing/database.ts';
import { dataFolder, runPortal } from '#app/testing/portal.ts';

const secret = () => randomBytes(32).toString('base64');

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

async function production(changes: Record<string, string> = {}) {
  const port = await freePort();
  const env = {
    APP_MODE: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_ORIGIN: 'https://portal.example.test',
    DATABASE_URL: await freshDatabase(),
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'portal@example.test',
    ENCRYPTION_KEYS: `k1:${secret()}`,
    BLIND_INDEX_KEY: secret(),
    SESSION_SECRET: secret(),
    PASSWORD_PEPPER: secret(),
    ...changes,
  };
  return { env, port, portal: await runPortal(dataFolder('production'), env) };
}

function ask(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((done, fail) => {
    const sent = request({ port, host: '127.0.0.1', path, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    sent.on('error', fail).end();
  });
}

test('in production there is no demo, cookies and headers are those of https, and only our host is answered', {
  timeout: 60_000,
}, async () => {
  const { port, portal, env } = await production();
  expect(portal.address).toBe('https://portal.example.test');
  const own = { host: 'portal.example.test' };
  expect((await ask(port, '/readyz', own)).status).toBe(200);
  expect((await ask(port, '/healthz', { host: '10.0.0.7:3000' })).status).toBe(200);
  const home = await ask(port, '/zh', own);
  expect(home.status).toBeLessThan(500);
  expect(home.headers['strict-transport-security']).toContain('max-age=');
  expect(home.headers['content-security-policy']).toContain('upgrade-insecure-requests');
  for (const path of ['/demo', '/demo/mail', '/zh/demo/mail'])
    expect((await ask(port, path, own)).status, path).toBe(404);
  for (const host of ['evil.example', 'localhost', `127.0.0.1:${port}`])
    expect((await ask(port, '/en', { host })).status, host).toBe(421);
  const signIn = await ask(port, '/en/staff/sign-in', own);
  for (const cookie of signIn.headers['set-cookie'] ?? [])
    expect(cookie).toMatch(/^__Host-\w+=.*; Path=\/; HttpOnly; SameSite=(?:Lax|Strict).*; Secure$/);
  expect(signIn.body).not.toContain('demo');
  for (const value of [env.BLIND_INDEX_KEY, env.SESSION_SECRET, env.PASSWORD_PEPPER, env.ENCRYPTION_KEYS]) {
    expect(portal.output()).not.toContain(value);
  }
});

test('production does not start on examples or shared secrets, and tells every fault without a value', async () => {
  const shared = secret();
  const { portal, env } = await production({
    BLIND_INDEX_KEY: shared,
    SESSION_SECRET: shared,
    PASSWORD_PEPPER: Buffer.alloc(32).toString('base64'),
    PUBLIC_ORIGIN: 'http://portal.example.test',
  });
  expect(await portal.ended).toBe(1);
  for (const fault of ['PASSWORD_PEPPER: is an example', 'PUBLIC_ORIGIN: must be https']) {
    expect(portal.output()).toContain(fault);
  }
  for (const value of [shared, env.ENCRYPTION_KEYS]) expect(portal.output()).not.toContain(value);
});

test('a database that cannot be reached is named without its password', async () => {
  const { portal } = await production({ DATABASE_URL: 'postgres://portal:not-a-real-one@127.0.0.1:1/portal' });
  expect(await portal.ended).toBe(1);
  expect(portal.output()).toContain('cannot be reached');
  expect(portal.output()).not.toContain('not-a-real-one');
});

test('pages are the same whatever zone the server’s clock is set to', { timeout: 120_000 }, async () => {
  const url = await freshDatabase();
  const shown: Record<string, string[]> = {};
  for (const zone of ['UTC', 'America/New_York', 'Asia/Shanghai']) {
    const portal = await runPortal(dataFolder('zone'), {
      DATABASE_URL: url,
      TZ: zone,
      DEMO_NOW: '2026-11-22T16:30:00Z',
    });
    const paths = ['/zh', '/en/hanyang', '/zh/hanyang', '/zh/wanggu', '/en/no-such-page'];
    shown[zone] = await Promise.all(
      paths.map(async (path) => (await (await fetch(portal.address + path)).text()).replace(/[0-9A-F]{12}/g, '')),
    );
    portal.kill('SIGTERM');
    await portal.ended;
  }
  expect(shown['America/New_York']).toEqual(shown.UTC);
  expect(shown['Asia/Shanghai']).toEqual(shown.UTC);
});
