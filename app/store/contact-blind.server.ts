// The keyed hash under which a contact is found again: one way of making it, for drafts, bookings and codes alike.
import { contactKey } from '#app/domain/access/contact.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';

export function contactBlind(keys: Pick<Keys, 'blind'>, value: string): string {
  return keys.blind('contact', contactKey(value));
}
