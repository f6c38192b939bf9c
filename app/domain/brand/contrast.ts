// Contrast of two colours by WCAG 2.2, and mixing a shade until it is enough.

/** A colour as #rrggbb. */
export type Hex = string;
type Channels = readonly [red: number, green: number, blue: number];

function channelsOf(colour: Hex): Channels {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function hexOf(channels: Channels): Hex {
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, 0 black to 1 white. */
export function luminance(colour: Hex): number {
  const [red, green, blue] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21, whichever of the two is the text. Text needs 4.5 (WCAG 2.2, 1.4.3). */
export function contrast(one: Hex, other: Hex): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `part` 0 gives the first colour, 1 the second; mixed in sRGB, which is enough for shades. */
export function mix(from: Hex, to: Hex, part: number): Hex {
  const [a, b] = [channelsOf(from), channelsOf(to)];
  return hexOf([a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, a[2] + (b[2] - a[2]) * part]);
}

/** The first shade on the way from one colour to another that passes; the end of the way when none before it does. */
export function firstShade(from: Hex, to: Hex, passes: (shade: Hex) => boolean): Hex {
  for (let step = 0; step <= 100; step++) {
    const shade = mix(from, to, step / 100);
    if (passes(shade)) return shade;
  }
  return to;
}
