import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { acceptedEncoding } from './encoding.server.ts';
import { openPageCache, pageKey } from './page-cache.server.ts';

const html = (text: string) => new Uint8Array(Buffer.from(`<!DOCTYPE html><p>${text}</p>`.repeat(20)));

function aCache() {
  const time = { now: 0 };
  const cache = openPageCache(
    (cookies) => cookies === 'elder=1',
    () => time.now,
  );
  function ask(url: string, headers: Record<string, string> = {}, method = 'GET') {
    const got = { passed: false, status: 0, headers: {} as Record<string, string>, body: Buffer.alloc(0) };
    const outgoing = {
      writeHead(status: number, flat: string[]) {
        got.status = status;
        for (let i = 0; i < flat.length; i += 2) got.headers[String(flat[i])] = String(flat[i + 1]);
        return outgoing;
      },
      end(body?: Uint8Array) {
        got.body = Buffer.from(body ?? []);
      },
    };
    cache.answer({ method, url, headers } as unknown as IncomingMessage, outgoing as unknown as ServerResponse, () => {
      got.passed = true;
    });
    return got;
  }
  return { time, cache, ask };
}

const headers = () => new Headers({ 'content-type': 'text/html', 'content-encoding': 'br', 'content-length': '1' });

test('a kept page comes in the form the browser takes, and not at all after a second', () => {
  const { time, cache, ask } = aCache();
  cache.keep(pageKey('/zh', false), html('a'), headers(), 0);
  expect(ask('/zh').body).toEqual(Buffer.from(html('a')));
  expect(ask('/zh').headers['content-encoding']).toBeUndefined();
  const br = ask('/zh', { 'accept-encoding': 'gzip, br' });
  expect(brotliDecompressSync(br.body)).toEqual(Buffer.from(html('a')));
  expect(gunzipSync(ask('/zh', { 'accept-encoding': 'gzip' }).body)).toEqual(Buffer.from(html('a')));
  expect(br.headers['content-length']).toBe(String(br.body.length));
  expect(ask('/zh', {}, 'HEAD').body).toHaveLength(0);
  time.now = 1_000;
  expect(ask('/zh').passed).toBe(true);
});

test('half a second old, one visitor redraws it and the others still get the kept one', () => {
  const { time, cache, ask } = aCache();
  cache.keep(pageKey('/zh', false), html('a'), headers(), 0);
  time.now = 500;
  expect(ask('/zh').passed).toBe(true);
  expect(ask('/zh').status).toBe(200);
  cache.keep(pageKey('/zh', false), html('b'), headers(), 500);
  expect(ask('/zh').body).toEqual(Buffer.from(html('b')));
});

test('a crowd that comes while an old page is redrawn waits for the new one', () => {
  const { time, cache, ask } = aCache();
  cache.keep(pageKey('/zh', false), html('a'), headers(), 0);
  time.now = 5_000;
  expect(ask('/zh').passed).toBe(true);
  const crowd = Array.from({ length: 20 }, () => ask('/zh'));
  expect(crowd.every(({ status, passed }) => status === 0 && !passed)).toBe(true);
  cache.keep(pageKey('/zh', false), html('b'), headers(), 5_000);
  for (const got of crowd) expect(got.body).toEqual(Buffer.from(html('b')));
});

test('other addresses, queries, methods and the elder mode are other pages', () => {
  const { cache, ask } = aCache();
  cache.keep(pageKey('/zh', false), html('a'), headers(), 0);
  for (const url of ['/en', '/zh?x=1', '/zh/']) expect(ask(url).passed).toBe(true);
  expect(ask('/zh', { cookie: 'elder=1' }).passed).toBe(true);
  expect(ask('/zh', {}, 'POST').passed).toBe(true);
});

test('who has the page already is told so', () => {
  const { cache, ask } = aCache();
  cache.keep(pageKey('/zh', false), html('a'), headers(), 0);
  const etag = String(ask('/zh').headers.etag);
  expect(ask('/zh', { 'if-none-match': etag })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
});

test('it never grows beyond its bound, and can be emptied', () => {
  const { cache, ask } = aCache();
  for (let i = 0; i < 1_000; i += 1) cache.keep(pageKey(`/${i}`, false), html('a'), headers(), 0);
  expect(ask('/0').passed).toBe(true);
  expect(ask('/999').status).toBe(200);
  cache.forget();
  expect(ask('/999').passed).toBe(true);
});

test.each([
  ['br', 'br'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5', 'br'],
  ['identity', null],
  ['', null],
  ['brx', null],
  [undefined, null],
])('%s takes %s', (accept, encoding) => {
  expect(acceptedEncoding(accept)).toBe(encoding);
});
