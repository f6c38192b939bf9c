// Whether a request comes from a page of ours, by the headers a browser sets itself.
import { isLoopback } from './loopback.ts';

export type OwnPlace = { publicOrigin: string; mode: 'demo' | 'production' };

/** The Host a request may name: the public one; in the demo any name of this machine. */
export function isOwnHost(host: string | null, { publicOrigin, mode }: OwnPlace): boolean {
  if (!host || !/^[\w.:[\]-]{1,255}$/.test(host)) return false;
  if (host === new URL(publicOrigin).host) return true;
  return mode === 'demo' && URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname);
}

/** For unsafe methods: Origin, where sent, must be ours; Sec-Fetch-Site, where sent, must say so too; one of both must be there. */
export function isSameOrigin(headers: Headers, place: OwnPlace): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  if (origin === null || origin === 'null') return site === 'same-origin';
  if (origin === place.publicOrigin) return true;
  return (
    place.mode === 'demo' &&
    URL.canParse(origin) &&
    origin === `http://${headers.get('host')}` &&
    isOwnHost(new URL(origin).host, place)
  );
}
