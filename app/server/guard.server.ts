// What a request must be like before a page sees it: a host of ours, a method we know, and for everything that writes a
// body we can read, small enough, from a page of ours, with this session's token.

import type { ProblemCode } from '#app/domain/problem.ts';
import type { Config } from '#app/platform/config.server.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import { isOwnHost, isSameOrigin } from '#app/platform/http/origin.ts';
import { formTokenMatches, type Visitor } from '#app/platform/http/session.server.ts';

export type Refused = {
  status: number;
  code: ProblemCode /** Fields to offer for sending again. */;
  fields?: URLSearchParams;
};
export type Checked = { ok: true; body: Uint8Array<ArrayBuffer> | null } | { ok: false; refused: Refused };

const maxBody = 256 * 1024;
/** Pages that take a file: their form is sent in parts, up to so many bytes. */
const filePages: readonly { path: RegExp; most: number }[] = [
  { path: /^\/(?:zh|en)\/[^/]+\/org\/sessions\/[^/]+\/roster(?:\.data)?$/, most: 2 * 1024 * 1024 + 64 * 1024 },
  { path: /^\/(?:zh|en)\/staff\/resources\/(?:roads|calendar)(?:\.data)?$/, most: 1024 * 1024 },
  { path: /^\/(?:zh|en)\/[^/]+\/bookings\/[^/]+\/expedite(?:\.data)?$/, most: 10 * 1024 * 1024 + 64 * 1024 },
];
const maxFields = 1_000;
const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const no = (status: number, code: ProblemCode, fields?: URLSearchParams): Checked => ({
  ok: false,
  refused: fields ? { status, code, fields } : { status, code },
});

export async function checkRequest(request: Request, visitor: Visitor, config: Config, keys: Keys): Promise<Checked> {
  const { method, headers } = request;
  if (!isOwnHost(headers.get('host'), config)) return no(421, 'not-found');
  if (method === 'GET' || method === 'HEAD') return { ok: true, body: null };
  if (!writes.has(method)) return no(405, 'not-allowed');
  if (!isSameOrigin(headers, config)) return no(403, 'not-allowed');
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const { pathname } = new URL(request.url);
  const page = type === 'multipart/form-data' ? filePages.find(({ path }) => path.test(pathname)) : undefined;
  if (page) return checkParts(request, page.most, visitor, keys);
  if (Number(headers.get('content-length') ?? 0) > maxBody) return no(413, 'too-large');
  if (type !== 'application/x-www-form-urlencoded' || headers.has('content-encoding')) return no(415, 'wrong-type');
  const body = await readBody(request, maxBody);
  if (body === null) return no(413, 'too-large');
  if (body.reduce((count, byte) => (byte === 0x26 ? count + 1 : count), 1) > maxFields) return no(413, 'too-large');
  const fields = new URLSearchParams(Buffer.from(body).toString('utf8'));
  if (!formTokenMatches(visitor, keys, fields.get('csrf') ?? '')) return no(403, 'stale-page', fields);
  return { ok: true, body };
}

/** A form with a file: the same questions, the limit of its page, and few parts. */
async function checkParts(request: Request, most: number, visitor: Visitor, keys: Keys): Promise<Checked> {
  const { headers } = request;
  if (Number(headers.get('content-length') ?? 0) > most) return no(413, 'too-large');
  if (headers.has('content-encoding')) return no(415, 'wrong-type');
  const body = await readBody(request, most);
  if (body === null) return no(413, 'too-large');
  const copy = new Response(body, { headers: { 'content-type': headers.get('content-type') ?? '' } });
  const form = await copy.formData().catch(() => null);
  if (form === null) return no(400, 'form-invalid');
  if ([...form.keys()].length > 40) return no(413, 'too-large');
  const token = form.get('csrf');
  if (typeof token !== 'string' || !formTokenMatches(visitor, keys, token)) return no(403, 'stale-page');
  return { ok: true, body };
}

/** The whole body, or null once it is longer than `most`: the rest is not read. */
async function readBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!request.body) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => {});
      return null;
    }
    parts.push(value);
  }
  return new Uint8Array(Buffer.concat(parts));
}
