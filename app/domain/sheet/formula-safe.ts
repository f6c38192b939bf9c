// What leaves the house as a table: no cell is ever taken for a formula by the program that opens it (OWASP: CSV injection).

/** A text that would begin a formula (= + - @, a tab or a line break, full width as well) gets an apostrophe before it. */
export function formulaSafe(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** One cell, quoted. Plain numbers stay numbers. */
export function safeCell(value: string | number): string {
  return typeof value === 'number' ? String(value) : `"${formulaSafe(value).replaceAll('"', '""')}"`;
}

/** With a byte-order mark, so that every office program reads it as UTF-8; lines end by CR LF. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(safeCell).join(',')).join('\r\n')}\r\n`;
}
