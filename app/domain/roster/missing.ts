// What an attendee still lacks before the day, by code; told once per person, all of it.
export type MissingCode = 'data' | 'guardian' | 'relation';

export type Looked = { personId: string | null; minor: boolean; guardianStatus: string };

export function missingOf({ personId, minor, guardianStatus }: Looked): MissingCode[] {
  if (minor && guardianStatus === 'refused') return [];
  if (minor && guardianStatus === 'awaited') return ['guardian'];
  if (minor && guardianStatus === 'claimed') return ['relation'];
  return personId === null ? ['data'] : [];
}

/** A call number as it is spoken and shown: A 017. */
export function callText(number: number): string {
  return `A ${String(number).padStart(3, '0')}`;
}

/** Can the session go ahead? Everybody ready, most of them, or too few to send desks. */
export function goNoGo(counts: { ready: number; all: number }): 'go' | 'go-with-gaps' | 'no-go' {
  if (counts.all === 0) return 'no-go';
  if (counts.ready === counts.all) return 'go';
  return counts.ready * 2 >= counts.all ? 'go-with-gaps' : 'no-go';
}
