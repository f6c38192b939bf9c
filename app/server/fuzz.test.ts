// Random requests: whatever they are made of, no 5xx, no trace, and the same process answers afterwards.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshDatabase } from '#app/testing/database.ts';
import { dataFolder, runPortal } from '#app/testing/portal.ts';
import { rawRequest } from '#app/testing/raw-request.ts';

const folder = dataFolder('fuzz');
const { address } = await runPortal(folder, { DATABASE_URL: await freshDatabase() });
const { host, port } = new URL(address);

test('300 random requests: no 5xx, no trace, the same process answers afterwards', { timeout: 120_000 }, async () => {
  const path = fc.oneof(
    fc.constantFrom(
      '/',
      '/zh',
      '/en.data',
      '/zh.data?_routes=__proto__',
      '/zh?__proto__[x]=1',
      '/%',
      '/%00',
      '/%ff',
      '/zh/%E0%A4%A',
      '/zh//',
      '//',
      '/zh/..%2f..%2fetc',
      '*',
      '/__manifest?p=/../',
      '/__manifest',
      '/zh/hanyang/book?x=%ED%A0%80',
      '/constructor',
      '/zh/__proto__',
    ),
    fc.webPath(),
    fc
      .string({ unit: 'binary', maxLength: 80 })
      .map((text) => `/${encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''))}`),
    fc.string({ maxLength: 60 }).map((text) => `/${text.replace(/[\r\n]/g, '')}`),
  );
  const method = fc.constantFrom(
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'PATCH',
    'PROPFIND',
    'get',
    'BREW',
  );
  const header = fc.constantFrom(
    'Cookie: sid=%00; sid=a.b; staff=__proto__; elder=\u00ff',
    `Cookie: ${'a=b; '.repeat(2000)}`,
    'Cookie: sid=..',
    'Accept-Encoding: br;q=x, gzip;;',
    'If-None-Match: "',
    'Accept-Language: *;q=\u00e9',
    'Content-Length: -1',
    'Content-Length: 99999999999999999999',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: xx',
    'Expect: 100-continue',
    'Upgrade: websocket\r\nConnection: Upgrade',
    'X-Forwarded-For: \u0001',
    'Content-Type: \u00ff',
    'Content-Type: application/x-www-form-urlencoded; charset=utf-16',
    'Range: bytes=0-0,5-',
    'Sec-Fetch-Site: \u00e9',
    'Origin: http://[',
    'Content-Encoding: br',
    'X-Remix-Reload-Document: yes',
    ':',
    'Host: second',
  );
  const request = fc.record({
    method,
    path,
    headers: fc.array(header, { maxLength: 4 }),
    body: fc.string({ unit: 'binary', maxLength: 200 }),
  });
  await fc.assert(
    fc.asyncProperty(request, async (it) => {
      const bytes = `${it.method} ${it.path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${it.headers.map((line) => `${line}\r\n`).join('')}\r\n${it.body}`;
      const answer = await rawRequest(Number(port), Buffer.from(bytes, 'latin1'), 400);
      expect(answer).not.toMatch(/^HTTP\/1\.1 5|\bat [^<]*\.js:\d|node_modules/);
    }),
    { numRuns: 300, seed: 20_261_123 },
  );
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
});
