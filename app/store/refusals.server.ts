// What the database itself refuses, as a problem people can be told. Anything else stays an exception.
import type { Problem } from '#app/domain/result.ts';
import { brokenConstraint } from '#app/platform/sql.server.ts';

const problems: Record<string, Problem['code']> = {
  allocation_team_once: 'time-taken',
  allocation_kit_once: 'kit-busy',
  allocation_holder_key: 'time-taken',
  item_open_key_key: 'already-booked',
  booking_draft_id_key: 'already-booked',
  booking_reference_key: 'already-booked',
  revision_one_proposal: 'version-changed',
  revision_kind_key_version_key: 'version-changed',
  revision_two_people: 'same-person',
  account_request_two_people: 'same-person',
  expedite_two_people: 'same-person',
  item_pause_once: 'step-not-allowed',
  shift_weekday_once: 'shift-overlap',
  shift_date_once: 'shift-overlap',
  shift_length: 'shift-empty',
  shift_break: 'shift-break',
  overtime_once: 'shift-overlap',
  leave_once: 'leave-overlap',
  kit_number_key: 'kit-number-taken',
  kit_outage_once: 'outage-overlap',
  loan_team_once: 'loan-overlap',
  loan_kit_once: 'loan-overlap',
  loan_consent: 'loan-consent',
  loan_other_place: 'loan-same-unit',
  organisation_code_once: 'organisation-known',
  org_contact_once: 'contact-known',
  session_offer_open: 'offer-changed',
  session_offer_accepted: 'offer-changed',
  partner_unit_name: 'unit-name-taken',
  pool_member_once: 'already-asked',
  window_request_once: 'already-asked',
  attendee_number_once: 'stale-page',
  attendee_person_once: 'stale-page',
  attendee_position_once: 'stale-page',
  attendee_call_once: 'stale-page',
};

export function refusalOf(error: unknown): Problem | null {
  const code = problems[brokenConstraint(error) ?? ''];
  return code ? { code } : null;
}
