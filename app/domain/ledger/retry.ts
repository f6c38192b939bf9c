// When a message is tried again, and when no longer. The delay grows by an eighth each time (so it stays near an eighth
// of the time already waited), is spread by the message's own id, and the last try comes more than a day after the first.

export const attemptsBeforeGivingUp = 72;
/** How long one worker may keep a message before another may take it, milliseconds. Far longer than any time-out. */
export const leaseMs = 5 * 60_000;

const firstDelayMs = 15_000;
const growth = 1.125;
const longestDelayMs = 2 * 60 * 60_000;
const spread = 0.15;

export type Sent = { ok: true } | { ok: false; permanent: boolean; code: string };
export type Tried = { id: string; attempts: number; expiresAt: Date | null };
export type Next =
  | { status: 'sent'; code: null }
  | { status: 'queued'; dueAt: Date; code: string }
  | { status: 'dead'; code: string }
  | { status: 'expired'; code: string };

/** What becomes of a message after its `attempts`-th try (1 is the first). `now` is the instant of the answer. */
export function decideNext(message: Tried, answer: Sent, now: Date): Next {
  if (answer.ok) return { status: 'sent', code: null };
  if (answer.permanent) return { status: 'dead', code: answer.code };
  if (message.attempts >= attemptsBeforeGivingUp) return { status: 'dead', code: answer.code };
  const dueAt = new Date(now.getTime() + delayAfter(message.id, message.attempts));
  if (message.expiresAt !== null && dueAt >= message.expiresAt) return { status: 'expired', code: answer.code };
  return { status: 'queued', dueAt, code: answer.code };
}

/** Milliseconds to wait after the `attempts`-th try failed. The same message and try always give the same number. */
export function delayAfter(id: string, attempts: number): number {
  const plain = Math.min(firstDelayMs * growth ** (attempts - 1), longestDelayMs);
  return Math.round(plain * (1 - spread + 2 * spread * fraction(`${id}#${attempts}`)));
}

/** A number from 0 to 1 that depends on the text only (FNV-1a). */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash / 0xffffffff;
}
