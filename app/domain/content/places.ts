// Places of a district as an administrator brings them: a service point with what it offers, and the communities it
// serves, one on a line. Proposed as one piece of content and put into the tables when a second person confirms.
import { z } from 'zod';
import { Bilingual } from '#app/domain/bilingual.ts';
import { PointBody } from '#app/domain/bureau/service-point.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';

const Position = z.object({ lon: z.number().min(73).max(136), lat: z.number().min(17).max(54) });
const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/);

export const NewPlaces = z.object({
  district: z.string(),
  point: z.object({
    id: Id,
    kind: z.enum(['centre', 'station', 'community-room']),
    name: Bilingual,
    at: Position,
    body: PointBody,
    active: z.boolean(),
  }),
  communities: z.array(
    z.object({ id: Id, subdistrict: z.object({ id: Id, name: Bilingual }), name: Bilingual, at: Position }),
  ),
});
export type NewPlaces = z.infer<typeof NewPlaces>;

export type Line = NewPlaces['communities'][number];

/**
 * Lines "街道, Sub-district, 社区, Community, longitude, latitude"; commas of both languages and tabs separate.
 * Refuses with form-invalid at `communities`, naming the line.
 */
export function readCommunities(typed: string, district: string): Result<Line[]> {
  const lines = typed.split('\n').map((line) => line.trim());
  const read: Line[] = [];
  const subdistricts = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const [subZh = '', subEn = '', zh = '', en = '', lon, lat, ...rest] = line
      .split(/[,，\t]/)
      .map((part) => part.trim());
    const at = Position.safeParse({ lon: Number(lon), lat: Number(lat) });
    if (!at.success || rest.length > 0 || [subZh, subEn, zh, en].includes('')) {
      return refuse('line-invalid', { line: index + 1 }, 'communities');
    }
    const sub = subdistricts.get(subEn) ?? `${district}-s-${slugOf(subEn)}`;
    subdistricts.set(subEn, sub);
    const id = `${district}-c-${slugOf(subEn)}-${slugOf(en)}`;
    if (read.some((one) => one.id === id)) return refuse('line-invalid', { line: index + 1 }, 'communities');
    read.push({ id, subdistrict: { id: sub, name: { zh: subZh, en: subEn } }, name: { zh, en }, at: at.data });
  }
  return ok(read);
}

export function slugOf(name: string): string {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return slug.replace(/^-|-$/g, '').slice(0, 16) || 'x';
}
