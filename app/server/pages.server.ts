// The door every request goes through: probes and files first, then the guard, then the page, then the headers.

import type { HttpBindings } from '@hono/node-server';
import { createRequestHandler } from '@remix-run/node';
import { Hono } from 'hono';
import type { App } from '#app/platform/context.server.ts';
import { securityHeaders } from '#app/platform/http/headers.ts';
import { isSafeTarget } from '#app/platform/http/redirect.ts';
import { citizenCookie, readVisitor, type Visitor } from '#app/platform/http/session.server.ts';
import { pathPattern } from '#app/platform/redact.ts';
import { acceptedEncoding, type Bytes, squeeze } from './encoding.server.ts';
import { checkRequest, type Refused } from './guard.server.ts';
import { openContext, type Told } from './load-context.server.ts';
import { type PageCache, pageKey } from './page-cache.server.ts';
import { refusalPage } from './refusal-page.server.ts';
import type { House } from './seams.ts';
import { answerStatic, type StaticFile } from './static-files.server.ts';

export type Door = {
  app: App;
  house: House;
  files: ReadonlyMap<string, StaticFile>;
  cache: PageCache;
  ready(): Promise<boolean>;
};

export function openDoor({ app, house, files, cache, ready }: Door): Hono<{ Bindings: HttpBindings }> {
  const { config, keys, log } = app;
  const remix = createRequestHandler(house, 'production');
  const stylesheet = house.assets.routes.root?.css?.[0] ?? null;
  const plain = (body: string, status: number) =>
    new Response(`${body}\n`, {
      status,
      headers: {
        ...securityHeaders(null, config.secure),
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
      },
    });

  async function page(request: Request, remote: string | undefined): Promise<Response> {
    const begun = performance.now();
    const { pathname, search } = new URL(request.url);
    const visitor = readVisitor(request.headers.get('cookie'), pathname, config, keys);
    const { context, told, requestId } = openContext(app, house.entry.module.identify, request, visitor, remote);
    const checked = await checkRequest(request, visitor, config, keys);
    const answer = checked.ok
      ? await remix(ownRequest(request, config.publicOrigin, pathname + search, checked.body), context)
      : refuse(checked.refused, pathname + search, () => context.csrf);
    const finished = await finish(answer, request, visitor, told, context.nonce);
    if (told.shared && search === '' && request.method === 'GET' && finished.keepable) {
      cache.keep(pageKey(pathname, context.elder), finished.keepable, finished.response.headers, begun);
    }
    const { status } = finished.response;
    log.info('request', {
      request: requestId,
      method: request.method,
      path: pathPattern(pathname),
      status,
      ms: Math.round(performance.now() - begun),
    });
    return finished.response;
  }

  function refuse(refused: Refused, path: string, token: () => string): Response {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      ...(refused.status === 413 ? { connection: 'close' } : {}),
    };
    return new Response(refusalPage(refused, path, stylesheet, token), { status: refused.status, headers });
  }

  async function finish(answer: Response, request: Request, visitor: Visitor, told: Told, nonce: string) {
    const headers = new Headers(answer.headers);
    const status = told.away && answer.status === 500 ? 503 : answer.status;
    if (status === 503) headers.set('retry-after', '10');
    const camera = /^\/(?:zh|en)\/staff\/sessions\/[^/]+\/scan$/.test(new URL(request.url).pathname);
    for (const [name, value] of Object.entries(securityHeaders(told.scripted ? nonce : null, config.secure, camera))) {
      if (!headers.has(name)) headers.set(name, value);
    }
    const target = headers.get('location');
    if (target !== null && !isSafeTarget(target)) {
      log.error('redirect-refused', new Error('A redirect would have left the house'), {});
      return { response: plain('Bad redirect', 500), keepable: null };
    }
    if (told.csrfRead && visitor.fresh) headers.append('set-cookie', citizenCookie(visitor, config, keys));
    const isHtml = headers.get('content-type')?.startsWith('text/html') === true;
    const forEveryone =
      told.shared && !told.csrfRead && !told.scripted && !headers.has('set-cookie') && answer.status === 200 && isHtml;
    if (!headers.has('cache-control')) headers.set('cache-control', forEveryone ? 'private, no-cache' : 'no-store');
    headers.append('vary', 'cookie, accept-encoding');
    if (!isHtml || request.method === 'HEAD' || !answer.body)
      return { response: new Response(answer.body, { status, headers }), keepable: null };
    const html: Bytes = new Uint8Array(await answer.arrayBuffer());
    const encoding = html.length > 800 ? acceptedEncoding(request.headers.get('accept-encoding')) : null;
    if (encoding) headers.set('content-encoding', encoding);
    const body = encoding ? await squeeze(html, encoding) : html;
    headers.set('content-length', String(body.length));
    return { response: new Response(body, { status, headers }), keepable: forEveryone ? html : null };
  }

  const door = new Hono<{ Bindings: HttpBindings }>();
  door.get('/healthz', () => plain('ok', 200));
  door.get('/readyz', async () => ((await ready()) ? plain('ready', 200) : plain('not ready', 503)));
  door.post('/csp-report', () => {
    log.warn('policy-violation');
    return plain('', 204);
  });
  door.all('*', (c) => {
    const file = files.get(c.req.path);
    if (file && (c.req.method === 'GET' || c.req.method === 'HEAD'))
      return answerStatic(file, c.req.raw, securityHeaders(null, config.secure));
    return page(c.req.raw, c.env.incoming.socket.remoteAddress);
  });
  door.onError((error) => {
    log.error('request-failed', error);
    return plain('Something failed', 500);
  });
  return door;
}

/** The request as pages see it: under our own address whatever the Host header says, without headers of proxies. */
function ownRequest(request: Request, origin: string, target: string, body: Bytes | null): Request {
  const headers = new Headers(request.headers);
  for (const name of [
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-for',
    'forwarded',
    'content-length',
    'transfer-encoding',
  ])
    headers.delete(name);
  headers.set('host', new URL(origin).host);
  if (headers.has('origin')) headers.set('origin', origin);
  return new Request(origin + target, { method: request.method, headers, body: body ?? null, signal: request.signal });
}
