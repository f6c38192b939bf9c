// The second step of signing in: which time steps of an authenticator count, and how recovery codes are read.

/** RFC 6238: 30 seconds a step. */
export const stepSeconds = 30;

export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds);
}

/** The steps a code may come from: one behind and one ahead (RFC 6238 section 5.2), and never one already used. */
export function acceptableSteps(now: Date, lastUsed: number): number[] {
  const current = stepAt(now);
  return [current - 1, current, current + 1].filter((step) => step > lastUsed);
}

/** Six digits as typed, or null. */
export function readTotp(typed: string): string | null {
  const digits = typed
    .replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000-]/g, '');
  return /^[0-9]{6}$/.test(digits) ? digits : null;
}

/** Crockford's alphabet: no I, L, O, U. Ten characters are 50 bits. */
export const recoveryAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const recoveryLength = 10;
export const recoveryCount = 10;

/** A recovery code as typed, or null: case, spaces and hyphens forgiven, I and L read as 1, O as 0. */
export function readRecoveryCode(typed: string): string | null {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return new RegExp(`^[${recoveryAlphabet}]{${recoveryLength}}$`).test(text) ? text : null;
}

export function showRecoveryCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
