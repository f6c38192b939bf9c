// Whether an error means that the database could not be reached or had no connection left: nothing is wrong with what
// was asked, and the same may work in a moment.

/** SQLSTATE: connection exceptions (08), too many connections (53300), shut down or starting (57P01–57P03). */
const states = /^(?:08...|53300|57P0[123])$/;
const sockets = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT']);
/** Prisma's own: not reachable, timed out, closed, no connection in time, no transaction in time. */
const ofPrisma = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);
const kinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']);
/** What pg's pool and client say without a code. */
const sayings =
  /timeout exceeded when trying to connect|Connection terminated|connection timeout|pool after calling end/i;

export function databaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, kind, originalCode, message, cause, meta } = error as Record<string, unknown>;
  if (typeof code === 'string' && (states.test(code) || sockets.has(code) || ofPrisma.has(code))) return true;
  if (typeof originalCode === 'string' && states.test(originalCode)) return true;
  if (typeof kind === 'string' && kinds.has(kind)) return true;
  if (typeof message === 'string' && sayings.test(message)) return true;
  const adapter = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  return databaseAway(cause, depth + 1) || databaseAway(adapter, depth + 1);
}
