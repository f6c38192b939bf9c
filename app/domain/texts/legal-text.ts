// A legal text as offices edit it: a title, blocks of plain text, and for a consent the line to be ticked.
// Numbers that rules decide stand as placeholders, so a text never says something else than the rules do.
import { z } from 'zod';
import { Bilingual } from '#app/domain/bilingual.ts';
import type { Locale } from '#app/domain/locale.ts';

export const placeholders = [
  'bureau',
  'brand',
  'hotline',
  'hours',
  'draftMinutes',
  'draftDays',
  'doorDays',
  'healthDays',
  'childDays',
  'bookingDays',
  'ledgerYears',
  'logMonths',
  'holdMinutes',
  'holdMaxMinutes',
  'changeUntil',
  'changes',
  'leadHours',
  'horizonDays',
  'newDaysAt',
  'guardianUnder',
  'childUnder',
  'callbackDays',
  'codeMinutes',
  'unconfirmedHours',
] as const;
export type Placeholder = (typeof placeholders)[number];
export type TextFacts = Record<Placeholder, string>;

const known: ReadonlySet<string> = new Set(placeholders);

/** Both languages must name the same placeholders, and only ones that exist. */
const Wording = Bilingual.superRefine((text, context) => {
  const [zh, en] = [namedIn(text.zh), namedIn(text.en)];
  for (const name of [...zh, ...en].filter((one) => !known.has(one))) {
    context.addIssue({ code: 'custom', message: `unknown placeholder {${name}}` });
  }
  if (zh.toSorted().join() !== en.toSorted().join()) {
    context.addIssue({ code: 'custom', message: 'the two languages name different placeholders' });
  }
});

export const TextBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: Wording }),
  z.object({ kind: z.literal('paragraph'), text: Wording }),
  z.object({ kind: z.literal('list'), items: z.array(Wording).min(1) }),
]);
export type TextBlock = z.infer<typeof TextBlock>;

export const LegalText = z.object({
  code: z.string().regex(/^[a-z][a-z-]*$/),
  /** notice: must be shown before personal data is asked; consent: a line of its own; statement: a page to read */
  kind: z.enum(['notice', 'consent', 'statement']),
  title: Wording,
  blocks: z.array(TextBlock).min(1),
  /** what is ticked; null where nothing is */
  statement: Wording.nullable(),
  /** what happens if it is not given, or is withdrawn later */
  ifNot: Wording.nullable(),
});
export type LegalText = z.infer<typeof LegalText>;

/** A text in one language with its numbers filled in. */
export type ReadText = {
  code: string;
  title: string;
  blocks: ({ kind: 'heading' | 'paragraph'; text: string } | { kind: 'list'; items: string[] })[];
  statement: string | null;
  ifNot: string | null;
};

export function readText(text: LegalText, locale: Locale, facts: TextFacts): ReadText {
  const say = (wording: Bilingual) => filled(wording[locale], facts);
  return {
    code: text.code,
    title: say(text.title),
    blocks: text.blocks.map((block) =>
      block.kind === 'list'
        ? { kind: 'list', items: block.items.map(say) }
        : { kind: block.kind, text: say(block.text) },
    ),
    statement: text.statement && say(text.statement),
    ifNot: text.ifNot && say(text.ifNot),
  };
}

function filled(sentence: string, facts: TextFacts): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: Placeholder) => facts[name]);
}

function namedIn(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))];
}
