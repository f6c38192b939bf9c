// Squeezed forms of a body: Brotli where the browser takes it, else gzip, else plain.
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

export type Bytes = Uint8Array<ArrayBuffer>;
export type Encoded = { plain: Bytes; br: Bytes | null; gzip: Bytes | null };
export type Encoding = 'br' | 'gzip';

export function acceptedEncoding(accept: string | null | undefined): Encoding | null {
  if (!accept) return null;
  if (/(?:^|[\s,])br(?![\w-])(?!\s*;\s*q=0(?:\.0*)?(?:\s|,|$))/.test(accept)) return 'br';
  return /(?:^|[\s,])gzip(?![\w-])(?!\s*;\s*q=0(?:\.0*)?(?:\s|,|$))/.test(accept) ? 'gzip' : null;
}

export function bestEncoding(of: Encoded, accept: string | null): { body: Bytes; encoding: Encoding | null } {
  const encoding = acceptedEncoding(accept);
  const body = encoding && of[encoding];
  return body ? { body, encoding } : { body: of.plain, encoding: null };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Quick rather than smallest: pages are squeezed while somebody waits. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

export async function squeeze(plain: Bytes, encoding: Encoding): Promise<Bytes> {
  return new Uint8Array(await (encoding === 'br' ? brotli(plain, quick) : zip(plain)));
}

/** The same at once, for a page that many will get. */
export function squeezeNow(plain: Bytes, encoding: Encoding): Bytes {
  return new Uint8Array(encoding === 'br' ? brotliCompressSync(plain, quick) : gzipSync(plain));
}
