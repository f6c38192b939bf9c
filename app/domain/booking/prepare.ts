// What to have ready on the day: the papers of every wanted service, then what the room needs, each named once.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import { type Condition, materialsFor } from '#app/domain/catalogue/material.ts';
import type { AgeBand, Applicant } from './draft.ts';

const bandConditions: Record<AgeBand, readonly Condition[]> = {
  adult: ['from-16'],
  '16-17': ['from-16', 'under-18'],
  '14-15': ['under-16', 'under-18', 'register-apart'],
  'under-14': ['under-14', 'under-16', 'under-18', 'register-apart'],
};

/** Conditions that follow from what was already told; others are shown on the service's own page. */
function conditionsOf(applicant: Applicant, details: Readonly<Record<string, string>>): Set<Condition> {
  const holds = new Set<Condition>(bandConditions[applicant.ageBand]);
  if (details['state-staff'] === 'yes') holds.add('state-staff');
  if (applicant.services.some((wanted) => wanted.variant === 'reissue')) holds.add('lost');
  return holds;
}

/** Order: materials by applicant, then each service's own list; equal texts only once. */
export function prepareList(
  applicants: readonly Applicant[],
  entries: ReadonlyMap<string, ServiceEntry>,
  details: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(),
): Bilingual[] {
  const list = new Map<string, Bilingual>();
  const add = (text: Bilingual) => list.has(text.zh) || list.set(text.zh, text);
  for (const applicant of applicants) {
    const holds = conditionsOf(applicant, details.get(applicant.key) ?? {});
    for (const wanted of applicant.services) {
      const entry = entries.get(wanted.code);
      const variant = entry?.variants.find((v) => v.code === wanted.variant);
      if (!entry || !variant) continue;
      for (const material of materialsFor(entry.materials, variant.materials, holds)) add(material.name);
    }
  }
  for (const applicant of applicants) {
    for (const wanted of applicant.services) for (const text of entries.get(wanted.code)?.prepare ?? []) add(text);
  }
  return [...list.values()];
}
