// Pages that are the same for everybody, as finished bytes. Never older than a second; nobody's cookie, token or nonce
// is in them, because pages that read one are not kept.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedEncoding, type Bytes, type Encoding, squeeze } from './encoding.server.ts';

type Form = { body: Bytes; headers: string[] };
type Kept = { until: number; etag: string; unchanged: string[]; forms: Record<Encoding | 'plain', Form> };

export type PageCache = {
  /** Answers from memory if it can: called with the bare request, before anything else is built. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
  /** `asOf`: when the page began to be drawn, by the same clock. */
  keep(key: string, html: Bytes, headers: Headers, asOf: number): Promise<void>;
  forget(): void;
};

const lifetime = 1_000;
const most = 300;

/** Address without a query, and the reading size: all that such a page depends on. */
export function pageKey(path: string, elder: boolean): string {
  return elder ? `e${path}` : `n${path}`;
}

export function openPageCache(
  isElder: (cookies: string | undefined) => boolean,
  clock: () => number = () => performance.now(),
): PageCache {
  const pages = new Map<string, Kept>();
  return {
    answer({ method, url = '', headers }, outgoing) {
      if ((method !== 'GET' && method !== 'HEAD') || pages.size === 0) return false;
      const kept = pages.get(pageKey(url, isElder(headers.cookie)));
      if (!kept || kept.until < clock()) return false;
      const form = kept.forms[acceptedEncoding(headers['accept-encoding'] as string | undefined) ?? 'plain'];
      if (headers['if-none-match'] === kept.etag) {
        outgoing.writeHead(304, kept.unchanged).end();
        return true;
      }
      outgoing.writeHead(200, form.headers);
      if (method === 'HEAD') outgoing.end();
      else outgoing.end(form.body);
      return true;
    },
    async keep(key, html, headers, asOf) {
      const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
      const all: string[] = [];
      for (const [name, value] of headers)
        if (name !== 'content-length' && name !== 'content-encoding') all.push(name, value);
      all.push('etag', etag);
      const form = (body: Bytes, encoding: Encoding | null): Form => ({
        body,
        headers: [...all, ...(encoding ? ['content-encoding', encoding] : []), 'content-length', String(body.length)],
      });
      const [br, gzip] = await Promise.all([squeeze(html, 'br'), squeeze(html, 'gzip')]);
      pages.delete(key);
      pages.set(key, {
        until: asOf + lifetime,
        etag,
        unchanged: all,
        forms: { plain: form(html, null), br: form(br, 'br'), gzip: form(gzip, 'gzip') },
      });
      const [oldest] = pages.keys();
      if (pages.size > most && oldest !== undefined) pages.delete(oldest);
    },
    forget: () => pages.clear(),
  };
}
