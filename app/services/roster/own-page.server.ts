// An attendee's own page: what is asked, what stands in the fields, the time and the place. Only of this one person.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { NamedPerson } from '#app/domain/booking/draft.ts';
import { kindFromTyped, personToTyped, type Typed } from '#app/domain/booking/person-form.ts';
import { type PersonQuestions, questionsFor } from '#app/domain/booking/person-questions.ts';
import type { DocumentPlace } from '#app/domain/delivery/document-place.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { ownApplicant, variantsOf } from '#app/domain/roster/own-data.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import type { GuardianStatus } from '#app/store/attendees.server.ts';
import { bookingKey } from '#app/store/own-people.server.ts';
import { loadPeople, type StoredPerson } from '#app/store/people.server.ts';
import { listWaves } from '#app/store/waves.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { entriesByCode } from '../booking/judge-draft.server.ts';
import { whereDocumentsAre } from '../delivery/own-deliveries.server.ts';
import { type ReadVersion, readInForce } from '../texts/consent-texts.server.ts';
import { answerUntil } from './invite.server.ts';
import { type OwnScope, ownScope } from './own-scope.server.ts';
import { servicesFor } from './roster-scope.server.ts';

export type OwnPage = {
  role: 'attendee' | 'guardian';
  name: string;
  organisation: Bilingual;
  department: string;
  minor: boolean;
  status: string;
  guardianStatus: GuardianStatus;
  ready: boolean;
  until: string;
  wave: { number: number; date: string; start: number } | null;
  date: string | null;
  services: { code: string; name: string; variants: { code: string; name: string }[] }[];
  questions: Omit<PersonQuestions, 'wanted'>;
  typed: Typed;
  /** may still be changed: nobody has begun with it */
  open: boolean;
  notice: ReadVersion | null;
  /** where the documents are, once something is accepted */
  documents: DocumentPlace[];
};

/** `typed` is given when the page answers with problems. Refuses like ownScope. */
export function loadOwnPage(
  ctx: Ctx,
  input: { token: string | null; locale: Locale; typed?: Typed | null },
): Promise<Result<OwnPage>> {
  return permittedSql(ctx, 'attend.own', async (sql) => {
    const own = await ownScope(sql, ctx, input.token, { open: true });
    if (!own.ok) return own;
    const { attendee, session, content, opened } = own.value;
    const entries = entriesByCode(content);
    const saved = await savedFields(sql, ctx, own.value);
    const typed = input.typed ?? saved.typed;
    const services = servicesFor(session, attendee.services);
    const applicant = ownApplicant({ typed, services, minor: attendee.minor, entries });
    const { wanted, ...questions } = questionsFor(applicant, entries, kindFromTyped(typed), attendee.minor);
    const wave = (await listWaves(sql, session.id)).find(({ id }) => id === attendee.waveId);
    return ok({
      role: opened ?? 'attendee',
      name: maskName(attendee.name),
      organisation: session.organisation,
      department: attendee.department,
      minor: attendee.minor,
      status: attendee.status,
      guardianStatus: attendee.guardianStatus,
      ready: attendee.personId !== null,
      until: answerUntil(own.value, ctx.now),
      wave: wave ? { number: wave.number, date: wave.date, start: wave.start } : null,
      date: session.halfDays[0]?.date ?? null,
      services: wanted.map(({ code, entry }) => ({
        code,
        name: entry.name[input.locale],
        variants:
          variantsOf(entries, code).length > 1
            ? entry.variants.map((variant) => ({ code: variant.code, name: variant.name[input.locale] }))
            : [],
      })),
      questions,
      typed,
      open: saved.open,
      documents: await ownDocuments(sql, ctx, own.value, saved.items),
      notice: readInForce(content, 'privacy-notice', { district: session.district, locale: input.locale }),
    });
  });
}

/** Without the code of a hand-over: a batch of a session holds other people's documents as well. */
async function ownDocuments(
  sql: Sql,
  ctx: Ctx,
  { session, content }: OwnScope,
  items: StoredPerson['items'],
): Promise<DocumentPlace[]> {
  if (session.bookingId === null) return [];
  const booking = { id: session.bookingId, pointId: session.pointId };
  const places = await whereDocumentsAre(sql, ctx, booking, items, content);
  return places.map((place) => ({ ...place, code: null }));
}

type Saved = { typed: Typed; open: boolean; items: StoredPerson['items'] };

async function savedFields(sql: Sql, ctx: Ctx, own: OwnScope): Promise<Saved> {
  const { attendee, session } = own;
  const open = attendee.arrivedAt === null;
  const key = session.bookingId === null ? null : await bookingKey(sql, session.bookingId);
  if (attendee.personId === null || key === null) return { typed: suggested(own), open, items: [] };
  const booking = { id: key.bookingId, keyId: key.id, wrapped: key.wrapped };
  // nobody else's data is opened for this page
  const [person] = await loadPeople(sql, ctx.app.keys, booking, attendee.personId);
  if (!person) return { typed: {}, open, items: [] };
  const details = person.details as unknown as Omit<NamedPerson, 'key' | 'name' | 'number'>;
  const { number: _hidden, ...typed } = personToTyped(
    { ...details, key: 'own', name: person.name, number: person.number },
    [],
  ) as Record<string, string>;
  const variants = person.items.map(({ serviceCode, variant }) => [`variant.${serviceCode}`, variant]);
  const started = person.items.some(({ status }) => status !== 'registered' && status !== 'to_be_checked');
  // a number that was given is not shown again; it is typed anew where something is changed
  return {
    typed: { ...typed, ...Object.fromEntries(variants), notice: 'yes' },
    open: open && !started,
    items: person.items,
  };
}

/** The name as the organisation gave it is the person's own: it may stand in the field. */
function suggested({ attendee, opened }: OwnScope): Typed {
  if (opened === 'guardian' || /^[\x20-\x7E]+$/.test(attendee.name)) return {};
  return { name: attendee.name };
}
