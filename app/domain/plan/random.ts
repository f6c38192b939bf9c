// Seeded random numbers in 32-bit arithmetic (sfc32, Chris Doty-Humphrey, PractRand): the same on every machine.

export type Random = () => number;

/** Numbers in [0, 1). Equal seeds give equal rows. */
export function randomOf(seed: number): Random {
  const state = new Int32Array([0x9e3779b9, seed | 0, 0x243f6a88, 1]);
  function next(): number {
    const a = state[0] as number;
    const b = state[1] as number;
    const c = state[2] as number;
    const counter = state[3] as number;
    const sum = (((a + b) | 0) + counter) | 0;
    state[3] = (counter + 1) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }
  for (let i = 0; i < 12; i++) next();
  return next;
}
