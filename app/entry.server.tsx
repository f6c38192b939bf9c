// Turns a matched page into bytes. Citizens' pages are one string without a script; staff pages wait until all is drawn.
import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  load: AppLoadContext,
): Response | Promise<Response> {
  headers.set('content-type', 'text/html; charset=utf-8');
  if (!isScripted(remix)) {
    const html = renderToString(<RemixServer context={remix} url={request.url} />);
    return new Response(`<!DOCTYPE html>${html}`, { status, headers });
  }
  load.scripted();
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<RemixServer context={remix} url={request.url} nonce={load.nonce} />, {
      nonce: load.nonce,
      onAllReady() {
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
      onError: reject,
    });
  });
}

/** A page carries scripts only when one of its routes says so. */
function isScripted(remix: EntryContext): boolean {
  return remix.staticHandlerContext.matches.some((match) => {
    const handle = remix.routeModules[match.route.id]?.handle as { scripts?: boolean } | undefined;
    return handle?.scripts === true;
  });
}
