// What a person has told us on the way to a booking. Every part may still be missing; nothing here is checked
// against the catalogue or the clock: that is domain/booking/request.ts.
import { z } from 'zod';

export const relations = ['self', 'parent', 'child', 'spouse', 'relative', 'neighbour', 'client'] as const;
export const Relation = z.enum(relations);
export type Relation = z.infer<typeof Relation>;

export const ageBands = ['adult', '16-17', '14-15', 'under-14'] as const;
export const AgeBand = z.enum(ageBands);
export type AgeBand = z.infer<typeof AgeBand>;

export const documentKinds = [
  'resident-id',
  'child-no-card',
  'newborn',
  'hmt-permit',
  'mainland-travel-permit',
  'permanent-resident',
  'foreign-passport',
] as const;
export const DocumentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** One service wanted by one applicant, in one variant (first, renewal, …). */
export const WantedService = z.object({ code: z.string(), variant: z.string() });
export type WantedService = z.infer<typeof WantedService>;

/** Who wants what, before anybody is named. */
export const Applicant = z.object({
  key: z.string(),
  relation: Relation,
  ageBand: AgeBand,
  services: z.array(WantedService),
});
export type Applicant = z.infer<typeof Applicant>;

export const Place = z.object({
  communityId: z.string().nullable(),
  pointId: z.string().nullable(),
  detail: z.string(),
  howToFind: z.string(),
  lift: z.enum(['yes', 'no', 'unknown']),
  kind: z.enum(['home', 'bedside', 'point']),
});
export type Place = z.infer<typeof Place>;

export const Needs = z.object({
  wheelchair: z.boolean(),
  signLanguage: z.boolean(),
  smsOnly: z.boolean(),
  interpreter: z.string().nullable(),
  bedside: z.boolean(),
  noFingerprints: z.boolean(),
  cannotDecide: z.boolean(),
  note: z.string(),
});
export type Needs = z.infer<typeof Needs>;

/** A window of a day: the promise is to arrive between start and end (minutes of day, Asia/Shanghai). */
export const WantedTime = z.object({ date: z.string(), windowStart: z.number().int(), windowEnd: z.number().int() });
export type WantedTime = z.infer<typeof WantedTime>;

export const GivenConsent = z.object({ code: z.string(), revisionId: z.string() });
export type GivenConsent = z.infer<typeof GivenConsent>;

export const Guardian = z.object({
  name: z.string(),
  relation: z.enum(['mother', 'father', 'grandparent', 'other-guardian']),
  number: z.string(),
  isBooker: z.boolean(),
});
export type Guardian = z.infer<typeof Guardian>;

/** A named applicant. Fields that the service or the document does not ask for stay null. */
export const NamedPerson = z.object({
  key: z.string(),
  name: z.string(),
  familyName: z.string().nullable(),
  givenName: z.string().nullable(),
  documentKind: DocumentKind,
  number: z.string().nullable(),
  birth: z.string().nullable(),
  nationality: z.string().nullable(),
  documentExpiry: z.string().nullable(),
  entryDate: z.string().nullable(),
  visaKind: z.string().nullable(),
  visaExpiry: z.string().nullable(),
  travelPlan: z.string().nullable(),
  oldNumber: z.string().nullable(),
  stateStaff: z.boolean(),
  rareCharacters: z.string().nullable(),
  guardian: Guardian.nullable(),
});
export type NamedPerson = z.infer<typeof NamedPerson>;

export const Contact = z.object({
  bookerName: z.string(),
  kind: z.enum(['email', 'sms', 'none']),
  value: z.string(),
  confirmed: z.boolean(),
});
export type Contact = z.infer<typeof Contact>;

export const DraftData = z.object({
  mode: z.enum(['home', 'window']).nullable(),
  applicants: z.array(Applicant),
  consentOfOthers: z.boolean(),
  place: Place.nullable(),
  needs: Needs.nullable(),
  time: WantedTime.nullable(),
  consents: z.array(GivenConsent),
  people: z.array(NamedPerson),
  contact: Contact.nullable(),
  /** what was typed on a page and not yet accepted, by step: kept so that nothing is lost */
  typed: z.record(z.string(), z.record(z.string(), z.string())),
});
export type DraftData = z.infer<typeof DraftData>;

export function emptyDraft(): DraftData {
  return {
    mode: null,
    applicants: [],
    consentOfOthers: false,
    place: null,
    needs: null,
    time: null,
    consents: [],
    people: [],
    contact: null,
    typed: {},
  };
}
