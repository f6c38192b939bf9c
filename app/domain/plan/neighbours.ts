// For every visit the others, nearest first: strings to remove are looked for around one visit.
import type { Model } from './model.ts';

export type Neighbours = { width: number; list: Int32Array };

/** The `width` nearest of each visit by travel there and back, itself first. */
export function neighboursOf(model: Model, width: number): Neighbours {
  const { visits, nodes } = model;
  const { to, from } = model.tables[0] as Model['tables'][number];
  const wide = Math.min(width, visits);
  const list = new Int32Array(visits * wide);
  const far = new Float64Array(visits);
  const order = Array.from({ length: visits }, (_, v) => v);
  for (let u = 0; u < visits; u++) {
    for (let v = 0; v < visits; v++)
      far[v] = u === v ? -1 : (to[u * nodes + v] as number) + (from[u * nodes + v] as number);
    order.sort((a, b) => (far[a] as number) - (far[b] as number) || a - b);
    for (let i = 0; i < wide; i++) list[u * wide + i] = order[i] as number;
  }
  return { width: wide, list };
}
