// A text of the foot in the version in force: personal data, children's data, accessibility.
import { z } from 'zod';
import { Bilingual } from '#app/domain/bilingual.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { published } from '../content/published.server.ts';

const PageText = z.object({ title: Bilingual, body: Bilingual, effectiveFrom: z.string() });

/** Which text stands behind which address. */
const keys: Record<string, string> = { privacy: 'privacy', children: 'children', accessibility: 'accessibility' };

/** Refuses with `not-found` for an unknown page, and for one whose text is not published yet. */
export async function loadText(
  ctx: Ctx,
  input: { page: string; locale: Locale },
): Promise<Result<{ title: string; text: string; effectiveFrom: string }>> {
  const key = keys[input.page];
  const stored = key ? (await published(ctx.app, ctx.now)).texts.get(key)?.body : undefined;
  if (stored === undefined) return refuse('not-found');
  const { title, body, effectiveFrom } = PageText.parse(stored);
  return ok({ title: title[input.locale], text: body[input.locale], effectiveFrom });
}
