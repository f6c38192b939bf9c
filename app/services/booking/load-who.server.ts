// The page "who and how many": the services to choose from, what stands in the fields, and what it comes to.
import type { Applicant, DraftData } from '#app/domain/booking/draft.ts';
import type { Typed } from '#app/domain/booking/fault.ts';
import { visitNeed } from '#app/domain/booking/visit-need.ts';
import { type PersonTyped, type WhoTyped, whoFromTyped, whoToTyped } from '#app/domain/booking/who-form.ts';
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import { variantViews } from '#app/domain/catalogue/public-view.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { servicesIn } from '../catalogue/load-catalogue.server.ts';
import { readInForce } from '../texts/consent-texts.server.ts';
import { draftAction } from './draft-owner.server.ts';
import { openDraft } from './load-draft.server.ts';

export type ServiceChoice = {
  code: string;
  name: string;
  minutes: number;
  /** lowest fee in yuan over all variants; null where a local price list decides */
  fromYuan: number | null;
  /** can be done in the chosen way */
  open: boolean;
  variants: { code: string; name: string; fromYuan: number | null }[];
};
export type TallyPerson = { relation: string; items: { name: string; fromYuan: number | null }[] };
export type WhoPage = {
  mode: 'home' | 'window';
  booked: boolean;
  form: WhoTyped;
  services: ServiceChoice[];
  tally: { people: TallyPerson[]; items: number; fromYuan: number; minutes: number; officers: number };
  mostPeople: number;
  mostServices: number;
  /** the line to tick when booking for others, as the office has published it */
  othersLine: string | null;
};

/** `typed` is given when the page answers with faults; else what was kept, else what was saved. */
export function loadWho(ctx: Ctx, input: { draftId: string; locale: Locale; typed?: Typed }): Promise<Result<WhoPage>> {
  return permittedSql(ctx, draftAction(ctx), async (sql) => {
    const opened = await openDraft(sql, ctx, input.draftId);
    if (!opened.ok) return opened;
    const { draft, rules, content } = opened.value;
    const entries = servicesIn(content);
    const mode = draft.data.mode ?? 'home';
    const form = whoFromTyped(input.typed ?? fieldsOf(draft.data));
    return ok({
      mode,
      booked: draft.bookingId !== null,
      form,
      services: entries.map((entry) => choiceOf(entry, mode, input.locale)),
      tally: tallyOf(form, entries, { ...draft.data, mode }, rules, input.locale),
      mostPeople: rules.quota.peoplePerHomeVisit,
      mostServices: rules.quota.servicesPerPerson,
      othersLine: readInForce(content, 'booking-for-others', { ...draft, locale: input.locale })?.statement ?? null,
    });
  });
}

/** What stands in the fields: half-typed answers win over saved ones. */
export function fieldsOf(data: DraftData): Typed {
  return data.typed.who ?? whoToTyped(data.applicants, data.consentOfOthers);
}

function choiceOf(entry: ServiceEntry, mode: 'home' | 'window', locale: Locale): ServiceChoice {
  const variants = variantViews(entry, locale).map(({ code, name, fromYuan }) => ({ code, name, fromYuan }));
  return {
    code: entry.code,
    name: entry.name[locale],
    minutes: mode === 'home' ? entry.minutes.atHome : entry.minutes.onSite,
    fromYuan: lowest(variants.map((variant) => variant.fromYuan)),
    open: entry.modes.includes(mode),
    variants,
  };
}

/** Fees are the lowest of each document: what is paid is decided on site. */
function tallyOf(
  form: WhoTyped,
  entries: readonly ServiceEntry[],
  data: DraftData,
  rules: OfficeRules,
  locale: Locale,
): WhoPage['tally'] {
  const applicants = form.people.map(asApplicant);
  const need = visitNeed({ ...data, applicants }, entries, rules);
  const people = form.people.map((person) => ({
    relation: person.relation,
    items: Object.entries(person.services).flatMap(([code, variant]) => {
      const entry = entries.find((one) => one.code === code);
      if (!entry) return [];
      const variants = variantViews(entry, locale);
      const chosen = variants.find((one) => one.code === variant);
      const fromYuan = chosen ? chosen.fromYuan : lowest(variants.map((one) => one.fromYuan));
      const name = chosen && variants.length > 1 ? [entry.short[locale], chosen.name] : [entry.short[locale]];
      return [{ name: name.join(locale === 'zh' ? '，' : ', '), fromYuan }];
    }),
  }));
  const items = people.flatMap((person) => person.items);
  const fromYuan = items.reduce((total, item) => total + (item.fromYuan ?? 0), 0);
  return { people, items: items.length, fromYuan, minutes: need.minutes, officers: need.officers };
}

/** Only for counting: relation and age are not judged here. */
function asApplicant(person: PersonTyped): Applicant {
  const services = Object.entries(person.services).map(([code, variant]) => ({ code, variant }));
  return { key: person.key, relation: 'self', ageBand: 'adult', services };
}

function lowest(list: readonly (number | null)[]): number | null {
  const known = list.flatMap((one) => one ?? []);
  return known.length > 0 ? Math.min(...known) : null;
}
