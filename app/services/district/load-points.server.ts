// The service points of a district: nearest first from the middle of a sub-district, or in their own order.
import { PointBody } from '#app/domain/bureau/service-point.ts';
import type { Locale } from '#app/domain/locale.ts';
import { metresBetween } from '#app/domain/place/distance.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { servicesIn } from '../catalogue/load-catalogue.server.ts';
import { published } from '../content/published.server.ts';

export type PointView = {
  id: string;
  kind: string;
  name: string;
  address: string;
  hours: PointBody['hours'];
  lunch: PointBody['lunch'];
  /** Short names of its services; null when it offers all of them. */
  services: string[] | null;
  walkIn: string;
  access: string[];
  /** As the crow flies; null when no sub-district was chosen. */
  metres: number | null;
};
type Choice = { value: string; label: string };
export type PointsPage = { points: PointView[]; subdistricts: Choice[]; services: Choice[] };

const rank = ['centre', 'station', 'community-room'];

/** `near` is a sub-district's code, `service` a service's; what is not known is not asked for. */
export async function loadPoints(
  ctx: Ctx,
  input: { district: string; locale: Locale; near: string | null; service: string | null },
): Promise<Result<PointsPage>> {
  const { locale, district } = input;
  const content = await published(ctx.app, ctx.now);
  if (!content.districts.has(district)) return refuse('not-found');
  const entries = servicesIn(content).filter((entry) => entry.modes.includes('window'));
  const subdistricts = content.subdistricts.filter((place) => place.district === district);
  const from = subdistricts.find((place) => place.code === input.near)?.at ?? null;
  const wanted = entries.some((entry) => entry.code === input.service) ? input.service : null;
  const points = [...content.points.values()]
    .filter((point) => point.district === district)
    .map((point) => ({ point, body: PointBody.parse(point.body) }))
    .filter(({ body }) => wanted === null || body.services.includes(wanted))
    .map(({ point, body }): PointView => {
      const offered = entries.filter((entry) => body.services.includes(entry.code));
      return {
        id: point.id,
        kind: point.kind,
        name: point.name[locale],
        address: body.address[locale],
        hours: body.hours,
        lunch: body.lunch,
        services: offered.length === entries.length ? null : offered.map((entry) => entry.short[locale]),
        walkIn: body.walkIn[locale],
        access: body.access.map((line) => line[locale]),
        metres: from ? metresBetween(from, point.at) : null,
      };
    })
    .sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0) || rank.indexOf(a.kind) - rank.indexOf(b.kind));
  return ok({
    points,
    subdistricts: subdistricts.map((place) => ({ value: place.code, label: place.name[locale] })),
    services: entries.map((entry) => ({ value: entry.code, label: entry.short[locale] })),
  });
}
