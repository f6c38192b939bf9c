// Redirects stay in the house: a target is a path of ours or it is not used.

/** `target` when it is a same-origin relative address, else `fallback`. */
export function safeTarget(target: string | null | undefined, fallback: string): string {
  return target && isSafeTarget(target) ? target : fallback;
}

export function isSafeTarget(target: string): boolean {
  if (!target.startsWith('/') || target.length > 2000) return false;
  // `//host` and `/\host` leave the site in browsers; control characters and spaces are dropped by them first.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  if (/^\/[/\\]|[\\\u0000-\u0020\u007f]/.test(target)) return false;
  const base = 'http://same.invalid';
  return URL.canParse(target, base) && new URL(target, base).origin === base;
}
