// The kinds of document a person can be identified by when booking, and the extra facts a service may ask of a person.
import { z } from 'zod';

export const documentKinds = [
  'resident-id', // 居民身份证, also the number in the household register
  'child-no-card', // number from the household register, or not registered yet (birth certificate)
  'hmt-permit', // residence permit for Hong Kong, Macao and Taiwan residents, numbers 81/82/83
  'mainland-travel-permit', // 港澳居民来往内地通行证, 台湾居民来往大陆通行证
  'permanent-resident', // 外国人永久居留身份证
  'foreign-passport',
] as const;
export const DocumentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Asked per person, only where the service lists it (Personal Information Protection Law art. 6: the minimum). */
export const personFields = [
  'nationality',
  'document-expiry', // date printed on the document named above
  'held-number', // number of the document to be renewed, changed or handed over
  'held-expiry', // its last day
  'visa-kind',
  'entry-date',
  'travel-dates', // planned travel while the passport is kept
  'blank-pages', // two blank passport pages for the sticker
  'study-place',
  'lives-off-campus',
  'state-staff', // registered state staff or serving military
  'employer-code', // unified social credit code
  'settlement-route', // which category of talent settlement
  'address-since', // lives at this address since
  'arrival-date',
  'earlier-reference', // reference of the booking whose documents are delivered
  'collector', // who takes the documents
] as const;
export const PersonField = z.enum(personFields);
export type PersonField = z.infer<typeof PersonField>;
