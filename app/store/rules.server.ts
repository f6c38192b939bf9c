// The rules of a district that are in force. A district without rules is a fault of the installation, not of a person.
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { publishedRevision } from './revisions.server.ts';

/** Kept as revisions of kind `rules`, keyed by district. */
export async function rulesInForce(sql: Sql, district: string, now: Date): Promise<OfficeRules> {
  const revision = await publishedRevision(sql, 'rules', district, civilDateOf(now));
  if (revision === null) throw new Error(`District ${district} has no rules in force`);
  return OfficeRules.parse(revision.body);
}
