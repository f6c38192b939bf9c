// The one form in which a number or a name is hashed, so that a booking and a clerk's search find each other.
import type { DocumentKind } from '#app/domain/catalogue/document-kind.ts';

const citizenKinds: readonly DocumentKind[] = ['resident-id', 'child-no-card', 'hmt-permit', 'permanent-resident'];

/** Citizen numbers are one space, other documents another; spaces, hyphens and case do not count. */
export function numberIndexText(kind: DocumentKind, number: string): string {
  const text = number.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return `${citizenKinds.includes(kind) ? 'id' : 'doc'}:${text}`;
}

/** Both readings of a number typed into a search field, whose kind nobody knows. */
export function numberSearchTexts(number: string): string[] {
  return [numberIndexText('resident-id', number), numberIndexText('foreign-passport', number)];
}

/** Latin letters without case and spaces; Han characters stay exactly as written. */
export function nameIndexText(name: string): string {
  return name.trim().toUpperCase().replace(/\s+/g, ' ');
}
