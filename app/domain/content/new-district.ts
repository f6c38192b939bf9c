// A district that joins: the few things only it knows are typed, the rest is made from them (a palette for the night) or
// taken over from a district that is there (rules, door words), and everything can be changed afterwards.

import type { Fault } from '#app/domain/booking/fault.ts';
import { checkBrand } from '#app/domain/brand/brand-check.ts';
import { mix } from '#app/domain/brand/contrast.ts';
import { checkMark } from '#app/domain/brand/mark.ts';
import { darkFrom, inkOn } from '#app/domain/brand/palette.ts';
import { type BrandColours, District } from '#app/domain/bureau/district.ts';

export const districtFields = [
  'slug',
  'code',
  'nameZh',
  'nameEn',
  'bureauZh',
  'bureauEn',
  'brandZh',
  'brandEn',
  'taglineZh',
  'taglineEn',
  'prefix',
  'seal',
  'brand',
  'brandDeep',
  'hotline',
  'lon',
  'lat',
  'mark',
] as const;
type Typed = Readonly<Record<string, string>>;

/** The district, or every fault at the field of the form. `model` lends what is not asked for. */
export function readDistrict(
  typed: Typed,
  model: District,
): { district: District; faults: null } | { district: null; faults: Fault[] } {
  const text = (name: string) => (typed[name] ?? '').trim();
  const faults: Fault[] = districtFields
    .filter((name) => name !== 'mark' && text(name) === '')
    .map((name) => ({ field: name, code: 'EMPTY' }));
  if (faults.length > 0) return { district: null, faults };
  const both = (name: string) => ({ zh: text(`${name}Zh`), en: text(`${name}En`) });
  const [brand, deep] = [text('brand').toLowerCase(), text('brandDeep').toLowerCase()];
  for (const field of ['brand', 'brandDeep'] as const) {
    if (!/^#[0-9a-f]{6}$/.test(text(field).toLowerCase())) faults.push({ field, code: 'colour-invalid' });
  }
  if (faults.length > 0) return { district: null, faults };
  const light = lightFrom(brand, deep);
  const mark = text('mark') === '' ? plainMark(brand, text('seal')) : text('mark');
  const clean = checkMark(mark);
  if (!clean.ok) return { district: null, faults: [{ field: 'mark', code: clean.code, facts: { ...clean.say } }] };
  const parsed = District.safeParse({
    ...model,
    slug: text('slug'),
    code: text('code'),
    name: both('name'),
    bureau: both('bureau'),
    position: { lon: Number(text('lon')), lat: Number(text('lat')) },
    brand: {
      ...model.brand,
      code: text('slug'),
      name: both('brand'),
      tagline: both('tagline'),
      flightWords: typed.flightWords === 'yes',
      prefix: text('prefix'),
      seal: text('seal'),
      palette: { light, dark: darkFrom(light) },
      markSvg: clean.value,
      markOnDarkSvg: clean.value,
    },
    hotline: { ...model.hotline, number: text('hotline'), shown: { zh: text('hotline'), en: text('hotline') } },
    identity: { ...model.identity, operator: both('bureau') },
  });
  if (!parsed.success) {
    return {
      district: null,
      faults: parsed.error.issues.map(({ path }) => ({ field: fieldOf(path), code: 'not-like-this' })),
    };
  }
  const faint = checkBrand(parsed.data.brand).filter(({ code }) => code === 'BRAND_FAINT');
  const told = faint.map(
    ({ field, code, say }): Fault => ({
      field: field.endsWith('brandDeep') || field.includes('board') ? 'brandDeep' : 'brand',
      code,
      facts: { ...say },
    }),
  );
  return told.length > 0 ? { district: null, faults: told.slice(0, 1) } : { district: parsed.data, faults: null };
}

function lightFrom(brand: string, brandDeep: string): BrandColours {
  return {
    brand,
    brandDeep,
    brandSoft: mix(brand, '#ffffff', 0.88),
    brandLine: mix(brand, '#ffffff', 0.6),
    onBrand: inkOn(brand),
    boardInk: inkOn(brandDeep),
    boardDim: mix(inkOn(brandDeep), brandDeep, 0.25),
  };
}

/** A ground and two waves, until the district draws its own. */
function plainMark(colour: string, _seal: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40" fill="none" stroke-linecap="round"><rect x="1" y="1" width="38" height="38" rx="9" fill="${colour}"/><path d="M8 24c4-4 8-4 12 0s8 4 12 0M8 17c4-4 8-4 12 0s8 4 12 0" stroke="#ffffff" stroke-width="2.4"/></svg>`;
}

const fields: Record<string, string> = { slug: 'slug', code: 'code', position: 'lon', hotline: 'hotline' };

function fieldOf(path: readonly PropertyKey[]): string {
  const [top = '', inner = ''] = path.map(String);
  if (top === 'brand') return inner === 'prefix' ? 'prefix' : inner === 'name' ? 'brandZh' : 'seal';
  return fields[top] ?? `${top}Zh`;
}
