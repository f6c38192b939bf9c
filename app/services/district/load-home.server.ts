// What a district's home page shows inside its frame: the next free times and the services most asked for.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { servicesIn } from '../catalogue/load-catalogue.server.ts';
import { published } from '../content/published.server.ts';
import { type FreeTime, nextFree } from '../schedule/next-free.server.ts';

export type Home = {
  services: { code: string; name: Bilingual; summary: Bilingual }[];
  free: FreeTime[];
  lookedUpAt: Date;
};

const shown = 6;

export async function loadHome(ctx: Ctx, input: { district: string }): Promise<Result<Home>> {
  const content = await published(ctx.app, ctx.now);
  if (!content.districts.has(input.district)) return refuse('not-found');
  const services = servicesIn(content)
    .filter((entry) => entry.modes.includes('home'))
    .slice(0, shown)
    .map(({ code, name, summary }) => ({ code, name, summary }));
  return ok({ services, free: await nextFree(ctx, content, input.district), lookedUpAt: ctx.now });
}
