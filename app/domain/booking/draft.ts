// What a person has told us on the way to a booking. Every part may still be missing; nothing here is checked
// against the catalogue or the clock: that is domain/booking/request.ts.
import { z } from 'zod';
import { DocumentKind } from '#app/domain/catalogue/document-kind.ts';

export const relations = ['self', 'parent', 'child', 'spouse', 'relative', 'neighbour', 'client'] as const;
export const Relation = z.enum(relations);
export type Relation = z.infer<typeof Relation>;

export const ageBands = ['adult', '16-17', '14-15', 'under-14'] as const;
export const AgeBand = z.enum(ageBands);
export type AgeBand = z.infer<typeof AgeBand>;

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

export const Door = z.object({ estate: z.string(), building: z.string(), unit: z.string(), number: z.string() });
export type Door = z.infer<typeof Door>;

export const Place = z.object({
  communityId: z.string().nullable(),
  pointId: z.string().nullable(),
  /** one line to the door, '' until it is told; `door` is the same in parts */
  detail: z.string(),
  door: Door.nullable(),
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
  /** the separate consent to facts about health; asked only when one is told */
  healthConsent: z.boolean(),
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

/** A named applicant. What only some services ask for stands in `details`, by catalogue field name. */
export const NamedPerson = z.object({
  key: z.string(),
  name: z.string(),
  /** as in the passport's machine-readable zone; null for names in Han characters and for "no family name" */
  familyName: z.string().nullable(),
  givenName: z.string().nullable(),
  documentKind: DocumentKind,
  number: z.string().nullable(),
  birth: z.string().nullable(),
  details: z.record(z.string(), z.string()),
  /** how to write a name whose characters cannot be typed */
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
  /** the day the documents must be in hand, where one was told */
  neededBy: z.string().nullable().default(null),
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
    neededBy: null,
    time: null,
    consents: [],
    people: [],
    contact: null,
    typed: {},
  };
}
