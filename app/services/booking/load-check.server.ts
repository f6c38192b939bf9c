// The page "check your answers": everything that was told, in the reader's language, with what is still to mend.
import type { Contact, DraftData, Needs } from '#app/domain/booking/draft.ts';
import type { FieldProblem } from '#app/domain/booking/field-problem.ts';
import { changeableUntil } from '#app/domain/booking/own-actions.ts';
import type { PersonVerdict } from '#app/domain/booking/person-check.ts';
import { conditionsOf } from '#app/domain/booking/prepare.ts';
import type { RequestVerdict } from '#app/domain/booking/request.ts';
import type { Deadline } from '#app/domain/case/deadline.ts';
import type { MaterialView } from '#app/domain/catalogue/public-view.ts';
import { variantViews } from '#app/domain/catalogue/public-view.ts';
import { maskEmail, maskNumber, maskPhone } from '#app/domain/identity/mask.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { draftDeadline } from './draft-deadline.server.ts';
import { draftAction } from './draft-owner.server.ts';
import { judgeDraft } from './judge-draft.server.ts';
import { codeOfDraft } from './load-code.server.ts';
import { type LoadedDraft, loaded, type OpenDraft, openDraft } from './load-draft.server.ts';

export type CheckedService = {
  code: string;
  name: string;
  variant: string | null;
  /** lowest fee in yuan; null where a local price list decides */
  yuan: number | null;
  promise: string;
};
export type CheckedPerson = {
  key: string;
  relation: string;
  name: string;
  kind: string;
  number: string | null;
  birth: string | null;
  guardian: { name: string; relation: string } | null;
  services: CheckedService[];
  materials: Omit<MaterialView, 'when'>[];
};
export type CheckPage = {
  draft: Omit<LoadedDraft, 'data' | 'rules'>;
  mode: 'home' | 'window';
  time: NonNullable<DraftData['time']> | null;
  place: { name: string; detail: string; kind: string; lift: string } | null;
  needs: Needs | null;
  deadline: Deadline | null;
  people: CheckedPerson[];
  contact: { name: string; kind: Contact['kind']; shown: string; confirmed: boolean } | null;
  consents: string[];
  /** what the room needs, each once */
  room: string[];
  problems: FieldProblem[];
  notes: FieldProblem[];
  review: boolean;
  changeUntil: Date | null;
  /** a code is on its way and may still arrive: it is asked for first */
  codeWanted: boolean;
};

export function loadCheck(ctx: Ctx, input: { draftId: string; locale: Locale }): Promise<Result<CheckPage>> {
  return permittedSql(ctx, draftAction(ctx), async (sql) => {
    const opened = await openDraft(sql, ctx, input.draftId);
    if (!opened.ok) return opened;
    const { data, rules, ...draft } = await loaded(sql, opened.value, ctx.now);
    const verdict = judgeDraft(opened.value, ctx.now);
    const open = data.contact !== null && data.contact.kind !== 'none' && !data.contact.confirmed;
    const code = open ? await codeOfDraft(sql, ctx, draft.id) : null;
    const wait = rules.lifetimes.code.deliverWithinSeconds * 1000;
    return ok({
      codeWanted: open && (code === null || ctx.now.getTime() < code.createdAt.getTime() + wait),
      draft,
      mode: data.mode ?? 'home',
      time: data.time,
      place: placeOf(opened.value, input.locale),
      needs: data.needs,
      deadline: data.time && draftDeadline(opened.value.content, data, data.time.date),
      people: verdict.people.map((person) => personOf(person, data, input.locale)),
      contact: contactOf(data.contact),
      consents: verdict.consents.map(({ code }) => code),
      room: roomOf(verdict, input.locale),
      problems: verdict.problems,
      notes: verdict.notes,
      review: verdict.review,
      changeUntil: data.time ? changeableUntil({ date: data.time.date }, rules) : null,
    });
  });
}

function placeOf({ draft, content }: OpenDraft, locale: Locale): CheckPage['place'] {
  const { place } = draft.data;
  if (!place) return null;
  const point = content.points.get(place.pointId ?? '');
  const community = content.communities.get(place.communityId ?? '');
  const subdistrict = content.subdistricts.find((one) => one.code === community?.subdistrict);
  const names = point ? [point.name] : [subdistrict?.name, community?.name];
  return {
    name: names.flatMap((name) => name?.[locale] ?? []).join(locale === 'zh' ? ' ' : ', '),
    detail: place.detail,
    kind: place.kind,
    lift: place.lift,
  };
}

function personOf({ key, person, questions, ageBand }: PersonVerdict, data: DraftData, locale: Locale): CheckedPerson {
  const applicant = data.applicants.find((one) => one.key === key);
  const holds = conditionsOf({ key, relation: 'self', ageBand, services: applicant?.services ?? [] }, person.details);
  const services: CheckedService[] = [];
  const materials = new Map<string, CheckedPerson['materials'][number]>();
  for (const { code, entry, variant } of questions.wanted) {
    const view = variantViews(entry, locale).find((one) => one.code === variant.code);
    services.push({
      code,
      name: entry.name[locale],
      variant: entry.variants.length > 1 ? variant.name[locale] : null,
      yuan: view?.fromYuan ?? null,
      promise: entry.times.promise.text[locale],
    });
    for (const { when, ...material } of view?.materials ?? []) {
      if (when.every((condition) => holds.has(condition))) materials.set(material.name, material);
    }
  }
  return {
    key,
    relation: applicant?.relation ?? 'self',
    name: person.name,
    kind: person.documentKind,
    number: person.number && maskNumber(person.number, 'public'),
    birth: questions.asksBirth || !person.number ? person.birth : null,
    guardian: person.guardian && { name: person.guardian.name, relation: person.guardian.relation },
    services,
    materials: [...materials.values()],
  };
}

function contactOf(contact: Contact | null): CheckPage['contact'] {
  if (!contact) return null;
  const { bookerName: name, kind, value, confirmed } = contact;
  const shown = kind === 'email' ? maskEmail(value) : kind === 'sms' ? maskPhone(value, 'owner') : '';
  return { name, kind, shown, confirmed };
}

function roomOf({ people }: RequestVerdict, locale: Locale): string[] {
  const texts = people.flatMap(({ questions }) => questions.wanted.flatMap(({ entry }) => entry.prepare));
  return [...new Set(texts.map((text) => text[locale]))];
}
