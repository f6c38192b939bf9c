// What a team can do as one bit mask: skills, languages and kits each have a bit, so that a team is judged in one step.
import type { VisitNeed } from './offer.ts';
import type { Team } from './team-day.ts';

/** The bit of every word met so far; bits fill words of 31. */
export type CapabilityNames = Map<string, number>;
export type Capability = { bits: number[]; officers: number };

const wordBits = 31;

function bitsOf(words: readonly string[], names: CapabilityNames): number[] {
  const bits: number[] = [];
  for (const word of words) {
    const bit = names.get(word) ?? names.size;
    names.set(word, bit);
    const at = Math.floor(bit / wordBits);
    while (bits.length <= at) bits.push(0);
    bits[at] = (bits[at] ?? 0) | (1 << (bit % wordBits));
  }
  return bits;
}

const wordsOf = (skills: readonly string[], languages: readonly string[], kits: readonly string[]) => [
  ...skills.map((code) => `skill ${code}`),
  ...languages.map((code) => `language ${code}`),
  ...kits.map((code) => `kit ${code}`),
];

export function capabilityOf(team: Team, names: CapabilityNames): Capability {
  const kits = team.kits.map((kit) => kit.kind);
  return { bits: bitsOf(wordsOf(team.skills, team.languages, kits), names), officers: team.officers };
}

export function neededCapability(need: VisitNeed, names: CapabilityNames): Capability {
  return { bits: bitsOf(wordsOf(need.skills, need.languages, need.kits), names), officers: need.officers };
}

/** Has the one all that the other asks? What cannot be mended by another hour. */
export function hasAll(team: Capability, need: Capability): boolean {
  if (need.officers > team.officers) return false;
  for (let i = 0; i < need.bits.length; i++) {
    if (((need.bits[i] ?? 0) & ~(team.bits[i] ?? 0)) !== 0) return false;
  }
  return true;
}

/** The team's first kit of each needed kind. */
export function kitsFor(team: Team, need: VisitNeed): string[] {
  return need.kits.flatMap((kind) => team.kits.find((kit) => kit.kind === kind)?.id ?? []);
}
