// What every use case is given, and what the server hands to every loader and action.
import type pg from 'pg';
import type { Actor } from '#app/domain/access/actor.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Clock } from './clock.server.ts';
import type { Config } from './config.server.ts';
import type { Keys } from './crypto/keyring.server.ts';
import type { Log } from './log.server.ts';

export type App = { config: Config; prisma: PrismaClient; pool: pg.Pool; clock: Clock; keys: Keys; log: Log };

export type Ctx = { app: App; now: Date; actor: Actor; requestId: string };

export type LoadContext = {
  /** Who asks and when: identified from cookies once per request. */
  ctx(): Promise<Ctx>;
  /** Written in every log line about this request; people can quote it. */
  requestId: string;
  /** Which network asks, as a blind index: for throttles and caps, never shown. */
  network: string;
  /** Fresh per response; only pages with scripts use it. */
  nonce: string;
  /** Whether the elder mode cookie is set. */
  elder: boolean;
  /** The token every form sends back in its field `csrf`. Reading it gives a first-time visitor a session cookie. */
  readonly csrf: string;
  /** Called by a loader whose page is the same for everybody: the bytes may be kept for up to a second and shared. */
  shared(): void;
  /** Called while drawing a page that carries scripts, so that the policy names the nonce. */
  scripted(): void;
  /** Writes a bug into the log under this request's id. */
  fault(error: unknown): void;
  /** Demo mode's pages exist in demo mode only. */
  demo: boolean;
  /** Whether cookies are `__Host-` and Secure: what `setCookie` asks for. */
  secure: boolean;
};
