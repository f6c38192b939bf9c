// What citizens read of an entry, in one language: no sources, no marks of verification, no words of staff.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { Audience, CatalogueEntry, Mode, OnlineCondition, ServiceEntry, TalkEntry } from './entry.ts';
import type { Condition } from './material.ts';
import type { PartnerKind, TalkAudience, TalkOffer, TalkPlace } from './talk.ts';

/** One line of the list. */
export type EntryLine = {
  code: string;
  kind: 'service' | 'talk';
  name: string;
  summary: string;
  /** "7个工作日", "20 至 60 分钟": as the catalogue says it */
  time: string;
  modes: readonly Mode[];
  audiences: readonly Audience[];
};

export type MaterialView = { code: string; name: string; note: string | null; mayFollow: boolean; when: Condition[] };
export type VariantView = {
  code: string;
  name: string;
  forWhom: string;
  fees: string[];
  /** lowest fee in yuan, null where a local price list decides */
  fromYuan: number | null;
  materials: MaterialView[];
};
export type ServiceView = EntryLine & {
  /** the Chinese name, for readers of English who must say it at a counter */
  nameZh: string;
  short: string;
  whoMayApply: string[];
  prepare: string[];
  warnings: { code: string; tone: 'note' | 'warn'; text: string }[];
  variants: VariantView[];
  times: { promise: string; law: string | null; expedite: string | null };
  grounds: { code: string; name: string; evidence: string }[];
  minutes: { onSite: number; atHome: number };
  ages: string;
  proxy: string;
  online: { reach: 'whole' | 'part' | 'none'; text: string; conditions: readonly OnlineCondition[] };
  validity: string[];
  receipt: string;
};

export function entryLine(entry: CatalogueEntry, locale: Locale): EntryLine {
  const time = entry.kind === 'service' ? entry.times.promise.text[locale] : entry.talk.lengths.join(' / ');
  const { code, kind, modes, audiences } = entry;
  return { code, kind, name: entry.name[locale], summary: entry.summary[locale], time, modes, audiences };
}

export function serviceView(entry: ServiceEntry, locale: Locale): ServiceView {
  const say = (text: Bilingual) => text[locale];
  const sayAll = (facts: readonly { text: Bilingual }[]) => facts.map((fact) => say(fact.text));
  const { times, onlineFirst } = entry;
  return {
    ...entryLine(entry, locale),
    nameZh: entry.name.zh,
    short: say(entry.short),
    whoMayApply: sayAll(entry.whoMayApply),
    prepare: entry.prepare.map(say),
    warnings: entry.warnings.map(({ code, tone, text }) => ({ code, tone, text: say(text) })),
    variants: variantViews(entry, locale),
    times: {
      promise: say(times.promise.text),
      law: times.law && say(times.law.text),
      expedite: times.expedite && say(times.expedite.text),
    },
    grounds: entry.expediteGrounds.map((one) => ({ code: one.code, name: say(one.name), evidence: say(one.evidence) })),
    minutes: { onSite: entry.minutes.onSite, atHome: entry.minutes.atHome },
    ages: say(entry.ages.text),
    proxy: say(entry.proxy.text),
    online: { reach: onlineFirst.reach, text: say(onlineFirst.text), conditions: onlineFirst.conditions },
    validity: sayAll(entry.validity),
    receipt: say(entry.receipt),
  };
}

export type TalkView = EntryLine & {
  nameZh: string;
  whoMayApply: string[];
  prepare: string[];
  outline: string[];
  needs: string[];
  languages: TalkOffer['languages'];
  listeners: readonly TalkAudience[];
  partners: readonly PartnerKind[];
  places: readonly TalkPlace[];
  seats: { min: number; max: number };
  lengths: readonly number[];
  firstLesson: boolean;
};

export function talkView(entry: TalkEntry, locale: Locale): TalkView {
  const say = (text: Bilingual) => text[locale];
  const { talk } = entry;
  return {
    ...entryLine(entry, locale),
    nameZh: entry.name.zh,
    whoMayApply: entry.whoMayApply.map((fact) => say(fact.text)),
    prepare: entry.prepare.map(say),
    outline: talk.outline.map(say),
    needs: talk.needs.map(say),
    languages: talk.languages,
    listeners: talk.audiences,
    partners: talk.partners,
    places: talk.places,
    seats: { min: talk.seats.min, max: talk.seats.max },
    lengths: talk.lengths,
    firstLesson: talk.firstLesson,
  };
}

export function variantViews(entry: ServiceEntry, locale: Locale): VariantView[] {
  return entry.variants.map((variant) => {
    const fees = entry.fees.filter((fee) => variant.fees.includes(fee.code));
    const known = fees.flatMap((fee) => fee.yuan ?? []);
    const materials = entry.materials.filter((material) => variant.materials.includes(material.code));
    return {
      code: variant.code,
      name: variant.name[locale],
      forWhom: variant.forWhom[locale],
      fees: fees.map((fee) => fee.text[locale]),
      fromYuan: known.length > 0 ? Math.min(...known) : null,
      materials: materials.map((material) => ({
        code: material.code,
        name: material.name[locale],
        note: material.note?.[locale] ?? null,
        mayFollow: material.class === 'deferrable',
        when: material.when,
      })),
    };
  });
}
