// A text that exists in both languages, and the type that makes a missing one a compile error.
import { z } from 'zod';

export const Bilingual = z.object({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;
