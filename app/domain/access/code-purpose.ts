// What a one-time code is asked for, and what it opens.
export const codePurposes = [
  'confirm-contact',
  'open-booking',
  'resume-draft',
  'change-contact',
  'lost-reference',
  'org-sign-in',
  'confirm-asker',
  'open-matter',
  'attend',
] as const;
/**
 * confirm-contact: subject is the draft's id. open-booking: the reference. resume-draft: the draft's reference.
 * attend: the attendee's id; the contact is the one the organisation gave.
 * change-contact: the booking's id (already opened). lost-reference: subject is empty, the contact says it all.
 * org-sign-in: the district, the contact says whose.
 * confirm-asker: `question:<id>` or `matter:<id>` that waits for its contact. open-matter: the reference of either.
 */
export type CodePurpose = (typeof codePurposes)[number];
