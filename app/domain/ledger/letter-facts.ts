// What each letter needs to be told, by template. Names come masked; places stop at the community; no number, no house
// address, no door word ever stands here. Words and colours of the brand are added when the letter is written.
import { z } from 'zod';
import { Bilingual } from '#app/domain/bilingual.ts';

const Minute = z
  .number()
  .int()
  .min(0)
  .max(24 * 60);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A promised window of a day: civil date and minutes of that day, Asia/Shanghai. */
export const LetterWindow = z.object({
  date: Day,
  windowStart: Minute,
  windowEnd: Minute,
});
export type LetterWindow = z.infer<typeof LetterWindow>;

export const CodeFacts = z.object({
  code: z.string().regex(/^\d{6,8}$/),
  /** what the code opens, said in the letter so that nobody is talked out of it */
  purpose: z.enum(['book', 'track', 'resume', 'change-contact', 'find-reference', 'organisation', 'answer', 'attend']),
  lifeMinutes: z.number().int().positive(),
});

/** Everything a letter about a booking may show. */
export const VisitFacts = LetterWindow.extend({
  bookingId: z.string(),
  /** as people read it, with its check digit: 7KQM-4X2D */
  reference: z.string().min(1),
  mode: z.enum(['home', 'window']),
  /** the number shown on the pass, 3108; the brand puts its letters before it. null: none yet */
  number: z.number().int().nullable(),
  /** how long the work takes, minutes */
  minutes: z.number().int().positive(),
  /** masked */
  booker: z.string().min(1),
  /** masked, in the order of the booking */
  people: z.array(z.string()).min(1),
  services: z.array(Bilingual).min(1),
  /** the community of a home visit, or the name of the service point */
  place: Bilingual,
  team: Bilingual.nullable(),
  /** what to have ready, materials first, then what the room needs, then the fee */
  prepare: z.array(Bilingual),
  /** counts up with every change; orders the calendar entries of one booking */
  sequence: z.number().int().min(0),
  /** where the booking is opened, after /{locale}/{district}/: `track` or a link with its token */
  path: z.string().min(1),
});
export type VisitFacts = z.infer<typeof VisitFacts>;

export const VisitResult = z.object({
  person: z.string(),
  service: Bilingual,
  outcome: z.enum(['captured', 'accepted', 'accepted-missing', 'not-accepted', 'absent', 'to-be-checked']),
  promisedOn: Day.nullable(),
  /** the promised day rests on a calendar not yet published */
  provisional: z.boolean(),
});
export type VisitResult = z.infer<typeof VisitResult>;

/** One team's day on paper: what the team needs to go to the right doors at the right time, and nothing else. */
export const DaySheet = z.object({
  teamId: z.string(),
  /** null: visits that have no team yet */
  team: Bilingual.nullable(),
  hours: z.object({ start: Minute, end: Minute }).nullable(),
  /** who is there on that day */
  officers: z.number().int().nullish(),
  lines: z.array(
    z.object({
      reference: z.string().min(1),
      plannedStart: Minute,
      windowStart: Minute,
      windowEnd: Minute,
      minutes: z.number().int().positive(),
      /** masked */
      people: z.array(z.string()),
      /** whose session it is, and how many are expected; absent or null for other visits */
      session: z.object({ host: Bilingual, people: z.number().int() }).nullish(),
      services: z.array(Bilingual),
      place: Bilingual,
      /** the team's time is kept, the team is not promised yet */
      kept: z.boolean(),
    }),
  ),
});
export type DaySheet = z.infer<typeof DaySheet>;
/** News of a case after its visit, and what becomes of a request to expedite it. */
export const caseNews = [
  'papers-follow',
  'papers-remind',
  'papers-lapsed',
  'told-once',
  'payment',
  'returned',
  'ready',
  'promise-moved',
  'expedite-approved',
  'expedite-refused',
  'expedite-more',
  'delivery-out',
  'delivery-failed',
  'delivery-handed',
  'delivery-organisation',
  'delivery-posted',
  'delivery-waits',
] as const;
export type CaseNews = (typeof caseNews)[number];
/** One piece of news of a case, whoever is written to. */
const NewsFacts = z.object({
  news: z.enum(caseNews),
  service: Bilingual,
  lines: z.array(Bilingual),
  on: Day.nullable(),
  provisional: z.boolean(),
  /** in words, as a supervisor wrote it */
  reason: z.string().nullable(),
  /** of the parcel */
  postNumber: z.string().nullable().default(null),
  /** where documents are kept and handed out */
  point: Bilingual.nullable().default(null),
});
export type NewsFacts = z.infer<typeof NewsFacts>;
/** What somebody on a session's roster is written: no number, no contact, the name as the organisation gave it, masked. */
export const AttendeeFacts = z.object({
  person: z.string().min(1),
  organisation: Bilingual,
  services: z.array(Bilingual),
  /** the first day of the session; with `start` the personal call time */
  date: Day,
  start: Minute.nullable(),
  /** the group that is called together */
  wave: z.number().int().nullable(),
  /** the last day to answer */
  until: Day,
  /** what is still missing, by code; told once */
  missing: z.array(z.enum(['data', 'guardian', 'relation', 'consent'])),
  /** with its token, after /{locale}/{district}/ */
  path: z.string().min(1),
});
export type AttendeeFacts = z.infer<typeof AttendeeFacts>;

