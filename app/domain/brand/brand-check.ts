// What stands in the way of publishing a brand: colours too faint to read, and marks that hold more than shapes.
import type { Brand } from '#app/domain/bureau/district.ts';
import type { CheckCode, CheckFacts } from '#app/domain/identity/check.ts';
import { checkMark } from './mark.ts';
import { weakPairs } from './palette.ts';

export type BrandFault = { field: string; code: CheckCode; say: CheckFacts };

/** Every fault with the field it stands at; empty when the brand may be published. */
export function checkBrand(brand: Brand): BrandFault[] {
  const faint = (['light', 'dark'] as const).flatMap((scheme) =>
    weakPairs(brand.palette[scheme], scheme).map((pair): BrandFault => {
      const field = pair.text === 'ink' ? pair.ground : pair.text;
      return { field: `palette.${scheme}.${field}`, code: 'BRAND_FAINT', say: pair };
    }),
  );
  const marks = (['markSvg', 'markOnDarkSvg'] as const).flatMap((field): BrandFault[] => {
    const check = checkMark(brand[field]);
    return check.ok ? [] : [{ field, code: check.code, say: check.say }];
  });
  return [...faint, ...marks];
}
