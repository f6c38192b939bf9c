// A page of running text in the version in force: personal data, children's data, accessibility and other statements.
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { published } from '../content/published.server.ts';
import { type ReadVersion, readInForce } from './consent-texts.server.ts';

/** Which text stands behind which address. */
const keys: Readonly<Record<string, string>> = {
  privacy: 'privacy-notice',
  children: 'children-rules',
  accessibility: 'accessibility',
  offline: 'without-internet',
  door: 'door-safety',
  changes: 'hold-and-change',
};

/** Refuses with `not-found` for an unknown page, and for one whose text is not published yet. */
export async function loadText(
  ctx: Ctx,
  input: { page: string; district: string; locale: Locale },
): Promise<Result<ReadVersion>> {
  const key = Object.hasOwn(keys, input.page) ? keys[input.page] : undefined;
  const text = key ? readInForce(await published(ctx.app, ctx.now), key, input) : null;
  return text ? ok(text) : refuse('not-found');
}
