// The services in force, by code, without the talks.
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import type { Published } from '../content/published.server.ts';

export function serviceEntries(content: Published): Map<string, ServiceEntry> {
  const entries = new Map<string, ServiceEntry>();
  for (const [code, { body }] of content.entries) if (body.kind === 'service') entries.set(code, body);
  return entries;
}
