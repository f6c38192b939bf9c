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
};

export function refusalOf(error: unknown): Problem | null {
  const code = problems[brokenConstraint(error) ?? ''];
  return code ? { code } : null;
}
