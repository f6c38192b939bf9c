// What a receipt says of one person's items, and when it must be written anew. One number for a person of a booking,
// a version for every change of its content (Administrative Licensing Law art. 32: a dated written receipt).
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { ItemStatus } from '#app/domain/case/item-table.ts';

export const receiptStates = [
  'captured',
  'accepted',
  'accepted_missing',
  'not_accepted',
  'returned',
  'withdrawn',
] as const;
export type ReceiptState = (typeof receiptStates)[number];

/** Codes only: names of services and sentences are read from the catalogue and the words of each language. */
export type ReceiptItem = {
  id: string;
  service: string;
  variant: string;
  state: ReceiptState;
  acceptedOn: CivilDate | null;
  promisedOn: CivilDate | null;
  provisional: boolean;
  reason: string | null;
};
export type ReceiptContent = {
  items: ReceiptItem[];
  mode: string;
  documentKind: string;
  /** first and last character only; null where the person has no number */
  number: string | null;
  /** keyed hash of the name, so that the signature covers it without naming anybody */
  name: string;
};

export const voidReasons = ['data-wrong', 'wrong-person', 'issued-twice', 'misused', 'withdrawn'] as const;
export type VoidReason = (typeof voidReasons)[number];

const stateOf: Partial<Record<ItemStatus, ReceiptState>> = {
  captured: 'captured',
  accepted: 'accepted',
  accepted_missing: 'accepted_missing',
  awaiting_supplement: 'accepted_missing',
  awaiting_payment: 'accepted',
  reviewing: 'accepted',
  in_production: 'accepted',
  ready: 'accepted',
  delivering: 'accepted',
  delivered: 'accepted',
  not_accepted: 'not_accepted',
  returned: 'returned',
  withdrawn: 'withdrawn',
};

type Item = Omit<ReceiptItem, 'service' | 'state'> & { serviceCode: string; status: string };

/** Items the office has laid hands on; null while there is nothing to give a receipt for. */
export function receiptItems(items: readonly Item[]): ReceiptItem[] | null {
  const told = items.flatMap(({ id, serviceCode, variant, status, acceptedOn, promisedOn, provisional, reason }) => {
    const state = stateOf[status as ItemStatus];
    // Withdrawn before anything was captured: there was never anything to confirm.
    if (!state) return [];
    const why = state === 'not_accepted' || state === 'returned' ? reason : null;
    return [{ id, service: serviceCode, variant, state, acceptedOn, promisedOn, provisional, reason: why }];
  });
  return told.some(({ state }) => state !== 'withdrawn') ? told : null;
}

/** The text a receipt's signature is made over. Its form must never change: old receipts are checked with it. */
export function signedText(receipt: {
  number: string;
  version: number;
  issuedAt: Date;
  content: ReceiptContent;
}): string {
  const { number, version, issuedAt, content } = receipt;
  const items = content.items.map((item) => [
    item.id,
    item.service,
    item.variant,
    item.state,
    item.acceptedOn,
    item.promisedOn,
    item.provisional,
    item.reason,
  ]);
  return JSON.stringify([
    number,
    version,
    issuedAt.toISOString(),
    items,
    content.mode,
    content.documentKind,
    content.number,
    content.name,
  ]);
}

/** Do two contents say the same? Then nothing new is written. */
export function sameContent(a: ReceiptContent, b: ReceiptContent): boolean {
  const at = new Date(0);
  const text = (content: ReceiptContent) => signedText({ number: '', version: 0, issuedAt: at, content });
  return text(a) === text(b);
}

/** Is this the paper that counts today? */
export function receiptStanding(row: {
  replacedAt: Date | null;
  voidedAt: Date | null;
}): 'valid' | 'replaced' | 'void' {
  if (row.voidedAt) return 'void';
  return row.replacedAt ? 'replaced' : 'valid';
}
