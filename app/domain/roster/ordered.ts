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

const Breaks = z.object({ breaks: z.array(z.object({ from: z.number().int(), to: z.number().int() })) });

/** Class breaks or shifts the organisation named when it ordered. */
export function orderedBreaks(menu: unknown): { start: number; end: number }[] {
  const parsed = Breaks.safeParse(menu);
  return parsed.success ? parsed.data.breaks.map(({ from, to }) => ({ start: from, end: to })) : [];
}

/** A roster may change until the session is over; invitations go out once it was accepted. */
export const openStatuses: readonly string[] = ['asked', 'offered', 'proposed', 'accepted', 'planned', 'running'];
export const acceptedStatuses: readonly string[] = ['accepted', 'planned', 'running'];
