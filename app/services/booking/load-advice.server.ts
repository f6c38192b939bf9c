// What the adviser tells: the ways in order, each with the times and fees of the service that was meant.
import { type Advice, type Answers, advise, type Wish, wishes } from '#app/domain/booking/advice.ts';
import { variantViews } from '#app/domain/catalogue/public-view.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { servicesIn } from '../catalogue/load-catalogue.server.ts';
import { published } from '../content/published.server.ts';

export type AdvicePage = Advice & {
  /** the service figures are taken from; null where the office offers none of them */
  service: { code: string; name: string; time: string; fromYuan: number | null; online: string } | null;
};

export async function loadAdvice(ctx: Ctx, input: { answers: Answers; locale: Locale }): Promise<Result<AdvicePage>> {
  const content = await published(ctx.app, ctx.now);
  const { entries } = content;
  const codes: readonly string[] = wishes[input.answers.want satisfies Wish];
  const entry = codes.map((code) => entries.get(code)?.body).find((one) => one?.kind === 'service');
  const advice = advise(input.answers, servicesIn(content));
  if (entry?.kind !== 'service') return ok({ ...advice, service: null });
  const fees = variantViews(entry, input.locale).flatMap((variant) => variant.fromYuan ?? []);
  return ok({
    ...advice,
    service: {
      code: entry.code,
      name: entry.name[input.locale],
      time: entry.times.promise.text[input.locale],
      fromYuan: fees.length > 0 ? Math.min(...fees) : null,
      online: entry.onlineFirst.text[input.locale],
    },
  });
}
