// Turns a judged request into the rows of a booking: numbers, names and details sealed under the booking's own key.
import { randomInt, randomUUID } from 'node:crypto';
import type { DraftData } from '#app/domain/booking/draft.ts';
import { nameIndexText, numberIndexText } from '#app/domain/booking/index-text.ts';
import type { RequestVerdict } from '#app/domain/booking/request.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { BookingRows } from '#app/store/bookings.server.ts';
import { contactBlind } from '#app/store/contact-blind.server.ts';
import type { Hold } from '#app/store/holds.server.ts';
import type { Published } from '../content/published.server.ts';

export type Sealer = {
  seal(text: string, table: string, column: string, row: string): string;
  subjectKey: BookingRows['subjectKey'];
};

/** A new key for one booking; what it seals opens only in its own row and column. */
export function newSealer(keys: Keys): Sealer {
  const id = randomUUID();
  const wrapped = keys.newSubjectKey(id);
  return {
    subjectKey: { id, wrapped: Buffer.from(wrapped).toString('base64') },
    seal: (text, table, column, row) =>
      Buffer.from(keys.sealFor({ id, wrapped }, text, { table, column, row })).toString('base64'),
  };
}

export type PeopleRows = {
  people: BookingRows['people'];
  /** by applicant key */
  personIds: Map<string, string>;
};

export function peopleRows(keys: Keys, sealer: Sealer, draft: DraftData, verdict: RequestVerdict): PeopleRows {
  const personIds = new Map(verdict.people.map((person) => [person.key, randomUUID() as string]));
  const people = verdict.people.map(({ key, person, ageBand }, index) => {
    const id = personIds.get(key) as string;
    const { name, number, key: _key, ...details } = person;
    return {
      id,
      position: index + 1,
      relation: draft.applicants.find((applicant) => applicant.key === key)?.relation ?? 'self',
      name_sealed: sealer.seal(name, 'person', 'name_sealed', id),
      name_blind: keys.blind('name', nameIndexText(name)),
      document_kind: person.documentKind,
      number_sealed: number === null ? null : sealer.seal(number, 'person', 'number_sealed', id),
      number_blind: number === null ? null : keys.blind('number', numberIndexText(person.documentKind, number)),
      details_sealed: sealer.seal(JSON.stringify(details), 'person', 'details_sealed', id),
      age_band: ageBand,
    };
  });
  return { people, personIds };
}

/** Items of a person whose number already has an open one of the service wait for a clerk; nobody else is told. */
export function itemRows(
  draft: DraftData,
  content: Published,
  { people, personIds }: PeopleRows,
  openAlready: ReadonlySet<string>,
): BookingRows['items'] {
  return draft.applicants.flatMap((applicant) => {
    const personId = personIds.get(applicant.key) as string;
    const blind = people.find((person) => person.id === personId)?.number_blind;
    return applicant.services.map((wanted) => ({
      id: randomUUID(),
      person_id: personId,
      service_code: wanted.code,
      revision_id: content.entries.get(wanted.code)?.revisionId ?? '',
      variant: wanted.variant,
      needed_by: draft.neededBy,
      status: openAlready.has(`${blind} ${wanted.code}`) ? 'to_be_checked' : 'registered',
    }));
  });
}

export function visitRow(
  draft: DraftData,
  hold: Hold,
  asked: { district: string; pointId: string; number: number; skills: readonly string[] },
): BookingRows['visit'] {
  return {
    id: randomUUID(),
    district: asked.district,
    point_id: asked.pointId,
    kind: draft.mode ?? 'home',
    date: hold.date,
    window_start: hold.window_start,
    window_end: hold.window_end,
    service_minutes: Math.round((hold.ends_at.getTime() - hold.starts_at.getTime()) / 60_000),
    team_id: hold.team_id,
    community_id: draft.place?.communityId ?? null,
    lon: hold.lon,
    lat: hold.lat,
    number: asked.number,
    door_seed: randomInt(2 ** 31 - 1),
    skills: asked.skills,
  };
}

/** What only this booking's staff and owner read: place, needs, who booked. */
export function detailsOf(draft: DraftData): string {
  return JSON.stringify({
    bookerName: draft.contact?.bookerName ?? '',
    place: draft.place,
    needs: draft.needs,
    consentOfOthers: draft.consentOfOthers,
  });
}

export function contactRow(keys: Keys, sealer: Sealer, bookingId: string, draft: DraftData, now: Date) {
  const contact = draft.contact;
  const reachable = contact !== null && contact.kind !== 'none';
  return {
    contact_kind: contact?.kind ?? 'none',
    contact_sealed: sealer.seal(contact?.value ?? '', 'booking', 'contact_sealed', bookingId),
    contact_blind: reachable ? contactBlind(keys, contact.value) : null,
    contact_confirmed_at: reachable && contact.confirmed ? now.toISOString() : null,
  };
}
