// Files made by the build, held in memory with their squeezed copies; a path that is not in the list does not exist.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { bestEncoding, type Encoded } from './encoding.server.ts';

export type StaticFile = Encoded & { type: string; etag: string; life: string };

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Reads the folder once. Names under /assets carry a hash and never change. */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  function walk(at: string) {
    for (const entry of existsSync(join(folder, at)) ? readdirSync(join(folder, at), { withFileTypes: true }) : []) {
      const path = `${at}/${entry.name}`;
      const type = types[extname(path)];
      if (entry.isDirectory()) walk(path);
      else if (type) files.set(path, readOne(join(folder, path), type, path.startsWith('/assets/')));
    }
  }
  walk('');
  return files;
}

function readOne(path: string, type: string, lasting: boolean): StaticFile {
  const plain = readFileSync(path);
  const beside = (ending: string) => (existsSync(path + ending) ? readFileSync(path + ending) : null);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return {
    plain,
    br: beside('.br'),
    gzip: beside('.gz'),
    type,
    etag,
    life: lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
  };
}

export function answerStatic(file: StaticFile, request: Request, guards: Record<string, string>): Response {
  const headers = { ...guards, 'cache-control': file.life, etag: file.etag, vary: 'accept-encoding' };
  if (request.headers.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers });
  const { body, encoding } = bestEncoding(file, request.headers.get('accept-encoding'));
  const more = {
    'content-type': file.type,
    'content-length': String(body.length),
    ...(encoding ? { 'content-encoding': encoding } : {}),
  };
  return new Response(request.method === 'HEAD' ? null : body, { headers: { ...headers, ...more } });
}