const before = { before: LetterWindow };

/** A letter to an organisation; `path` after /{locale}/{district}/. */
const ToOrganisation = z.object({ organisation: Bilingual, path: z.string().min(1) });

export const sessionNews = [
  'asked',
  'offered',
  'proposed',
  'accepted',
  'declined',
  'withdrawn',
  'cancelled',
  'due-soon',
  'lapsed',
  'done',
  'talks-changed',
  'half-day-lost',
] as const;

/** Everything a letter about a session may show: no names, only counts. */
const SessionFacts = ToOrganisation.extend({
  what: z.enum(sessionNews),
  reference: z.string().min(1),
  services: z.array(z.object({ name: Bilingual, people: z.number().int().positive() })),
  place: Bilingual,
  halfDays: z.array(LetterWindow.extend({ desks: z.number().int().positive() })),
  talks: z.array(Bilingual),
  /** instant by which the reader answers */
  until: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
});

export const poolNews = ['joined', 'waiting', 'reached', 'lapsed', 'offered'] as const;

/** The facts of each template. A letter whose facts do not fit is never sent: it goes to the dead letters. */
export const letterFacts = {
  code: CodeFacts,
  'booking-placed': VisitFacts,
  'booking-submitted': VisitFacts,
  'booking-confirmed': VisitFacts,
  'booking-changed': VisitFacts.extend(before),
  'booking-cancelled': VisitFacts,
  'booking-cancelled-org': VisitFacts.extend({ reason: z.string().nullable() }),
  'booking-needs-fix': VisitFacts.extend({
    missing: z.array(z.string()).min(1),
    until: Day.nullable(),
  }),
  'contact-changed': VisitFacts.extend({ contact: z.string() }),
  'visit-reminder': VisitFacts,
  'visit-en-route': VisitFacts.extend({ arrival: LetterWindow.nullable() }),
  'visit-failed': VisitFacts.extend({
    reason: z.enum(['nobody-home', 'wrong-address', 'other', 'closed']),
    /** why it is closed, where it is */
    closed: Bilingual.optional(),
  }),
  'visit-rebooked': VisitFacts.extend({ ...before, closed: Bilingual.optional() }),
  'visit-done': VisitFacts.extend({ results: z.array(VisitResult).min(1) }),
  'rating-invite': z.object({
    /** masked */
    booker: z.string().min(1),
    reference: z.string().min(1),
    services: z.array(Bilingual).min(1),
    path: z.string().min(1),
  }),
  /** question and answer as they were written: they go to the one who asked, at a confirmed contact */
  'question-answered': z.object({ reference: z.string(), question: z.string(), answer: z.string(), path: z.string() }),
  'matter-received': z.object({ reference: z.string(), due: Day, path: z.string() }),
  'matter-answered': z.object({ reference: z.string(), answer: z.string(), doneBy: Day.nullable(), path: z.string() }),
  'ending-near': z.object({
    kind: z.enum(['residence-permit', 'permit-endorsement', 'identity-card-16']),
    endsOn: Day,
    /** to book */
    book: z.string(),
    /** the page that stops it */
    path: z.string(),
  }),
  'case-news': VisitFacts.extend(NewsFacts.shape),
  'attendee-news': AttendeeFacts.extend(NewsFacts.shape),
  'attendee-invited': AttendeeFacts,
  'attendee-reminded': AttendeeFacts,
  'attendee-missing': AttendeeFacts,
  'attendee-time': AttendeeFacts,
  /** `until`: an instant; the offered place is kept so long */
  'place-freed': VisitFacts.extend({ offered: LetterWindow, until: z.iso.datetime() }),
  'contact-invited': ToOrganisation,
  'organisation-decided': ToOrganisation.extend({
    decision: z.enum(['verified', 'refused', 'closed']),
    reason: z.string().nullable(),
  }),
  'session-told': SessionFacts,
  'pool-told': ToOrganisation.extend({
    what: z.enum(poolNews),
    host: Bilingual,
    service: Bilingual,
    people: z.number().int().positive(),
    until: z.iso.datetime().nullable(),
  }),
  /** to a partner unit about one talk of its own; `until`: instant by which it answers */
  'partner-told': z.object({
    what: z.enum(['asked', 'reminded']),
    unit: Bilingual,
    talk: Bilingual,
    date: Day,
    start: Minute,
    minutes: z.number().int().positive(),
    seats: z.number().int().positive(),
    host: Bilingual,
    place: Bilingual,
    until: z.iso.datetime(),
    late: z.boolean(),
  }),
  /** every part of a booking with its people, masked; `joined`: they are one again */
  'visit-parts': VisitFacts.extend({
    parts: z.array(z.object({ reference: z.string().min(1), people: z.array(z.string()) })).min(1),
    joined: z.boolean(),
  }),
  /** to the service point's own address; `at`: the instant they were made */
  'day-sheets': z.object({
    date: Day,
    district: z.string(),
    pointId: z.string(),
    point: Bilingual,
    at: z.iso.datetime(),
    sheets: z.array(DaySheet),
  }),
};

export type LetterFacts = {
  [T in keyof typeof letterFacts]: z.infer<(typeof letterFacts)[T]>;
};
