// Pages as a browser gets them against their yardsticks, by CPU time of the whole server process for each answer.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequestHandler, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { readVisitor } from '#app/platform/http/session.server.ts';
import { openContext } from '#app/server/load-context.server.ts';
import type { House } from '#app/server/seams.ts';
import { clients, type Ground, median, spread, timed } from './ground.ts';

const rounds = 5;
const dataPage = '/en/hanyang/services?q=passport';
const cachedPage = '/zh';
const asked = { 'accept-encoding': 'br, gzip', accept: 'text/html' };

type Server = { child: ChildProcess; address: string };
const agent = new Agent({ keepAlive: true, maxSockets: clients });

function fetchPage(url: string): Promise<{ bytes: Buffer; headers: Record<string, string>; status: number }> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: asked }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          bytes: Buffer.concat(parts),
          headers: answer.headers as Record<string, string>,
          status: answer.statusCode ?? 0,
        }),
      );
    }).on('error', reject);
  });
}

function startServer(args: string[], env: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let told = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      told += chunk;
      const [, address] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(told) ?? [];
      if (address) resolve({ child, address });
    });
    child.once('exit', () => reject(new Error(`The server ended:\n${told}`)));
  });
}

/** Milliseconds of CPU a process has used, user and system. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function cpuPerAnswer({ child, address }: Server, path: string, answers: number): Promise<number> {
  const before = cpuOf(child.pid as number);
  await timed(
    Array.from({ length: answers }, (_, i) => i),
    clients,
    async () => {
      const { status } = await fetchPage(address + path);
      if (status !== 200) throw new Error(`${path} answered ${status}`);
    },
  );
  return (cpuOf(child.pid as number) - before) / answers;
}

/** The element tree of the page, as the portal itself hands it to React. */
async function treeOf(ground: Ground, path: string): Promise<() => string> {
  const house = (await import(join(process.cwd(), 'build/server/index.js'))) as unknown as House;
  let tree: EntryContext | null = null;
  const { default: draw, ...entry } = house.entry.module as unknown as { default: (...args: unknown[]) => unknown };
  const listening = (...args: unknown[]) => {
    tree = args[3] as EntryContext;
    return draw(...args);
  };
  const handler = createRequestHandler(
    { ...house, entry: { module: { ...entry, default: listening } } } as never,
    'production',
  );
  const request = new Request(`http://127.0.0.1${path}`);
  const visitor = readVisitor(null, path, ground.app.config, ground.app.keys);
  const { context } = openContext(ground.app, house.entry.module.identify, request, visitor, '127.0.0.1');
  await handler(request, context);
  if (!tree) throw new Error(`${path} was not drawn`);
  // The stream of a page with scripts can be read once only; a citizen's page sends none of it.
  const context2 = { ...(tree as EntryContext), serverHandoffStream: undefined } as EntryContext;
  return () => renderToString(createElement(RemixServer, { context: context2, url: request.url }));
}

function cpuPerRender(render: () => string, times: number): number {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) render();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000 / times;
}

const bufferServer = `
const { createServer } = require('node:http'); const { readFileSync } = require('node:fs');
const body = readFileSync(process.argv[1]); const headers = JSON.parse(process.argv[2]);
createServer((_, res) => { res.writeHead(200, headers); res.end(body); })
  .listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port); });`;

export type PageFigures = { pageVsRender: number; cachedPageVsBuffer: number; firstPageKb: number };

export async function pagesAgainstYardsticks(ground: Ground): Promise<PageFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-bench-pages-'));
  const env = { NODE_ENV: 'production', APP_MODE: 'demo', PORT: '0', DATA_DIR: folder };
  const portal = await startServer(['build/server.js'], env);
  const render = await treeOf(ground, dataPage);
  const ready = await fetchPage(portal.address + cachedPage);
  const file = join(folder, 'page.bytes');
  writeFileSync(file, ready.bytes);
  const headers = Object.fromEntries(
    Object.entries(ready.headers).filter(([name]) => name !== 'date' && name !== 'connection' && name !== 'keep-alive'),
  );
  const buffer = await startServer(['-e', bufferServer, file, JSON.stringify(headers)], {});
  await cpuPerAnswer(portal, dataPage, 300);
  cpuPerRender(render, 300);
  await cpuPerAnswer(portal, cachedPage, 2_000);
  await cpuPerAnswer(buffer, '/', 2_000);
  const figures = { page: [] as number[], render: [] as number[], cached: [] as number[], buffer: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    figures.page.push(await cpuPerAnswer(portal, dataPage, 400));
    figures.render.push(cpuPerRender(render, 400));
    figures.cached.push(await cpuPerAnswer(portal, cachedPage, 6_000));
    figures.buffer.push(await cpuPerAnswer(buffer, '/', 6_000));
  }
  const first = await fetchPage(`${portal.address}/zh/hanyang`);
  const html = (await import('node:zlib')).brotliDecompressSync(first.bytes).toString();
  const sheets = await Promise.all(
    [...html.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(([, href]) => fetchPage(portal.address + href)),
  );
  const bytes = first.bytes.length + sheets.reduce((total, sheet) => total + sheet.bytes.length, 0);
  for (const server of [portal, buffer]) {
    server.child.removeAllListeners('exit');
    const ended = new Promise((resolve) => server.child.once('exit', resolve));
    server.child.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`${dataPage}: ${spread(figures.page)} ms CPU an answer, compressed, all headers`);
  console.log(`renderToString of the same tree: ${spread(figures.render)} ms CPU`);
  console.log(
    `${cachedPage}: ${spread(figures.cached)} ms CPU an answer; the same bytes ready in a buffer: ${spread(figures.buffer)}`,
  );
  console.log(`first page with its style, over the wire: ${(bytes / 1000).toFixed(1)} kB`);
  return {
    pageVsRender: median(figures.render) / median(figures.page),
    cachedPageVsBuffer: median(figures.buffer) / median(figures.cached),
    firstPageKb: bytes / 1000,
  };
}
