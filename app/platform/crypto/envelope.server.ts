// The sealed form of a value: format byte, key id, nonce, ciphertext, tag. AES-256-GCM (NIST SP 800-38D).
// The format byte is where another suite (SM4-GCM, GM/T 0002) would be told apart.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Where a sealed value lives. It opens nowhere else. */
export type Place = { table: string; column: string; row: string };

const format = 1;
const nonceLength = 12;
const tagLength = 16;

export function placeName({ table, column, row }: Place): string {
  return `${table}|${column}|${row}`;
}

export function sealBytes(plain: Uint8Array, keyId: string, key: Uint8Array, place: string): Bytes {
  const head = Buffer.concat([Buffer.from([format, keyId.length]), Buffer.from(keyId, 'ascii')]);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.concat([head, Buffer.from(place)]));
  return new Uint8Array(Buffer.concat([head, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
}

/** Raises when anything was changed or stands in another place. */
export function openBytes(sealed: Uint8Array, keyOf: (id: string) => Uint8Array, place: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const idLength = bytes[1] ?? 0;
  const headLength = 2 + idLength;
  if (bytes[0] !== format || bytes.length < headLength + nonceLength + tagLength) throw new Error('Not a sealed value');
  const head = bytes.subarray(0, headLength);
  const nonce = bytes.subarray(headLength, headLength + nonceLength);
  const key = keyOf(head.subarray(2).toString('ascii'));
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.concat([head, Buffer.from(place)]));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(headLength + nonceLength, -tagLength)), decipher.final()]);
}
