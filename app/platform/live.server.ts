// Who wants to hear about what, inside this process. Filled from the database's own notices by the porch.
import type { App } from './context.server.ts';

export type Live = {
  /** Calls `listener` whenever the topic is told; returns how to stop. `end` is called when the portal stops. */
  watch(topic: string, listener: () => void, end: () => void): () => void;
  tell(topic: string): void;
  topics(): string[];
  /** the count of a topic's changes when it was last looked at */
  counts: Map<string, number>;
  endAll(): void;
};

const kept = new WeakMap<App, Live>();

export function liveOf(app: App): Live {
  const known = kept.get(app);
  if (known) return known;
  const watching = new Map<string, Set<{ listener: () => void; end: () => void }>>();
  const live: Live = {
    watch(topic, listener, end) {
      const one = { listener, end };
      const all = watching.get(topic) ?? new Set();
      watching.set(topic, all.add(one));
      return () => {
        all.delete(one);
        if (all.size === 0 && watching.get(topic) === all) watching.delete(topic);
      };
    },
    tell: (topic) => {
      for (const { listener } of watching.get(topic) ?? []) listener();
    },
    topics: () => [...watching.keys()],
    counts: new Map(),
    endAll() {
      for (const all of watching.values()) for (const { end } of [...all]) end();
    },
  };
  kept.set(app, live);
  return live;
}
