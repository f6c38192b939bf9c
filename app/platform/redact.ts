// Takes out of a sentence whatever could name a person or open a door: numbers, addresses, tokens, names in quotes.

const rules: readonly [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[mail]'],
  [/\b[A-Za-z]{0,2}\d[\d -]{4,}\d[\dXx]?\b|\+\d[\d -]{5,}/g, '[number]'],
  [/\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9_-]{20,}\b/g, '[token]'],
  // Everything written in Han or other non-Latin script: our own sentences in logs are plain ASCII.
  [/[^ -~]+/g, '[text]'],
];

export function redact(text: string): string {
  const quoted = text.replace(/(["'`])([^"'`\n]*)\1/g, (whole, _, value) => (isOurs(value) ? whole : '[value]'));
  return rules.reduce((clean, [pattern, instead]) => clean.replace(pattern, instead), quoted);
}

/** What stands in quotes stays only when it looks like an identifier of ours: a table, a column, a code. */
function isOurs(value: string): boolean {
  return /^[a-z][A-Za-z0-9_.()-]*$/.test(value);
}

/** The address of a request as a pattern: segments that are plain words stay, references, ids and tokens become `:x`. */
export function pathPattern(path: string): string {
  const end = path.search(/[?#]/);
  return (end < 0 ? path : path.slice(0, end))
    .split('/')
    .map((part) => (/^[a-z][a-z-]{0,24}(?:\.[a-z]{2,5})?$/.test(part) || part === '' ? part : ':x'))
    .join('/')
    .slice(0, 200);
}
