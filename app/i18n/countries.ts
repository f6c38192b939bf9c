// Names of countries in both languages, from the platform, in the order readers look for them.
import { countryByAlpha3 } from '#app/domain/identity/iso-countries.ts';
import type { Locale } from '#app/domain/locale.ts';

type Named = { value: string; label: string };
const kept = new Map<string, Named[]>();

/** `codes` are ISO 3166-1 alpha-3. Chinese by pinyin, English by letter. */
export function countryNames(codes: readonly string[], locale: Locale): Named[] {
  const key = `${locale} ${codes.length}`;
  const known = kept.get(key);
  if (known) return known;
  const tag = locale === 'zh' ? 'zh-CN' : 'en-GB';
  const names = new Intl.DisplayNames([tag], { type: 'region' });
  const { compare } = new Intl.Collator(tag);
  const list = codes.map((value) => ({ value, label: countryName(value, names) }));
  list.sort((a, b) => compare(a.label, b.label));
  kept.set(key, list);
  return list;
}

function countryName(code: string, names: Intl.DisplayNames): string {
  const alpha2 = countryByAlpha3(code)?.alpha2;
  return (alpha2 && names.of(alpha2)) ?? code;
}
