// Starts the portal.
import { serve } from '@hono/node-server';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { Hono } from 'hono';

const address = new URL('./server/index.js', import.meta.url).href;
const pages = createRequestHandler((await import(address)) as ServerBuild, 'production');
const app = new Hono();
app.all('*', (c) =>
  pages(c.req.raw, {
    ctx: () => Promise.reject(new Error('no database yet')),
    nonce: '',
    elder: false,
    csrf: '',
    scripted() {},
    shared() {},
    network: '',
    demo: true,
    secure: false,
  }),
);
serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000), hostname: '127.0.0.1' });
