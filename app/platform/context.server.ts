// What every use case is given, and what the server hands to every loader and action.
import type pg from 'pg';
import type { Actor } from '#app/domain/access/actor.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

export type App = {
  prisma: PrismaClient;
  pool: pg.Pool;
};

export type Ctx = { app: App; now: Date; actor: Actor; requestId: string };

export type LoadContext = {
  /** Who asks and when: identified from cookies once per request. */
  ctx(): Promise<Ctx>;
  /** Fresh per response; only pages with scripts use it. */
  nonce: string;
  /** Whether the elder mode cookie is set. */
  elder: boolean;
  /** The token every form of this session must send back in the field `csrf`. */
  csrf: string;
  /** Says that this page carries scripts, so the policy names the nonce. */
  scripted(): void;
};
