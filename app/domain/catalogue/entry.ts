// One version of a service or a talk in the catalogue: everything a citizen reads and everything the form and the plan need.
// Offices edit it as data; nothing here is hard-coded elsewhere.
import { z } from 'zod';
import { Bilingual } from '#app/domain/bilingual.ts';
import { locales } from '#app/domain/locale.ts';
import { DocumentKind, PersonField } from './document-kind.ts';
import { DateText, Fact, Source, StatedFact, Verification } from './fact.ts';
import { Condition, Material } from './material.ts';
import { TalkOffer } from './talk.ts';

const Code = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const modes = ['online', 'window', 'home', 'session'] as const;
export const Mode = z.enum(modes);
export type Mode = z.infer<typeof Mode>;

export const audiences = ['residents', 'children', 'foreigners', 'hmt-residents', 'organisations'] as const;
export const Audience = z.enum(audiences);
export type Audience = z.infer<typeof Audience>;

/** Which portable equipment the work needs; null where none is needed. */
export const KitKind = z.enum(['identity', 'exit-entry', 'documents']);
export type KitKind = z.infer<typeof KitKind>;

/** Counted from acceptance, day of acceptance = day 0. Amount 0 = on the spot. */
export const TimeLimit = StatedFact.extend({
  amount: z.number().int().min(0).max(400),
  unit: z.enum(['working', 'calendar']),
});
export type TimeLimit = z.infer<typeof TimeLimit>;

export const ExpediteGround = Fact.extend({ code: Code, name: Bilingual, evidence: Bilingual });
export type ExpediteGround = z.infer<typeof ExpediteGround>;

/** The portal shows fees, it never takes money. `yuan` null: fixed by a local price list. */
export const FeeLine = StatedFact.extend({
  code: Code,
  yuan: z.number().min(0).nullable(),
  history: z.array(z.object({ yuan: z.number().min(0), until: DateText.nullable(), note: Bilingual })),
});
export type FeeLine = z.infer<typeof FeeLine>;

export const Variant = z.object({
  code: Code,
  name: Bilingual,
  forWhom: Bilingual,
  /** codes of the entry's materials and fee lines that belong to this variant */
  materials: z.array(Code),
  fees: z.array(Code),
  /** true: the form asks for the number and last day of the document held now */
  asksHeldDocument: z.boolean(),
});
export type Variant = z.infer<typeof Variant>;

export const AgeRules = Fact.extend({
  /** below this age a guardian applies and comes along; null: no such rule */
  guardianAppliesUnder: z.number().int().nullable(),
  /** below this age the guardian's separate consent is asked (PIPL art. 31) */
  guardianConsentUnder: z.number().int(),
  /** from this age the law obliges people to hold the document */
  obligedFrom: z.number().int().nullable(),
  text: Bilingual,
});
export type AgeRules = z.infer<typeof AgeRules>;

/** Answers that must hold for the online way; the adviser asks them, the page prints them. */
export const OnlineCondition = z.enum([
  'wuhan-hukou',
  'aged-16',
  'document-valid',
  'fingerprints-before',
  'not-state-staff',
]);
export type OnlineCondition = z.infer<typeof OnlineCondition>;

export const OnlineFirst = StatedFact.extend({
  /** whole: done online altogether; part: a form or a report can be done before the visit; none: must be seen in person */
  reach: z.enum(['whole', 'part', 'none']),
  conditions: z.array(OnlineCondition),
  /** variants the online way covers */
  variants: z.array(Code),
});
export type OnlineFirst = z.infer<typeof OnlineFirst>;

export const Warning = Fact.extend({ code: Code, tone: z.enum(['note', 'warn']), text: Bilingual });
export type Warning = z.infer<typeof Warning>;

const EntryBase = z.object({
  code: Code,
  effectiveFrom: DateText,
  /** official name, as printed on the document */
  name: Bilingual,
  /** one or two words for tags, boards and tickets */
  short: Bilingual,
  /** one sign for the dense board: 身, ID */
  mark: Bilingual,
  summary: Bilingual,
  whoMayApply: z.array(StatedFact).min(1),
  prepare: z.array(Bilingual),
  warnings: z.array(Warning),
  audiences: z.array(Audience).min(1),
  modes: z.array(Mode).min(1),
  languages: z.array(z.enum(locales)).min(1),
  /** what people type when they look for it; never shown */
  searchWords: z.object({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
  sources: z.array(Source).min(1),
  verification: Verification,
});

export const ServiceEntry = EntryBase.extend({
  kind: z.literal('service'),
  variants: z.array(Variant).min(1),
  materials: z.array(Material),
  times: z.object({ law: TimeLimit.nullable(), promise: TimeLimit, expedite: TimeLimit.nullable() }),
  expediteGrounds: z.array(ExpediteGround),
  fees: z.array(FeeLine),
  /** planning minutes per person; setup once per visit */
  minutes: Fact.extend({
    onSite: z.number().int().positive(),
    atHome: z.number().int().positive(),
    setup: z.number().int().min(0),
  }),
  kit: KitKind.nullable(),
  /** service codes a team must be trained for */
  skills: z.array(Code).min(1),
  ages: AgeRules,
  proxy: StatedFact.extend({ allowed: z.enum(['no', 'in-some-cases', 'yes']) }),
  documentKinds: z.array(DocumentKind).min(1),
  personFields: z.array(PersonField),
  /** conditions the form has to ask about, because a material depends on them */
  asks: z.array(Condition),
  onlineFirst: OnlineFirst,
  validity: z.array(StatedFact),
  /** the paper handed over on the spot */
  receipt: Bilingual,
});
export type ServiceEntry = z.infer<typeof ServiceEntry>;

export const TalkEntry = EntryBase.extend({ kind: z.literal('talk'), talk: TalkOffer });
export type TalkEntry = z.infer<typeof TalkEntry>;

export const CatalogueEntry = z.discriminatedUnion('kind', [ServiceEntry, TalkEntry]).superRefine(checkReferences);
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** Codes inside an entry must point at something that exists in the same entry. */
function checkReferences(entry: ServiceEntry | TalkEntry, context: z.RefinementCtx): void {
  const known = new Set(entry.sources.map((source) => source.code));
  for (const code of namedSources(entry)) {
    if (!known.has(code)) context.addIssue({ code: 'custom', path: ['sources'], message: `unknown source ${code}` });
  }
  if (entry.kind !== 'service') return;
  const materials = new Set(entry.materials.map((material) => material.code));
  const fees = new Set(entry.fees.map((fee) => fee.code));
  for (const [index, variant] of entry.variants.entries()) {
    const lost = [...variant.materials.filter((c) => !materials.has(c)), ...variant.fees.filter((c) => !fees.has(c))];
    for (const code of lost) {
      context.addIssue({ code: 'custom', path: ['variants', index], message: `unknown material or fee ${code}` });
    }
  }
}

/** Every source code named by a fact anywhere in the entry. */
function namedSources(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namedSources);
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'sources' && Array.isArray(value)
      ? value.filter((code): code is string => typeof code === 'string')
      : namedSources(value),
  );
}
