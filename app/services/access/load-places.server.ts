// The districts, service points and teams an account can belong to, by name.
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { listNamed, type NamedPlace } from '#app/store/named-places.server.ts';
import { published } from '../content/published.server.ts';
import { permittedSql } from './permitted.server.ts';

export type Places = { districts: NamedPlace[]; points: NamedPlace[]; teams: NamedPlace[] };

export async function loadPlaces(ctx: Ctx): Promise<Result<Places>> {
  const content = await published(ctx.app, ctx.now);
  const districts = [...content.districts.values()].map(({ body }) => ({
    id: body.slug,
    name: body.name,
    district: body.slug,
  }));
  return permittedSql(ctx, 'account.edit', async (sql) => {
    return ok({ districts, points: await listNamed(sql, 'service_point'), teams: await listNamed(sql, 'team') });
  });
}
