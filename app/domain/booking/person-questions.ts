// What is asked about one applicant: the least that the chosen services need (Personal Information Protection Law art. 6),
// by kind of document and by age on the day of the visit.
import type { DocumentKind, PersonField } from '#app/domain/catalogue/document-kind.ts';
import type { CatalogueEntry, ServiceEntry, Variant } from '#app/domain/catalogue/entry.ts';
import type { Condition } from '#app/domain/catalogue/material.ts';
import type { AgeBand, Applicant } from './draft.ts';

export type Entries = ReadonlyMap<string, CatalogueEntry>;

/** One wanted service with its catalogue entry and variant. */
export type Wanted = { code: string; entry: ServiceEntry; variant: Variant };

export type HeldField = 'held-number' | 'held-expiry';

export type PersonQuestions = {
  wanted: Wanted[];
  /** kinds of document every wanted service accepts; none means that the services do not go together */
  kinds: DocumentKind[];
  kind: DocumentKind | null;
  /** han: Chinese characters; latin: as in the passport's machine-readable zone; either: both are seen on this document */
  nameForm: 'han' | 'latin' | 'either';
  /** the number of this document does not tell the birth date, so it is asked */
  asksBirth: boolean;
  fields: Exclude<PersonField, HeldField>[];
  /** asked once per service: the document that is renewed or changed */
  held: { service: string; fields: HeldField[] }[];
  /** circumstances to tick, because a paper depends on them */
  conditions: Condition[];
};

/** ways of talent settlement; where the catalogue has a variant for each, they are not asked again */
export const settlementRoutes = ['degree', 'graduate', 'skill', 'employer', 'family'] as const;
const childKinds: readonly DocumentKind[] = ['child-no-card'];
const underSixteen: readonly AgeBand[] = ['under-14', '14-15'];
const foreignKinds: readonly DocumentKind[] = ['foreign-passport', 'permanent-resident'];
/** circumstances that follow from other answers and are never asked as such */
const derived: readonly Condition[] = ['under-14', 'under-16', 'under-18', 'from-16', 'cannot-decide'];

/** The entries and variants of what somebody wants; unknown codes are left out. */
export function wantedBy(applicant: Applicant, entries: Entries): Wanted[] {
  return applicant.services.flatMap(({ code, variant: variantCode }) => {
    const entry = entries.get(code);
    if (entry?.kind !== 'service') return [];
    const variant = entry.variants.find((v) => v.code === variantCode);
    return variant ? [{ code, entry, variant }] : [];
  });
}

/** `kind` is the document chosen so far; without one the likeliest is taken. `needs` are those of the whole visit. */
export function questionsFor(
  applicant: Applicant,
  entries: Entries,
  kind: DocumentKind | null,
  guardianNeeded = underSixteen.includes(applicant.ageBand),
): PersonQuestions {
  const wanted = wantedBy(applicant, entries);
  const kinds = kindsFor(wanted, applicant.ageBand);
  const chosen = kind && kinds.includes(kind) ? kind : (kinds[0] ?? null);
  const fields = fieldsFor(wanted, chosen, applicant.ageBand);
  return {
    wanted,
    kinds,
    kind: chosen,
    nameForm: nameFormOf(chosen),
    asksBirth: chosen === 'foreign-passport' || chosen === 'mainland-travel-permit' || chosen === 'permanent-resident',
    fields,
    held: heldFor(wanted),
    conditions: conditionsFor(wanted, fields, guardianNeeded),
  };
}

function kindsFor(wanted: readonly Wanted[], band: AgeBand): DocumentKind[] {
  const [first, ...rest] = wanted;
  if (!first) return [];
  const child = underSixteen.includes(band);
  const both = first.entry.documentKinds.filter((k) => rest.every((w) => w.entry.documentKinds.includes(k)));
  const possible = both.filter((k) => child || !childKinds.includes(k));
  return child
    ? [...possible].sort((a, b) => Number(childKinds.includes(b)) - Number(childKinds.includes(a)))
    : possible;
}

function nameFormOf(kind: DocumentKind | null): PersonQuestions['nameForm'] {
  if (kind && foreignKinds.includes(kind)) return 'latin';
  return kind === 'mainland-travel-permit' || kind === 'hmt-permit' ? 'either' : 'han';
}

function fieldsFor(wanted: readonly Wanted[], kind: DocumentKind | null, band: AgeBand): PersonQuestions['fields'] {
  const listed = new Set(wanted.flatMap((w) => w.entry.personFields.filter((field) => matters(field, w))));
  return [...listed].filter((field): field is PersonQuestions['fields'][number] => {
    if (field === 'held-number' || field === 'held-expiry') return false;
    if (field === 'state-staff') return !underSixteen.includes(band);
    // the permanent resident's number says the nationality only in its newer form, so the form asks either way
    if (field === 'nationality') return kind !== null && foreignKinds.includes(kind);
    return true;
  });
}

/** Some facts matter for one variant only: visa and entry for a first permit, the employer for that way of settling. */
function matters(field: PersonField, { variant }: Wanted): boolean {
  const route = settlementRoutes.some((code) => code === variant.code);
  if (field === 'visa-kind' || field === 'entry-date') return variant.code === 'first';
  if (field === 'settlement-route') return !route;
  return field !== 'employer-code' || !route || variant.code === 'employer';
}

function heldFor(wanted: readonly Wanted[]): PersonQuestions['held'] {
  return wanted.flatMap((w) => {
    if (!w.variant.asksHeldDocument) return [];
    const fields = (['held-number', 'held-expiry'] as const).filter((f) => w.entry.personFields.includes(f));
    return fields.length > 0 ? [{ service: w.code, fields }] : [];
  });
}

function conditionsFor(wanted: readonly Wanted[], fields: PersonQuestions['fields'], guardian: boolean): Condition[] {
  const asked = new Set<Condition>();
  for (const { entry, variant } of wanted) {
    for (const material of entry.materials) {
      if (!variant.materials.includes(material.code)) continue;
      const forGuardianOnly = material.when.includes('under-16') || material.when.includes('under-14');
      if (forGuardianOnly && !guardian) continue;
      for (const condition of material.when) if (entry.asks.includes(condition)) asked.add(condition);
    }
  }
  return [...asked].filter((condition) => {
    if (derived.includes(condition)) return false;
    if (condition === 'state-staff') return !guardian && !fields.includes('state-staff');
    if (condition === 'off-campus') return !fields.includes('lives-off-campus');
    if (condition === 'employer-route' || condition === 'degree-route') return !fields.includes('settlement-route');
    return true;
  });
}

/** The name of the form field for a fact that is asked once per service. */
export function heldKey(field: HeldField, service: string): string {
  return `${field}.${service}`;
}
