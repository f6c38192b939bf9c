// The chain that makes a change of the ledger visible: each event's hash covers its own content and the hash before it.
// The hash function is passed in; the order of the chain is the order of sealing, not of the numbers.

export type SealableEvent = {
  id: string;
  seq: string;
  at: Date;
  type: string;
  district: string | null;
  pointId: string | null;
  bookingId: string | null;
  visitId: string | null;
  subject: string;
  actorKind: string;
  actorId: string;
  data: unknown;
  /** hexadecimal; the payload stays part of the chain when its key is destroyed */
  personalSealed: string | null;
  subjectKeyId: string | null;
};
export type SealedEvent = SealableEvent & { prevHash: string; hash: string };
export type Sha256 = (text: string) => string;

/** What the first event of all is chained to. */
export const chainStart = '0'.repeat(64);

/** The text that is hashed: a JSON array in fixed order, keys of `data` sorted at every depth, instants as ISO in UTC. */
export function canonicalEvent(event: SealableEvent, prevHash: string): string {
  return JSON.stringify([
    1,
    prevHash,
    event.id,
    event.seq,
    event.at.toISOString(),
    event.type,
    event.district,
    event.pointId,
    event.bookingId,
    event.visitId,
    event.subject,
    event.actorKind,
    event.actorId,
    sorted(event.data),
    event.personalSealed,
    event.subjectKeyId,
  ]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return entries.map(([key, inner]) => [key, sorted(inner)]);
}

/** Seals events in the given order after `prevHash`. */
export function sealChain(
  events: readonly SealableEvent[],
  prevHash: string,
  sha256: Sha256,
): { id: string; prevHash: string; hash: string }[] {
  let previous = prevHash;
  return events.map((event) => {
    const seal = { id: event.id, prevHash: previous, hash: sha256(canonicalEvent(event, previous)) };
    previous = seal.hash;
    return seal;
  });
}
