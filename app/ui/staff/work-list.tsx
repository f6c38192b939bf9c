// A list of work, most pressing first: what, why, and one action each. `heat` draws the edge; the words say it too.
import type { ReactNode } from 'react';

export type WorkItem = {
  id: string;
  heat?: 'hot' | 'mid';
  /** The large figure: days or minutes of slack, with its unit under it. */
  slack?: { figure: string; unit: string };
  title: ReactNode;
  lines: readonly ReactNode[];
  actions: ReactNode;
};

export function WorkList({ items, label }: { items: readonly WorkItem[]; label: string }) {
  return (
    <ol className="queue" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={item.heat}>
          {item.slack ? (
            <p className="slack">
              <b>{item.slack.figure}</b> {item.slack.unit}
            </p>
          ) : null}
          <div>
            <h2>{item.title}</h2>
            {item.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are drawn in order
              <p key={index}>{line}</p>
            ))}
          </div>
          <div className="rule">{item.actions}</div>
        </li>
      ))}
    </ol>
  );
}
