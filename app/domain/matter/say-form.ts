// What a citizen says to the bureau, by the two forms that have the same fields: a question, or a matter that could not
// be done. The contact is optional: only who wants a letter leaves one.
import type { CodeContact } from '#app/domain/access/contact.ts';
import type { AddressChecks } from '#app/domain/booking/contact-form.ts';
import type { Fault } from '#app/domain/booking/fault.ts';
import { judgeTypedContact } from '#app/domain/booking/typed-contact.ts';
import { checkText } from '#app/domain/identity/free-text.ts';

export type SaidContact = 'none' | 'booking' | CodeContact;
export type Said = {
  category: string;
  serviceCode: string | null;
  pointId: string | null;
  text: string;
  tries: number;
  contact: SaidContact;
};

type Known = {
  categories: readonly string[];
  services: readonly string[];
  points: readonly string[];
  /** the contact of a booking that is open in this browser may be used */
  hasBooking: boolean;
};

export const longestText = 1000;

/** Every fault at its field, or what was said. */
export function judgeSaid(
  typed: Readonly<Record<string, string>>,
  known: Known,
  checks: AddressChecks,
): { said: Said; faults: null } | { said: null; faults: Fault[] } {
  const faults: Fault[] = [];
  const text = checkText(typed.text ?? '', { max: longestText, lines: true, required: true });
  if (!text.ok) faults.push({ field: 'text', code: text.code, facts: { ...text.say } });
  const category = known.categories.find((one) => one === typed.category);
  if (!category) faults.push({ field: 'category', code: 'choose-category' });
  const tries = Number((typed.tries ?? '').normalize('NFKC').trim() || '0');
  if (!Number.isInteger(tries) || tries < 0 || tries > 99) faults.push({ field: 'tries', code: 'tries-number' });
  let contact: SaidContact | null = null;
  if (typed.reply === 'none') contact = 'none';
  else if (typed.reply === 'booking' && known.hasBooking) contact = 'booking';
  else if (typed.reply === 'contact') {
    const judged = judgeTypedContact(typed.contact ?? '', checks);
    if (judged.fault) faults.push({ field: 'contact', code: judged.fault.code, facts: { ...judged.fault.facts } });
    else contact = judged.contact;
  } else faults.push({ field: 'reply', code: 'choose-reply' });
  if (faults.length > 0 || !text.ok || !category || contact === null) return { said: null, faults };
  const serviceCode = known.services.find((one) => one === typed.service) ?? null;
  const pointId = known.points.find((one) => one === typed.point) ?? null;
  return { said: { category, serviceCode, pointId, text: text.value, tries, contact }, faults: null };
}
