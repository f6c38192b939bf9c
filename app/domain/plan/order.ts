// In which order removed visits look for a new place: at random, greedy ones first, far, near, narrow or early windows.
import type { Model } from './model.ts';
import type { Random } from './random.ts';
import type { Bank } from './ruin.ts';

/** One row of keys per order; the smallest key goes first. Weights say how often an order is drawn. */
export type Orders = {
  keys: readonly Float64Array[];
  weights: readonly number[];
  total: number;
  scratch: Float64Array;
};

export function ordersOf(model: Model): Orders {
  const { to, from } = model.tables[0] as Model['tables'][number];
  const keyOf = (read: (visit: number) => number) => Float64Array.from({ length: model.visits }, (_, u) => read(u));
  const base = model.start[0] as number;
  const far = (u: number) => (to[base * model.nodes + u] as number) + (from[base * model.nodes + u] as number);
  const keys = [
    keyOf((u) => -(model.load[u] as number)),
    keyOf((u) => -far(u)),
    keyOf(far),
    keyOf((u) => (model.closes[u] as number) - (model.opens[u] as number)),
    keyOf((u) => model.opens[u] as number),
    keyOf((u) => -(model.closes[u] as number)),
    keyOf((u) => -(model.absence[u] as number)),
  ];
  const weights = [4, 2, 1, 2, 2, 2, 0];
  return {
    keys,
    weights,
    total: 4 + weights.reduce((sum, weight) => sum + weight, 0),
    scratch: new Float64Array(model.visits),
  };
}

/** Sorts the bank by an order drawn at random. */
export function sortBank(orders: Orders, bank: Bank, random: Random): void {
  let draw = random() * orders.total;
  const { list, count } = bank;
  for (const [i, weight] of orders.weights.entries()) {
    draw -= weight;
    if (draw < 0) {
      sortByKey(list, count, orders.keys[i] as Float64Array);
      return;
    }
  }
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = list[i] as number;
    list[i] = list[j] as number;
    list[j] = held;
  }
}

function sortByKey(list: Int32Array, count: number, key: Float64Array): void {
  for (let i = 1; i < count; i++) {
    const visit = list[i] as number;
    const value = key[visit] as number;
    let j = i - 1;
    for (; j >= 0 && (key[list[j] as number] as number) > value; j--) list[j + 1] = list[j] as number;
    list[j + 1] = visit;
  }
}
