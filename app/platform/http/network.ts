// Which network a request comes from: the address in front of our own proxies, cut to /24 (IPv4) or /64 (IPv6).
import { isIP } from 'node:net';

/** `proxies`: how many entries at the end of X-Forwarded-For were written by proxies of ours. */
export function networkOf(remote: string | undefined, forwarded: string | null, proxies: number): string {
  const chain = [
    ...(forwarded ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
    remote ?? '',
  ];
  const address = (proxies === 0 ? remote : chain[Math.max(0, chain.length - 1 - proxies)]) ?? '';
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(bare) === 4) return bare.split('.').slice(0, 3).join('.');
  if (isIP(bare) === 6) return firstGroups(bare);
  return 'unknown';
}

function firstGroups(address: string): string {
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  const missing = address.includes('::') ? 8 - front.length - back.length : 0;
  return [...front, ...Array<string>(Math.max(0, missing)).fill('0'), ...back].slice(0, 4).join(':');
}
