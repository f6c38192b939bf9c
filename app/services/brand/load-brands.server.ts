// The brands in force as files browsers can keep: one stylesheet of colours, one mark per district, each named by its hash.
import { createHash } from 'node:crypto';
import { brandStylesheet } from '#app/domain/brand/stylesheet.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type Published, published } from '../content/published.server.ts';

export type BrandFile = { name: string; body: string };
type BrandFiles = { sheet: BrandFile; marks: ReadonlyMap<string, { mark: BrandFile; markOnDark: BrandFile }> };

const kept = new WeakMap<Published, BrandFiles>();

/** Files of the brands in force, made once per version of the content. */
export function brandFiles(content: Published): BrandFiles {
  const known = kept.get(content);
  if (known) return known;
  const districts = [...content.districts.values()].map(({ body }) => body);
  const sheet = named('', 'css', brandStylesheet(districts.map(({ brand }) => brand)));
  const marks = districts.map(({ slug, brand }) => {
    const mark = named(`${slug}-`, 'svg', brand.markSvg);
    return [slug, { mark, markOnDark: named(`${slug}-dark-`, 'svg', brand.markOnDarkSvg) }] as const;
  });
  const files = { sheet, marks: new Map(marks) };
  kept.set(content, files);
  return files;
}

function named(prefix: string, ending: string, body: string): BrandFile {
  return { name: `${prefix}${createHash('sha256').update(body).digest('hex').slice(0, 16)}.${ending}`, body };
}

/** The address of the stylesheet in force. */
export async function loadBrandSheet(ctx: Pick<Ctx, 'app' | 'now'>): Promise<Result<BrandFile>> {
  return ok(brandFiles(await published(ctx.app, ctx.now)).sheet);
}

/** A mark by its file name. */
export async function loadMark(ctx: Pick<Ctx, 'app' | 'now'>, input: { file: string }): Promise<Result<BrandFile>> {
  for (const { mark, markOnDark } of brandFiles(await published(ctx.app, ctx.now)).marks.values()) {
    if (input.file === mark.name) return ok(mark);
    if (input.file === markOnDark.name) return ok(markOnDark);
  }
  return refuse('not-found');
}
