// Districts in force: one with its face for its pages, all of them for the chooser.
import type { District } from '#app/domain/bureau/district.ts';
import { type Face, faceOf } from '#app/domain/bureau/face.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { brandFiles } from '../brand/load-brands.server.ts';
import { type Published, published } from '../content/published.server.ts';

type Asked = { district: string; locale: Locale };

/** The district and how its pages look. Refuses with `not-found` when no such district is in force. */
export async function loadDistrict(ctx: Ctx, input: Asked): Promise<Result<{ district: District; face: Face }>> {
  const content = await published(ctx.app, ctx.now);
  const district = content.districts.get(input.district)?.body;
  if (!district) return refuse('not-found');
  return ok({ district, face: faceFrom(content, district, input.locale) });
}

/** All districts, for the chooser. */
export async function loadDistricts(ctx: Ctx, input: { locale: Locale }): Promise<Result<Face[]>> {
  const content = await published(ctx.app, ctx.now);
  return ok([...content.districts.values()].map(({ body }) => faceFrom(content, body, input.locale)));
}

function faceFrom(content: Published, district: District, locale: Locale): Face {
  const files = brandFiles(content).marks.get(district.slug);
  const mark = files ? `/mark/${files.mark.name}` : '/mark.svg';
  return faceOf(district, locale, { mark, markOnDark: files ? `/mark/${files.markOnDark.name}` : mark });
}
