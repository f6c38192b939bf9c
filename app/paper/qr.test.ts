// QR codes: square, with their three corners, and the PNG as sharp as promised.
import { expect, test } from 'vitest';
import { qrPng, qrRows } from './qr.server.ts';

test('modules make a square with finder patterns in three corners', () => {
  const rows = qrRows('https://visits.example/zh/hanyang/track');
  const size = rows.length;
  expect(rows.every((row) => row.length === size)).toBe(true);
  const corner = (y: number, x: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7));
  const finder = corner(0, 0).map((row) => row.map(Number).join(''));
  expect(finder).toEqual(['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']);
  expect(corner(0, size - 7)).toEqual(corner(0, 0));
  expect(corner(size - 7, 0)).toEqual(corner(0, 0));
});

test('the picture has eight pixels a module and a quiet zone', async () => {
  const text = 'https://visits.example/en/hanyang/track';
  const png = await qrPng(text);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe((qrRows(text).length + 8) * 8);
});
