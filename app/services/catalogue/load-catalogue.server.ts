// The catalogue as citizens read it: a list with search and filter, and one service by itself.
import type { Audience, CatalogueEntry, Mode, ServiceEntry } from '#app/domain/catalogue/entry.ts';
import {
  type EntryLine,
  entryLine,
  type ServiceView,
  serviceView,
  type TalkView,
  talkView,
} from '#app/domain/catalogue/public-view.ts';
import { findEntries } from '#app/domain/catalogue/search.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type Published, published } from '../content/published.server.ts';

export type AskedCatalogue = { locale: Locale; q?: string; audience?: Audience | null; mode?: Mode | null };

/** Everybody may read what is published. */
export async function loadCatalogue(ctx: Ctx, asked: AskedCatalogue): Promise<Result<EntryLine[]>> {
  const content = await published(ctx.app, ctx.now);
  const wanted = { q: asked.q ?? '', audience: asked.audience ?? null, mode: asked.mode ?? null };
  return ok(findEntries(entriesIn(content), wanted).map((entry) => entryLine(entry, asked.locale)));
}

export type EntryPage = { kind: 'service'; service: ServiceView } | { kind: 'talk'; talk: TalkView };

/** One service or talk. Refuses with `not-found` what is not in force. */
export async function loadEntry(ctx: Ctx, asked: { code: string; locale: Locale }): Promise<Result<EntryPage>> {
  const entry = (await published(ctx.app, ctx.now)).entries.get(asked.code)?.body;
  if (!entry) return refuse('not-found');
  if (entry.kind === 'talk') return ok({ kind: 'talk', talk: talkView(entry, asked.locale) });
  return ok({ kind: 'service', service: serviceView(entry, asked.locale) });
}

/** Services in force, in the order of the catalogue. */
export function servicesIn(content: Published): ServiceEntry[] {
  return entriesIn(content).flatMap((entry) => (entry.kind === 'service' ? [entry] : []));
}

/** Documents of citizens first, talks last: as people look for them; what an office adds stands at the end. */
const order = ['rid', 'ppt', 'hkm', 'twp', 'huk', 'frp', 'fpr', 'res', 'reg', 'hmt', 'tfr', 'del'];

function entriesIn(content: Published): CatalogueEntry[] {
  const rank = (entry: CatalogueEntry) => {
    const at = order.indexOf(entry.code);
    return at >= 0 ? at : order.length + (entry.kind === 'talk' ? 1 : 0);
  };
  return [...content.entries.values()].map(({ body }) => body).sort((a, b) => rank(a) - rank(b));
}
