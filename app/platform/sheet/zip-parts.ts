// The parts of a zip file, inflated under limits before anything else opens it: sizes are measured, never believed.
import { inflateRawSync } from 'node:zlib';

export type ZipPart = { name: string; bytes: Buffer };
export type ZipRefusal = 'damaged' | 'encrypted' | 'too-heavy';
export type ZipLimits = { entries: number; inflated: number; ratio: number };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** Every part of the archive, or why it is not opened. Reads by the central directory, as spreadsheet programs do. */
export function zipParts(file: Buffer, limits: ZipLimits): ZipPart[] | ZipRefusal {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== endMark) return 'damaged';
  const count = file.readUInt16LE(end + 10);
  if (count > limits.entries) return 'too-heavy';
  let at = file.readUInt32LE(end + 16);
  let left = limits.inflated;
  const parts: ZipPart[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) return 'damaged';
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const bytes = inflate(file, at, left, limits.ratio);
    if (typeof bytes === 'string') return bytes;
    left -= bytes.length;
    parts.push({ name, bytes });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

function inflate(file: Buffer, at: number, left: number, ratio: number): Buffer | ZipRefusal {
  if ((file.readUInt16LE(at + 8) & 1) === 1) return 'encrypted';
  const method = file.readUInt16LE(at + 10);
  const packed = file.readUInt32LE(at + 20);
  const local = file.readUInt32LE(at + 42);
  if (local + 30 > file.length) return 'damaged';
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (start + packed > file.length) return 'damaged';
  const bytes = file.subarray(start, start + packed);
  const most = Math.min(left, Math.max(packed * ratio, 64 * 1024));
  if (method === 0) return bytes.length > left ? 'too-heavy' : bytes;
  if (method !== 8) return 'damaged';
  try {
    return inflateRawSync(bytes, { maxOutputLength: most });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-heavy' : 'damaged';
  }
}
