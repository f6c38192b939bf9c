// The brands' colours as one stylesheet: a rule per brand by day, and one by night, which only staff pages know.
import type { Brand, BrandColours } from '../bureau/district.ts';

const names: Record<keyof BrandColours, string> = {
  brand: '--brand',
  brandDeep: '--brand-deep',
  brandSoft: '--brand-soft',
  brandLine: '--brand-line',
  onBrand: '--on-brand',
  boardInk: '--board-ink',
  boardDim: '--board-dim',
};

/** Colours and codes come from a validated `Brand`, so nothing in them can leave its declaration. */
export function brandStylesheet(brands: readonly Brand[]): string {
  return brands
    .flatMap(({ code, palette }) => [
      `[data-brand="${code}"]{${declarations(palette.light)}}`,
      `:root[data-scheme="dark"][data-brand="${code}"]{${declarations(palette.dark)}}`,
    ])
    .join('\n');
}

function declarations(colours: BrandColours): string {
  return Object.entries(names)
    .map(([key, name]) => `${name}:${colours[key as keyof BrandColours]}`)
    .join(';');
}
