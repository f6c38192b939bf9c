// Finds to whom a one-time code goes. Nobody found is no refusal: the same work is done and nothing is sent.
import type { CodePurpose } from '#app/domain/access/code-purpose.ts';
import type { CodeContact } from '#app/domain/access/contact.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { findAskerContact } from '#app/store/askers.server.ts';
import { attendeeContact } from '#app/store/attendees.server.ts';
import { findBookingContact, hasBookingsOf } from '#app/store/booking-contacts.server.ts';
import { contactBlind } from '#app/store/contact-blind.server.ts';
import { findDraftByReference } from '#app/store/drafts.server.ts';
import { contactsOf } from '#app/store/org-contacts.server.ts';

export type Wanted = { purpose: CodePurpose; subject: string; contact: CodeContact | null };
/** `locale` is the language the booking or draft is kept in; null: the language of the page. */
export type Target = { contact: CodeContact; locale: Locale | null };

/** Null: nobody to send to. A typed contact must be the stored one; without one the stored contact is taken. */
export async function findTarget(sql: Sql, keys: Keys, wanted: Wanted, now: Date): Promise<Target | null> {
  const { purpose, contact } = wanted;
  if (['confirm-contact', 'change-contact', 'confirm-asker'].includes(purpose))
    return contact && { contact, locale: null };
  if (purpose === 'lost-reference') {
    const found = contact !== null && (await hasBookingsOf(sql, contactBlind(keys, contact.value)));
    return found && contact ? { contact, locale: null } : null;
  }
  if (purpose === 'org-sign-in') {
    const [first] = contact === null ? [] : await contactsOf(sql, contactBlind(keys, contact.value), wanted.subject);
    return first && contact ? { contact, locale: first.locale } : null;
  }
  if (purpose === 'attend') {
    const found = await attendeeContact(sql, keys, wanted.subject);
    return found && { contact: { kind: found.kind, value: found.value }, locale: found.locale };
  }
  const stored = await storedContact(sql, keys, wanted, now);
  if (stored === null) return null;
  if (contact && contactBlind(keys, contact.value) !== contactBlind(keys, stored.contact.value)) return null;
  return stored;
}

function storedContact(sql: Sql, keys: Keys, { purpose, subject }: Wanted, now: Date): Promise<Target | null> {
  if (purpose === 'open-booking') return findBookingContact(sql, keys, subject);
  return purpose === 'open-matter' ? findAskerContact(sql, keys, subject) : draftContact(sql, keys, subject, now);
}

async function draftContact(sql: Sql, keys: Keys, reference: string, now: Date): Promise<Target | null> {
  const draft = await findDraftByReference(sql, keys, reference);
  const contact = draft?.data.contact;
  if (!draft || now >= draft.expiresAt || !contact || contact.kind === 'none') return null;
  return { contact: { kind: contact.kind, value: contact.value }, locale: draft.locale };
}
