// The head of letters of a district, from its content in force; a neutral one where no district is named.
import type { District } from '#app/domain/bureau/district.ts';
import type { Letterhead } from '#app/domain/ledger/letterhead.ts';
import type { App } from '#app/platform/context.server.ts';
import { published } from '#app/services/content/published.server.ts';

/** `slug` is the district of the message. Its first district lends telephone and colours to the neutral portal. */
export async function letterheadFor(app: App, slug: string | null, now: Date): Promise<Letterhead> {
  const { districts } = await published(app, now);
  const own = slug === null ? undefined : districts.get(slug)?.body;
  const some = own ?? [...districts.values()][0]?.body;
  if (!some) throw new Error('No district is published');
  return own ? headOf(own, app.config.publicOrigin) : neutral(headOf(some, app.config.publicOrigin));
}

function headOf({ slug, bureau, brand, hotline }: District, origin: string): Letterhead {
  const { brand: deep, brandLine, onBrand } = brand.palette.light;
  return {
    slug,
    brand: brand.name,
    tagline: brand.tagline,
    bureau,
    flightWords: brand.flightWords,
    prefix: brand.prefix,
    seal: brand.seal,
    colours: { brand: deep, brandLine, onBrand },
    hotline: { shown: hotline.shown, hours: hotline.hours },
    origin,
  };
}

function neutral(head: Letterhead): Letterhead {
  const name = { zh: '公安上门服务', en: 'On-site police services' };
  return { ...head, slug: null, brand: name, tagline: { zh: '武汉', en: 'Wuhan' }, flightWords: false, seal: '警' };
}
