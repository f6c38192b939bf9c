// A text that exists in both languages, and the type that makes a missing one a compile error.
import { z } from 'zod';
import type { Locale } from './locale.ts';

export const Bilingual = z.object({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;

/** The text in one language. */
export function inLocale(text: Bilingual, locale: Locale): string {
  return text[locale];
}
