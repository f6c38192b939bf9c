// Passwords as argon2id (OWASP floor: 19 MiB, 2 passes), with a pepper kept outside the database and a queue of its own,
// so that a storm of sign-ins cannot take the machine away from people who book.
import { hash, type Options, verify } from '@node-rs/argon2';

// The library's default is argon2id.
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export function hashPassword(plain: string, pepper: Buffer): Promise<string> {
  return inTurn(() => hash(plain.normalize('NFKC'), { ...cost, secret: pepper }));
}

/** `stored` is null when there is no such account: the same work is done, the answer is no. */
export async function verifyPassword(stored: string | null, plain: string, pepper: Buffer): Promise<boolean> {
  const against = stored ?? (await nobodysHash(pepper));
  const matches = await inTurn(() => verify(against, plain.normalize('NFKC'), { secret: pepper }));
  return matches && stored !== null;
}

let nobody: Promise<string> | null = null;
function nobodysHash(pepper: Buffer): Promise<string> {
  nobody ??= hashPassword('nobody has this account', pepper);
  return nobody;
}
