// Seals personal data and makes it findable: AES-256-GCM under numbered keys, bound to table, column and row;
// blind indexes, signatures and token hashes by keyed HMAC.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../secrets.server.ts';
import { type Bytes, openBytes, type Place, placeName, sealBytes } from './envelope.server.ts';

/** A per-person key as its row keeps it. `wrapped` is null once it was destroyed. */
export type SubjectKey = { id: string; wrapped: Uint8Array | null };

export type Keys = {
  seal(text: string, place: Place): Bytes;
  /** Raises when the bytes were changed, moved to another row, or sealed under a key that is gone. */
  open(sealed: Uint8Array, place: Place): string;
  /** Keyed hash of a normalised text, for search by equality. `domain` keeps names, numbers and contacts apart. */
  blind(domain: string, text: string): string;
  /** A new data key for one person's or booking's payloads, wrapped for the row `subject_key` with this id. */
  newSubjectKey(id: string): Bytes;
  sealFor(subject: SubjectKey, text: string, place: Place): Bytes;
  /** null when the subject's key was destroyed. */
  openFor(subject: SubjectKey, sealed: Uint8Array, place: Place): string | null;
  /** Bytes of a file, sealed and opened the same way. */
  sealBytesFor(subject: SubjectKey, bytes: Uint8Array, place: Place): Bytes;
  openBytesFor(subject: SubjectKey, sealed: Uint8Array, place: Place): Uint8Array | null;
  /** Keyed signature of a text for one purpose; base64url. */
  sign(purpose: string, text: string): string;
  verify(purpose: string, text: string, signature: string): boolean;
  /** What is stored in place of a token or code that opens something. */
  tokenHash(token: string): string;
};

/** 128 random bits or more from the system's source, in base64url. */
export function newToken(bytes = 16): string {
  return randomBytes(bytes).toString('base64url');
}

/** Compares without telling by its duration where two texts differ. */
export function sameText(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

export function openKeyring(secrets: Secrets): Keys {
  const [current] = secrets.encryption;
  if (!current) throw new Error('A keyring needs a key');
  const byId = new Map(secrets.encryption.map(({ id, key }) => [id, key]));
  const keyOf = (id: string) => {
    const key = byId.get(id);
    if (!key) throw new Error(`Sealed under key ${id}, which is not configured`);
    return key;
  };
  const hmac = (key: Buffer, domain: string, text: string) =>
    createHmac('sha256', key).update(`${domain}\n${text}`).digest();
  const keyRow = (id: string) => ({ table: 'subject_key', column: 'wrapped', row: id });
  const unwrap = (id: string, wrapped: Uint8Array) => openBytes(wrapped, keyOf, placeName(keyRow(id)));

  const seal = (text: string, place: Place) => sealBytes(Buffer.from(text), current.id, current.key, placeName(place));
  const sign = (purpose: string, text: string) => hmac(secrets.session, purpose, text).toString('base64url');
  return {
    seal,
    open: (sealed, place) => openBytes(sealed, keyOf, placeName(place)).toString('utf8'),
    blind: (domain, text) => hmac(secrets.blindIndex, domain, text).toString('base64url'),
    newSubjectKey: (id) => sealBytes(randomBytes(32), current.id, current.key, placeName(keyRow(id))),
    sealFor({ id, wrapped }, text, place) {
      if (wrapped === null) throw new Error('This subject key was destroyed');
      return sealBytes(Buffer.from(text), 'subject', unwrap(id, wrapped), placeName(place));
    },
    openFor({ id, wrapped }, sealed, place) {
      if (wrapped === null) return null;
      const key = unwrap(id, wrapped);
      return openBytes(sealed, () => key, placeName(place)).toString('utf8');
    },
    sealBytesFor({ id, wrapped }, bytes, place) {
      if (wrapped === null) throw new Error('This subject key was destroyed');
      return sealBytes(bytes, 'subject', unwrap(id, wrapped), placeName(place));
    },
    openBytesFor({ id, wrapped }, sealed, place) {
      if (wrapped === null) return null;
      const key = unwrap(id, wrapped);
      return openBytes(sealed, () => key, placeName(place));
    },
    sign,
    verify: (purpose, text, signature) => sameText(sign(purpose, text), signature),
    tokenHash: (token) => hmac(secrets.session, 'token', token).toString('base64url'),
  };
}
