// The first page of the form: what may be chosen, and the rules people should know before they begin.
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { published } from '../content/published.server.ts';

export type StartPage = {
  /** the service brought along from its page; null when it is no service that can be booked */
  service: { code: string; name: string; home: boolean; window: boolean } | null;
  rules: Pick<OfficeRules, 'booking' | 'quota'> & { draft: OfficeRules['lifetimes']['draft'] };
};

export async function loadStart(
  ctx: Ctx,
  input: { district: string; locale: Locale; serviceCode: string | null },
): Promise<Result<StartPage>> {
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(input.district)?.body;
  if (!rules) return refuse('not-found');
  const entry = content.entries.get(input.serviceCode ?? '')?.body;
  const service = entry?.kind === 'service' && {
    code: entry.code,
    name: entry.name[input.locale],
    home: entry.modes.includes('home'),
    window: entry.modes.includes('window'),
  };
  const { booking, quota, lifetimes } = rules;
  return ok({ service: service || null, rules: { booking, quota, draft: lifetimes.draft } });
}
