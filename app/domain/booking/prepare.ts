// What to have ready on the day: the papers of every wanted service, then what the room needs, each named once.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import { Condition, materialsFor } from '#app/domain/catalogue/material.ts';
import type { AgeBand, Applicant } from './draft.ts';

const bandConditions: Record<AgeBand, readonly Condition[]> = {
  adult: ['from-16'],
  '16-17': ['from-16', 'under-18'],
  '14-15': ['under-16', 'under-18', 'register-apart'],
  'under-14': ['under-14', 'under-16', 'under-18', 'register-apart'],
};

/** Conditions that follow from what was told: the age, the facts of the person's page, and the boxes ticked there. */
export function conditionsOf(applicant: Applicant, details: Readonly<Record<string, string>>): Set<Condition> {
  const holds = new Set<Condition>(bandConditions[applicant.ageBand]);
  if (details['state-staff'] === 'yes') holds.add('state-staff');
  if (details['lives-off-campus'] === 'yes') holds.add('off-campus');
  if (details['cannot-decide'] === 'yes') holds.add('cannot-decide');
  // once the boxes were shown, only what was ticked counts
  if (details.conditions !== undefined) holds.delete('register-apart');
  for (const ticked of (details.conditions ?? '').split(',')) {
    const condition = Condition.safeParse(ticked);
    if (condition.success) holds.add(condition.data);
  }
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
