// Every refusal the product knows, by topic. The HTTP status stands in platform/http/status.ts,
// the sentences in i18n/{en,zh}/problems.ts; the compiler asks for both when a code is added.

export type ProblemCode =
  | DeliveryProblem
  | RequestProblem
  | AccessProblem
  | TimeProblem
  | BookingProblem
  | CatalogueProblem
  | ResourceProblem
  | BoardProblem
  | PlanProblem
  | RosterProblem
  | PostProblem
  | MatterProblem
  | OrganisationProblem;

/** The request itself. */
export type RequestProblem =
  | 'not-found'
  | 'form-invalid'
  | 'too-large'
  | 'wrong-type'
  | 'too-many-requests'
  | 'stale-page'
  | 'unavailable';

/** Who may, and signing in. */
export type AccessProblem =
  | 'sign-in-first'
  | 'not-allowed'
  | 'credentials-wrong'
  | 'second-factor-wrong'
  | 'locked'
  | 'password-weak'
  | 'second-person-needed'
  | 'roles-separated'
  | 'scope-incomplete'
  | 'username-taken'
  | 'request-open'
  | 'code-wrong'
  | 'code-expired'
  | 'code-used-up'
  | 'code-too-soon';

/** Times, holds and teams. */
export type TimeProblem =
  | 'time-taken'
  | 'time-past'
  | 'time-outside-horizon'
  | 'team-busy'
  | 'team-off-shift'
  | 'team-lacks-skill'
  | 'kit-busy'
  | 'hold-expired'
  | 'hold-limit'
  | 'day-changed';

/** Bookings, people, items and their steps. */
export type BookingProblem =
  | 'draft-gone'
  | 'draft-incomplete'
  | 'already-booked'
  | 'key-reused'
  | 'confirm-end'
  | 'people-wait'
  | 'step-not-allowed'
  | 'change-too-late'
  | 'quota-reached'
  | 'reason-needed'
  | 'final-state'
  | 'material-core'
  | 'told-already'
  | 'last-item'
  | 'needed-day-off'
  | 'needed-too-far'
  | 'ground-needed'
  | 'statement-needed'
  | 'expedite-asked'
  | 'ruling-over'
  | 'evidence-kind'
  | 'evidence-size'
  | 'evidence-many'
  | 'promise-day';

/** Catalogue, texts and calendars. */
export type CatalogueProblem =
  | 'version-changed'
  | 'same-person'
  | 'text-incomplete'
  | 'service-closed'
  | 'entry-invalid';

/** Questions, matters, ratings, reminders, and help for teams. */
export type MatterProblem =
  | 'rating-empty'
  | 'already-rated'
  | 'personal-data-inside'
  | 'wrong-tier'
  | 'unit-missing'
  | 'due-too-late'
  | 'already-answered'
  | 'consent-needed'
  | 'line-invalid'
  | 'slug-taken';

/** Messages. */
export type PostProblem = 'message-final';

/** Teams, kits, hours, closures, borrowing, windows that return, and the calendar's import. */
export type ResourceProblem =
  | 'clock-invalid'
  | 'date-invalid'
  | 'date-past'
  | 'dates-reversed'
  | 'span-too-long'
  | 'shift-empty'
  | 'shift-overlap'
  | 'shift-break'
  | 'overtime-apart'
  | 'overtime-limit'
  | 'leave-overlap'
  | 'closure-started'
  | 'consequences-changed'
  | 'kit-booked'
  | 'kit-number-taken'
  | 'outage-overlap'
  | 'loan-consent'
  | 'loan-overlap'
  | 'loan-same-unit'
  | 'loan-booked'
  | 'window-clash'
  | 'window-date'
  | 'calendar-same'
  | 'email-invalid'
  | 'roads-faulty'
  | 'speed-unknown';

/** Moving visits on the board. */
export type BoardProblem =
  | 'visit-locked'
  | 'session-apart'
  | 'wrong-counter'
  | 'outside-promise'
  | 'team-lacks-kit'
  | 'team-lacks-language'
  | 'team-lacks-officers'
  | 'visit-too-long'
  | 'team-too-far'
  | 'board-stale'
  | 'undo-changed'
  | 'undo-none'
  | 'swap-same-team'
  | 'not-together'
  | 'split-whole'
  | 'split-not-here'
  | 'merge-apart';
/** Plans of a day. */
export type PlanProblem =
  | 'plan-past'
  | 'plan-what-if'
  | 'plan-imagined'
  | 'plan-not-ready'
  | 'plan-empty'
  | 'plan-clash';

/** Organisations, their sessions, partner units and pools. */
export type OrganisationProblem =
  | 'organisation-not-verified'
  | 'organisation-known'
  | 'contact-known'
  | 'last-lead'
  | 'offer-changed'
  | 'offer-lapsed'
  | 'too-few-places'
  | 'team-twice'
  | 'pool-full'
  | 'pool-closed'
  | 'already-asked'
  | 'unit-name-missing'
  | 'unit-name-taken'
  | 'unit-kind-missing'
  | 'unit-has-talks'
  | 'unit-account';

/** Documents on their way. */
export type DeliveryProblem =
  | 'wrong-custodian'
  | 'receiver-needed'
  | 'count-needed'
  | 'count-differs'
  | 'handover-code'
  | 'proof-needed'
  | 'nobody-ticked'
  | 'delivery-tries'
  | 'post-number';
/** Rosters, private links, waves and the day of a session. */
export type RosterProblem =
  | 'session-not-accepted'
  | 'roster-row-gone'
  | 'invitation-ended'
  | 'invitation-unknown'
  | 'invitation-no-contact'
  | 'birth-wrong'
  | 'scan-unknown'
  | 'no-place-left'
  | 'extend-taken'
  | 'host-missing'
  | 'attendee-missing'
  | 'count-wrong';
