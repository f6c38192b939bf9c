// Requests nobody honest would send: each gets a 4xx, none gets a stack trace, none ends the process or fills its memory.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '#app/testing/database.ts';
import { dataFolder, runPortal } from '#app/testing/portal.ts';
import { rawRequest } from '#app/testing/raw-request.ts';

const folder = dataFolder('hostile');
const portal = await runPortal(folder, { DATABASE_URL: await freshDatabase() });
const { address } = portal;
const { host, port } = new URL(address);
afterAll(async () => expect((await fetch(`${address}/healthz`)).status).toBe(200));

const form = { 'content-type': 'application/x-www-form-urlencoded', origin: address };
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(address + path, {
    method: 'POST',
    body,
    headers: { ...form, ...headers },
    redirect: 'manual',
    duplex: 'half',
  } as RequestInit);

function memory(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${portal.pid}/status`, 'utf8'))?.[1]) / 1024;
}

function endless(megabytes: number): ReadableStream<Uint8Array> {
  let left = megabytes * 16;
  return new ReadableStream({
    pull(controller) {
      if (left-- > 0) controller.enqueue(new Uint8Array(65_536).fill(0x61));
      else controller.close();
    },
  });
}

test.each([
  ['10 MB', () => post('/zh', 'a'.repeat(10 << 20)), 413],
  ['100,000 fields', () => post('/zh', 'a=1&'.repeat(50_000)), 413],
  ['fields within the size but too many', () => post('/zh', 'a&'.repeat(100_000)), 413],
  ['deep JSON', () => post('/zh', '['.repeat(100_000), { 'content-type': 'application/json' }), 415],
  ['a file form', () => post('/zh', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }), 415],
  ['plain text', () => post('/zh', 'a=b', { 'content-type': 'text/plain' }), 415],
  ['a squeezed body', () => post('/zh', Buffer.from('1f8b', 'hex'), { 'content-encoding': 'gzip' }), 415],
])('%s is refused by name', async (_, send, status) => {
  const answer = await send();
  expect(answer.status).toBe(status);
  expect(await answer.text()).not.toMatch(/\bat .*\.js|node_modules|Error:/);
});

test('100 MB in pieces is cut off early and costs no memory', async () => {
  const before = memory();
  const answer = await post('/zh', endless(100) as unknown as BodyInit).then(
    (got) => got.status,
    () => 413,
  );
  expect(answer).toBe(413);
  expect(memory() - before).toBeLessThan(50);
});

test.each([
  ['another origin', { origin: 'https://evil.example' }],
  [
    'another origin with its own host told',
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
  ],
  ['no origin at all', { origin: '' }],
  ['a cross-site frame', { origin: address, 'sec-fetch-site': 'cross-site' }],
  ['our origin without a token', { origin: address, 'sec-fetch-site': 'same-origin' }],
])('a form from %s changes nothing', async (_, headers) => {
  for (const path of ['/zh', '/zh.data', '/zh/hanyang/book', '/en/staff', '/en/staff.data', '/nowhere']) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await fetch(address + path, {
        method,
        body: 'a=b',
        headers: { ...form, ...headers },
        redirect: 'manual',
      });
      expect(answer.status, `${method} ${path}`).toBe(403);
    }
  }
});

test.each([
  'evil.example',
  'evil.example:80',
  `${host}.evil.example`,
  '127.0.0.1.evil.example',
  'a b',
  '"',
  '..',
  `${host}, evil.example`,
  'evil.example#',
  `evil.example\t${host}`,
])('the Host %j never reaches a page', async (name) => {
  const answer = await rawRequest(
    Number(port),
    `GET /zh HTTP/1.1\r\nHost: ${name}\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d/);
  expect(answer).not.toContain('evil.example');
});

test('every answer carries the full set of headers, refusals included', async () => {
  const answers = [
    await fetch(`${address}/nowhere`),
    await fetch(`${address}/zh.data`),
    await post('/zh', 'a'),
    await post('/zh', '{}', { 'content-type': 'application/json' }),
  ];
  const [asset] = readdirSync('build/client/assets');
  answers.push(await fetch(`${address}/assets/${asset}`), await fetch(`${address}/healthz`));
  for (const { headers, url } of answers) {
    for (const name of [
      'content-security-policy',
      'x-content-type-options',
      'x-frame-options',
      'referrer-policy',
      'cross-origin-opener-policy',
      'permissions-policy',
      'cache-control',
    ]) {
      expect(headers.get(name), `${name} of ${url}`).toBeTruthy();
    }
    expect(headers.get('content-security-policy')).not.toContain('unsafe-');
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

test('files come squeezed, lasting, and only from the list', async () => {
  const name = readdirSync('build/client/assets').find((entry) => entry.endsWith('.css'));
  const answer = await fetch(`${address}/assets/${name}`, { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  const again = await fetch(`${address}/assets/${name}`, {
    headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
  for (const path of [
    '/assets/../server/index.js',
    '/assets/%2e%2e/server/index.js',
    '/server.js',
    '/../package.json',
    '/assets/..%5cserver.js',
  ]) {
    expect(
      await rawRequest(Number(port), `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
      path,
    ).toMatch(/^HTTP\/1\.1 4/);
  }
});

test('a bug in one request is written down, the next one is served', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(`${address}/zh`)));
  expect(answers.every(({ status }) => status < 500)).toBe(true);
  expect(portal.output()).not.toMatch(/uncaught-exception|unhandled-rejection/);
});

test('what people typed is in no log line', async () => {
  const canaries = [
    '420199199001011234',
    '13900001111',
    'sample.jia@example.com',
    encodeURIComponent('示例甲'),
    '示例甲',
    'Zm9vYmFyMTIzNDU2Nzg5MGFiY2Q',
    'Sample-Jia',
  ];
  for (const canary of canaries) {
    await fetch(`${address}/zh/track/${canary}?q=${canary}`, {
      headers: { cookie: `sid=${encodeURIComponent(canary)}`, referer: `${address}/${encodeURIComponent(canary)}` },
    });
    await post(`/zh/hanyang/book?q=${canary}`, `name=${canary}`);
  }
  await expect.poll(() => portal.output().split('"event":"request"').length).toBeGreaterThan(canaries.length);
  for (const canary of canaries) expect(portal.output()).not.toContain(canary);
});

test('no secret is in the list of processes or in what browsers are sent', () => {
  const secrets = Object.values(
    JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as Record<string, string>,
  );
  const processes = execFileSync('ps', ['axww', '-o', 'args'], { encoding: 'utf8' });
  const client = readdirSync('build/client', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:js|css|json)$/.test(name),
  );
  const sent = client.map((name) => readFileSync(join('build/client', name), 'utf8')).join('\n');
  for (const secret of secrets) expect(processes + sent).not.toContain(secret.replace(/^k1:/, ''));
  expect(sent).not.toMatch(/PASSWORD_PEPPER|SESSION_SECRET|ENCRYPTION_KEYS|DATABASE_URL|process\.env\.[A-Z]/);
});
