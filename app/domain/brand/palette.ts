// The colours a brand brings: checked for contrast before they are published, and completed where they follow from
// the others.
import type { BrandColours } from '#app/domain/bureau/district.ts';
import { contrast, firstShade, type Hex, mix } from './contrast.ts';

/** What text contrast must reach (WCAG 2.2 AA). */
export const enough = 4.5;

/** Grounds and inks of the shared tokens that brand colours meet, by scheme (design/tokens.css). */
const grounds = {
  light: { surface: '#ffffff', paper: '#faf7f0', ink: '#1b2527' },
  dark: { surface: '#1a2426', paper: '#11191b', ink: '#eef1ec' },
} as const;
export type Scheme = keyof typeof grounds;

export type WeakPair = { text: string; ground: string; contrast: number };

/** The pairs that are too faint in a scheme, with what they reach; empty when all colours may be published. */
export function weakPairs(colours: BrandColours, scheme: Scheme): WeakPair[] {
  const { surface, paper, ink } = grounds[scheme];
  const pairs: [text: string, Hex, ground: string, Hex][] = [
    ['brand', colours.brand, 'surface', surface],
    ['brand', colours.brand, 'paper', paper],
    ['brand', colours.brand, 'brandSoft', colours.brandSoft],
    ['ink', ink, 'brandSoft', colours.brandSoft],
    ['onBrand', colours.onBrand, 'brand', colours.brand],
    ['boardInk', colours.boardInk, 'brandDeep', colours.brandDeep],
    ['boardDim', colours.boardDim, 'brandDeep', colours.brandDeep],
  ];
  return pairs
    .map(([text, one, ground, other]) => ({ text, ground, contrast: Math.floor(contrast(one, other) * 100) / 100 }))
    .filter((pair) => pair.contrast < enough);
}

/** White or near-black, whichever is read better on this colour. One of the two always reaches 4.5. */
export function inkOn(colour: Hex): Hex {
  return contrast('#ffffff', colour) >= contrast('#000000', colour) ? '#ffffff' : '#000000';
}

/** A palette for the night made from the one for the day: same hues, and every pair reaches 4.5 if the day's did. */
export function darkFrom(light: BrandColours): BrandColours {
  const { surface, paper } = grounds.dark;
  const brandSoft = firstShade(mix(surface, light.brand, 0.35), '#000000', (shade) => contrast(shade, '#eef1ec') >= 9);
  const readable = (shade: Hex) => [surface, paper, brandSoft].every((ground) => contrast(shade, ground) >= 6.5);
  const brand = firstShade(light.brand, '#ffffff', readable);
  const night = mix(light.brandDeep, '#000000', 0.3);
  const brandDeep = firstShade(night, '#000000', (shade) => contrast(shade, '#ffffff') >= 12);
  const onBoard = (shade: Hex) => contrast(shade, brandDeep) >= enough;
  return {
    brand,
    brandDeep,
    brandSoft,
    brandLine: mix(brandSoft, brand, 0.35),
    onBrand: firstShade(mix(brandDeep, '#000000', 0.2), '#000000', (shade) => contrast(shade, brand) >= enough),
    boardInk: firstShade(light.boardInk, '#ffffff', onBoard),
    boardDim: firstShade(light.boardDim, '#ffffff', onBoard),
  };
}
