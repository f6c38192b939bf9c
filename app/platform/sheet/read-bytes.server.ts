// What a file is by its first bytes, never by its name, and the reader that fits it.
import { type ReadGrid, type SheetFault, sheetLimits } from '#app/domain/roster/grid.ts';
import { readDelimited } from './read-delimited.ts';
import { readXlsx } from './read-xlsx.server.ts';

const refused = (fault: SheetFault, facts: Record<string, number> = {}): ReadGrid => ({ ok: false, fault, facts });

export async function readBytes(file: Buffer): Promise<ReadGrid> {
  if (file.length === 0) return refused('empty');
  if (file.length > sheetLimits.bytes) return refused('too-large', { megabytes: sheetLimits.bytes / 1024 / 1024 });
  if (file.subarray(0, 4).equals(Buffer.from('504b0304', 'hex'))) return readXlsx(file);
  if (file.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return refused(oldKind(file));
  const head = file.subarray(0, 8).toString('latin1');
  if (/^(%PDF|\x89PNG|\xff\xd8|GIF8|PK)/.test(head)) return refused('not-a-sheet');
  return readDelimited(file);
}

/** Compound files: an encrypted workbook, or the format of Excel before 2007. */
function oldKind(file: Buffer): SheetFault {
  return file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-xls';
}
