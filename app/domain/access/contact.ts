// An address a code can be sent to, and the form in which two typings of one address are equal.

/** `value` as normalised at the door: e-mail in small letters, phone as +86… */
export type CodeContact = { kind: 'email' | 'sms'; value: string };

/** What is hashed to find a contact again: the same for full-width, spaced or upper-case typing. */
export function contactKey(value: string): string {
  const text = value.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return text.includes('@') ? text : text.replace(/-/g, '');
}
