// Turns a matched page into bytes. Citizens' pages are one string without a script; staff pages wait until all is drawn.
import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { Nonce } from '#app/ui/frame/nonce.ts';

// The server takes these from the page bundle, so that services and what they remember exist once.
export { startJobs } from '#app/jobs/run.server.ts';
export { loadDemo } from '#app/server/demo.server.ts';
export { startLive } from '#app/server/live.server.ts';
export { loadFirst } from '#app/server/production.server.ts';
export { identify } from '#app/services/access/identify.server.ts';

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
    const { pipe } = renderToPipeableStream(
      <Nonce.Provider value={load.nonce}>
        <RemixServer context={remix} url={request.url} nonce={load.nonce} />
      </Nonce.Provider>,
      {
        nonce: load.nonce,
        onAllReady() {
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError: reject,
      },
    );
  });
}

/** A page carries scripts only when one of its routes says so. */
function isScripted(remix: EntryContext): boolean {
  return remix.staticHandlerContext.matches.some((match) => {
    const handle = remix.routeModules[match.route.id]?.handle as { scripts?: boolean } | undefined;
    return handle?.scripts === true;
  });
}

/** A bug in a loader, an action or a page: written down under the request's id. Refusals are no bugs. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) context.fault(error);
}
