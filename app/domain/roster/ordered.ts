// What a session was ordered for, read from its menu: document services only; talks need nobody's name.
import { z } from 'zod';

const Menu = z.object({ services: z.array(z.object({ code: z.string(), variant: z.string().optional() })) });

export type OrderedService = { code: string; variant: string | null };

/** A menu this does not understand orders nothing. */
export function orderedServices(menu: unknown): OrderedService[] {
  const parsed = Menu.safeParse(menu);
  if (!parsed.success) return [];
  const seen = new Set<string>();
  return parsed.data.services
    .map(({ code, variant }) => ({ code, variant: variant ?? null }))
    .filter(({ code }) => !seen.has(code) && seen.add(code));
}

/** A roster may change until the session is over; invitations go out once it was accepted. */
export const openStatuses: readonly string[] = ['asked', 'offered', 'proposed', 'accepted', 'planned', 'running'];
export const acceptedStatuses: readonly string[] = ['accepted', 'planned', 'running'];
