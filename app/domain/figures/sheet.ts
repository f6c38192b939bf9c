// A table as CSV that no spreadsheet mistakes for formulas: what would begin one gets an apostrophe (OWASP: CSV injection).

/** One cell: quoted, and harmless when it begins with = + - @, a tab or a line break. Plain numbers stay numbers. */
export function safeCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

/** With a byte-order mark, so that every office program reads it as UTF-8; lines end by CR LF. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(safeCell).join(',')).join('\r\n')}\r\n`;
}
