// The HTTP server itself: limits and patience, and a stop that answers what was accepted.
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Config } from '#app/platform/config.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import type { PageCache } from './page-cache.server.ts';
import type { openDoor } from './pages.server.ts';

export type Serving = { port: number; close(): Promise<void> };

export async function serve(
  door: ReturnType<typeof openDoor>,
  cache: PageCache,
  config: Config,
  log: Log,
): Promise<Serving> {
  const listener = getRequestListener(door.fetch as (request: Request, env: unknown) => Promise<Response>, {
    overrideGlobalObjects: false,
  });
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 10_000,
    connectionsCheckingInterval: 5_000,
  });
  server.maxHeadersCount = 100;
  server.maxRequestsPerSocket = 10_000;
  server.setTimeout(30_000);
  server.on('request', (incoming, outgoing) => {
    cache.answer(incoming, outgoing, () => {
      listener(incoming, outgoing).catch((error: unknown) => {
        log.error('request-failed', error);
        outgoing.destroy();
      });
    });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? '431 Request Header Fields Too Large'
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? '408 Request Timeout'
          : '400 Bad Request';
    if (socket.writable)
      socket.end(
        `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\n\r\n`,
      );
    else socket.destroy();
  });
  const port = await listen(server, config);
  return { port, close: () => close(server) };
}

function listen(server: Server, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      const at = server.address();
      resolve(typeof at === 'object' && at !== null ? at.port : port);
    });
  });
}

/** No new connections; idle ones are closed, busy ones get their answer and are closed after it. */
function close(server: Server): Promise<void> {
  server.on('request', (_, outgoing) => outgoing.setHeader('connection', 'close'));
  return new Promise((resolve) => {
    server.close(() => resolve());
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    server.once('close', () => clearInterval(idle));
    server.closeIdleConnections();
  });
}
