// The Set-Cookie header that gives a browser its new session after something was opened in it.
import type { App } from '../context.server.ts';
import { citizenCookie } from './session.server.ts';

export function renewedSession({ config, keys }: App, newSessionId: string): string {
  return citizenCookie({ citizenId: newSessionId }, config, keys);
}
