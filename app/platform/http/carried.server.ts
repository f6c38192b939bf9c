// What one page hands to the next through the address without anybody reading it there: sealed, and bound to the browser.
import type { Ctx } from '../context.server.ts';

const placeOf = ({ app, actor }: Ctx, topic: string) => ({
  table: 'carried',
  column: topic,
  row: app.keys.tokenHash(actor.kind === 'system' ? actor.job : actor.sessionId),
});

/** For a query parameter; a few hundred characters of facts at most. */
export function carry(ctx: Ctx, topic: string, value: object): string {
  return Buffer.from(ctx.app.keys.seal(JSON.stringify(value), placeOf(ctx, topic))).toString('base64url');
}

/** null when it is absent, damaged, or another browser's. */
export function carried<T extends object>(ctx: Ctx, topic: string, text: string | null): T | null {
  if (text === null || !/^[\w-]{20,2000}$/.test(text)) return null;
  try {
    return JSON.parse(ctx.app.keys.open(Buffer.from(text, 'base64url'), placeOf(ctx, topic))) as T;
  } catch {
    return null;
  }
}
