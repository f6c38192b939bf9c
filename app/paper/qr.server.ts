// QR codes: dark modules for pages and paper (drawn as SVG), and a crisp PNG for letters. Error correction M.
import { create, toBuffer } from 'qrcode';

/** Rows of modules, true is dark; the quiet zone is left to whoever draws it. */
export function qrRows(text: string): boolean[][] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => modules.get(y, x) === 1),
  );
}

/** Black on white with a quiet zone of four modules, eight pixels a module: sharp also at twice the size. */
export function qrPng(text: string): Promise<Buffer> {
  return toBuffer(text, { errorCorrectionLevel: 'M', margin: 4, scale: 8, type: 'png' });
}
