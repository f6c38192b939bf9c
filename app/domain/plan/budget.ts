// How long a search may take. The domain reads no clock: whoever has one hands in a budget.

export type Budget = {
  /** Share of the work already done, 0 … 1, at this iteration; at 1 the search ends with the best so far. */
  spent(iteration: number): number;
};

export function iterationBudget(iterations: number): Budget {
  return { spent: (iteration) => iteration / iterations };
}
