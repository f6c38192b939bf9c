// The facts every letter about a booking may show: masked names, the window, the place to the community, no more.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import type { VisitFacts } from '#app/domain/ledger/letter-facts.ts';

export type LetterSource = {
  bookingId: string;
  reference: string;
  mode: 'home' | 'window';
  number: number | null;
  date: string;
  windowStart: number;
  windowEnd: number;
  minutes: number;
  bookerName: string;
  names: readonly string[];
  services: readonly ServiceEntry[];
  place: Bilingual;
  team: Bilingual | null;
  prepare: Bilingual[];
  sequence: number;
};

export function visitFacts(source: LetterSource): VisitFacts {
  const { names, bookerName, services, ...rest } = source;
  return {
    ...rest,
    booker: maskName(bookerName),
    people: names.map((name) => maskName(name)),
    services: services.map((entry) => entry.name),
    path: 'track',
  };
}
