// Is the speed profile right? The teams' own stamps say: how long a way took against how long it was planned to take.

/** One way driven: planned by the profile (without buffers), and from setting out to arriving. Minutes. */
export type DrivenLeg = { planned: number; driven: number };

export type Calibration = {
  /** multiply the way's minutes by this; 1: as they are */
  factor: number;
  /** ways it rests on */
  legs: number;
  /** the middle half of the ways lies between these */
  from: number;
  until: number;
};

export const fewestLegs = 20;
const [least, most] = [0.5, 2];

/**
 * The median of driven ÷ planned, so that a forgotten stamp does not count for more than one; null with fewer than
 * twenty sound ways. Ways of no minutes and stamps that lie hours apart are left out. Rounded to hundredths and kept
 * between a half and two: beyond that the stamps are to be doubted, not the streets.
 */
export function calibrate(legs: readonly DrivenLeg[]): Calibration | null {
  const ratios = legs
    .filter(({ planned, driven }) => planned >= 3 && driven >= 1 && driven <= 180)
    .map(({ planned, driven }) => driven / planned)
    .sort((a, b) => a - b);
  if (ratios.length < fewestLegs) return null;
  const at = (share: number) => Math.round((ratios[Math.floor((ratios.length - 1) * share)] ?? 1) * 100) / 100;
  return { factor: Math.min(most, Math.max(least, at(0.5))), legs: ratios.length, from: at(0.25), until: at(0.75) };
}
