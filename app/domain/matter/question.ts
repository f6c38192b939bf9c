// A question (咨询): what it can be about, what may be shown to everybody, and what of it a booking begins with.
import { z } from 'zod';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { Bilingual as BilingualSchema } from '#app/domain/bilingual.ts';
import type { DraftData } from '#app/domain/booking/draft.ts';
import { emptyDraft } from '#app/domain/booking/draft.ts';

export const questionCategories = ['conditions', 'materials', 'times', 'fees', 'places', 'other'] as const;
export type QuestionCategory = (typeof questionCategories)[number];
export const questionStatuses = ['unconfirmed', 'asked', 'answered', 'closed'] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

/** A question and answer everybody may read, in both languages. */
export const PublicText = z.object({ question: BilingualSchema, answer: BilingualSchema });
export type PublicText = z.infer<typeof PublicText>;

/** An answer clerks begin with: versioned content in both languages. */
export const AnswerTemplate = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  category: z.enum(questionCategories),
  /** null: for any service */
  serviceCode: z.string().nullable(),
  name: BilingualSchema,
  text: BilingualSchema,
});
export type AnswerTemplate = z.infer<typeof AnswerTemplate>;

const telling = [
  /\d{15,18}[0-9Xx]?/,
  /(?<!\d)1[3-9]\d{9}(?!\d)/,
  /[\w.+-]+@[\w-]+\.[\w.]+/,
  /\b[A-Z]{1,2}\d{7,9}\b/,
  /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/,
];

/** Does a text for everybody hold something like a number, an address or a reference of a person? */
export function holdsPersonalData(text: Bilingual): boolean {
  return telling.some((pattern) => pattern.test(text.zh) || pattern.test(text.en));
}

export type AskedBefore = {
  serviceCode: string | null;
  contact: { kind: 'email' | 'sms'; value: string } | null;
  text: string;
};

/** What a draft begins with: the wish stands ticked, what was told is the note, the contact stands in its field. */
export function draftFromQuestion({ serviceCode, contact, text }: AskedBefore): DraftData {
  const note = [...text.replace(/\s*\n\s*/g, ' ')].slice(0, 200).join('');
  return {
    ...emptyDraft(),
    typed: {
      ...(serviceCode ? { who: { people: 'a', 'a.relation': 'self', [`a.s.${serviceCode}`]: 'yes' } } : {}),
      needs: { note },
      ...(contact ? { contact: { kind: contact.kind, [contact.kind]: contact.value } } : {}),
    },
    // A code has confirmed it when the question was asked: typed again unchanged it stays confirmed.
    contact: contact && { bookerName: '', kind: contact.kind, value: contact.value, confirmed: true },
  };
}
