// Who and how many, before anybody is named: the fields of the page, and the judgement of what was typed there.
// Fields of person k: k.relation, k.age, k.s.<service> (ticked), k.v.<service> (variant). `people` lists the keys.
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import type { Quota } from '#app/domain/rules/office-rules.ts';
import { AgeBand, type Applicant, Relation } from './draft.ts';
import { type Fault, type Judged, judged, type Typed } from './fault.ts';

export type PersonTyped = {
  key: string;
  relation: string;
  age: string;
  /** ticked services and the variant chosen for each, '' while none is */
  services: Readonly<Record<string, string>>;
};
export type WhoTyped = { people: PersonTyped[]; others: boolean };

const keys = 'abcdefghijklmnopqrstuvwxyz';

/** Reads the page's fields; there is always at least one person. */
export function whoFromTyped(typed: Typed): WhoTyped {
  const listed = [...new Set((typed.people ?? '').split(',').filter((key) => /^[a-z]$/.test(key)))];
  const people = (listed.length > 0 ? listed : ['a']).map((key) => ({
    key,
    relation: typed[`${key}.relation`] ?? '',
    age: typed[`${key}.age`] ?? '',
    services: Object.fromEntries(
      Object.keys(typed)
        .filter((name) => name.startsWith(`${key}.s.`))
        .map((name) => name.slice(4))
        .map((code) => [code, typed[`${key}.v.${code}`] ?? '']),
    ),
  }));
  return { people, others: typed.others === 'yes' };
}

/** The fields as they stand after the step was saved. */
export function whoToTyped(applicants: readonly Applicant[], consentOfOthers: boolean): Typed {
  const entries = applicants.flatMap((one): [string, string][] => [
    [`${one.key}.relation`, one.relation],
    [`${one.key}.age`, one.ageBand],
    ...one.services.flatMap((wanted): [string, string][] => [
      [`${one.key}.s.${wanted.code}`, 'yes'],
      [`${one.key}.v.${wanted.code}`, wanted.variant],
    ]),
  ]);
  const people = applicants.map((one) => one.key).join(',');
  return Object.fromEntries([...entries, ['people', people], ...(consentOfOthers ? [['others', 'yes']] : [])]);
}

/** One person more; the fields of the others stay as they are. */
export function withPersonAdded(typed: Typed): Typed {
  const { people } = whoFromTyped(typed);
  const taken = people.map((person) => person.key);
  const free = [...keys].find((key) => !taken.includes(key));
  return free ? { ...typed, people: [...taken, free].join(',') } : typed;
}

/** Without one person; the last one cannot be taken away, only emptied. */
export function withPersonRemoved(typed: Typed, key: string): Typed {
  const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith(`${key}.`)));
  const left = whoFromTyped(typed).people.filter((person) => person.key !== key);
  return { ...kept, people: left.map((person) => person.key).join(',') || 'a' };
}

export type WhoRules = { quota: Quota; mode: 'home' | 'window'; services: readonly ServiceEntry[] };

/** Faults name the field and the person's place in the list, so that one summary can tell them apart. */
export function judgeWho(typed: Typed, rules: WhoRules): Judged<{ applicants: Applicant[]; consentOfOthers: boolean }> {
  const form = whoFromTyped(typed);
  const faults = form.people.flatMap((person, index) => personFaults(person, index + 1, rules));
  const most = rules.quota.peoplePerHomeVisit;
  if (form.people.length > most) faults.push({ field: 'people', code: 'too-many-people', facts: { most } });
  const selves = form.people.filter((person) => person.relation === 'self');
  if (selves[1]) faults.push({ field: `${selves[1].key}.relation`, code: 'self-twice' });
  const forOthers = form.people.some((person) => person.relation !== '' && person.relation !== 'self');
  if (forOthers && !form.others) faults.push({ field: 'others', code: 'others-agree' });
  return judged(faults, () => ({
    applicants: form.people.map((person) => applicantOf(person, rules.services)),
    consentOfOthers: forOthers && form.others,
  }));
}

function personFaults(person: PersonTyped, position: number, rules: WhoRules): Fault[] {
  const { key } = person;
  const faults: Fault[] = [];
  const fault = (field: string, code: Fault['code'], facts: Fault['facts'] = {}) =>
    faults.push({ field: `${key}.${field}`, code, facts: { person: position, ...facts } });
  const relation = Relation.safeParse(person.relation);
  const age = AgeBand.safeParse(person.age);
  if (!relation.success) fault('relation', 'choose-relation');
  if (!age.success) fault('age', 'choose-age');
  const grown = relation.success && (relation.data === 'parent' || relation.data === 'spouse');
  if (grown && age.success && age.data !== 'adult') fault('age', 'relation-age');
  if (Object.keys(person.services).length === 0) fault('s', 'choose-service');
  const most = rules.quota.servicesPerPerson;
  if (Object.keys(person.services).length > most) fault('s', 'too-many-services', { most });
  for (const [code, variant] of Object.entries(person.services)) {
    const entry = rules.services.find((service) => service.code === code);
    if (!entry?.modes.includes(rules.mode)) fault('s', 'service-not-here');
    else if (entry.variants.length > 1 && !entry.variants.some((one) => one.code === variant)) {
      fault(`v.${code}`, 'choose-variant', { service: code });
    }
  }
  return faults;
}

/** A service with one variant is not asked about. */
function applicantOf(person: PersonTyped, services: readonly ServiceEntry[]): Applicant {
  const only = (code: string) => {
    const variants = services.find((service) => service.code === code)?.variants ?? [];
    return variants.length === 1 ? variants[0]?.code : undefined;
  };
  return {
    key: person.key,
    relation: Relation.parse(person.relation),
    ageBand: AgeBand.parse(person.age),
    services: Object.entries(person.services).map(([code, variant]) => ({ code, variant: only(code) ?? variant })),
  };
}
