// What an organisation orders from the menu: documents with estimated numbers, talks with seats, the place, wished dates.
import { z } from 'zod';
import { talkAudiences } from '#app/domain/catalogue/talk.ts';

export const talkLanguages = ['zh', 'en', 'both'] as const;
export const deliveryWishes = ['organisation', 'post', 'pick-up'] as const;
const Minute = z.number().int().min(0).max(1440);
const Count = z.number().int().positive();

export const OrderedTalk = z.object({
  topic: z.string(),
  seats: Count,
  minutes: Count,
  language: z.enum(talkLanguages),
  audience: z.enum(talkAudiences),
  /** with a practical part: evacuation, extinguishers */
  drill: z.boolean(),
});
export type OrderedTalk = z.infer<typeof OrderedTalk>;

export const SessionMenu = z.object({
  services: z.array(z.object({ code: z.string(), people: Count })),
  talks: z.array(OrderedTalk),
  place: z.object({
    hall: z.string(),
    sockets: z.number().int().min(0),
    network: z.boolean(),
    parking: z.boolean(),
    projector: z.boolean(),
  }),
  /** wished dates, the best first */
  dates: z.array(z.string()),
  /** class breaks or shifts in which people can leave their place */
  breaks: z.array(z.object({ from: Minute, to: Minute })),
  delivery: z.enum(deliveryWishes),
  interpreter: z.boolean(),
});
export type SessionMenu = z.infer<typeof SessionMenu>;

export function peopleOf({ services }: Pick<SessionMenu, 'services'>): number {
  return services.reduce((sum, { people }) => sum + people, 0);
}
