// Pages that are the same for everybody, as finished bytes. Never older than a second; nobody's cookie, token or nonce
// is in them, because pages that read one are not kept. One visitor redraws a page that is half a second old while the
// others still get the kept one, so that a crowd never draws it all at once.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedEncoding, type Bytes, type Encoding, squeezeNow } from './encoding.server.ts';

type Form = { body: Bytes; headers: string[] };
type Kept = {
  html: Bytes;
  redrawAt: number;
  until: number;
  /** While one visitor redraws the page: what to do with those who wait for it. null: nobody redraws. */
  waiting: (() => void)[] | null;
  etag: string;
  headers: string[];
  forms: Map<Encoding | null, Form>;
};

export type PageCache = {
  /** Answers from memory if it can, or takes `otherwise`. Called with the bare request, before anything else is built. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse, otherwise: () => void): void;
  /** `asOf`: when the page began to be drawn, by the same clock. */
  keep(key: string, html: Bytes, headers: Headers, asOf: number): void;
  forget(): void;
};

const youth = 500;
const lifetime = 1_000;
const patience = 3_000;
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
    answer(incoming, outgoing, otherwise) {
      const { method, url = '', headers } = incoming;
      const readable = method === 'GET' || method === 'HEAD';
      const key = readable && pages.size > 0 ? pageKey(url, isElder(headers.cookie)) : '';
      const kept = pages.get(key);
      if (!kept) return otherwise();
      const now = clock();
      if (kept.redrawAt <= now && kept.waiting === null) {
        kept.waiting = [];
        // A redraw that fails keeps nobody waiting for ever.
        setTimeout(() => giveUp(kept), patience).unref();
        return otherwise();
      }
      if (kept.until > now) return send(kept, incoming, outgoing);
      kept.waiting?.push(() => {
        const next = pages.get(key);
        if (next && next !== kept) send(next, incoming, outgoing);
        else otherwise();
      });
    },
    keep(key, html, headers, asOf) {
      const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
      const own: string[] = [];
      for (const [name, value] of headers) {
        if (name !== 'content-length' && name !== 'content-encoding' && name !== 'etag') own.push(name, value);
      }
      own.push('etag', etag);
      const before = pages.get(key);
      // The same bytes as before need no new squeezing.
      const forms = before?.etag === etag && String(before.headers) === String(own) ? before.forms : new Map();
      pages.delete(key);
      pages.set(key, {
        html,
        redrawAt: asOf + youth,
        until: asOf + lifetime,
        waiting: null,
        etag,
        headers: own,
        forms,
      });
      if (before) giveUp(before);
      const [oldest] = pages.keys();
      if (pages.size > most && oldest !== undefined) pages.delete(oldest);
    },
    forget: () => pages.clear(),
  };
}

/** Lets go everyone who waits: to the new page if there is one. */
function giveUp(kept: Kept): void {
  for (const go of kept.waiting?.splice(0) ?? []) go();
}

function send(kept: Kept, { method, headers }: IncomingMessage, outgoing: ServerResponse): void {
  if (headers['if-none-match'] === kept.etag) {
    outgoing.writeHead(304, kept.headers).end();
    return;
  }
  const form = formOf(kept, acceptedEncoding(headers['accept-encoding'] as string | undefined));
  outgoing.writeHead(200, form.headers);
  if (method === 'HEAD') outgoing.end();
  else outgoing.end(form.body);
}

function formOf(kept: Kept, encoding: Encoding | null): Form {
  const known = kept.forms.get(encoding);
  if (known) return known;
  const body = encoding ? squeezeNow(kept.html, encoding) : kept.html;
  const more = encoding ? ['content-encoding', encoding] : [];
  const form = { body, headers: [...kept.headers, ...more, 'content-length', String(body.length)] };
  kept.forms.set(encoding, form);
  return form;
}
