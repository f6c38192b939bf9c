// The head of a staff page: its title, and beside it segments (day before, today, day after) or actions.
import type { ReactNode } from 'react';

export function Bar({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="bar">
      <h1>{title}</h1>
      {children}
    </div>
  );
}

export function Seg({
  label,
  items,
}: {
  label: string;
  items: readonly { text: string; href: string; current?: boolean }[];
}) {
  return (
    <nav className="seg" aria-label={label}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? 'true' : undefined}>
          {item.text}
        </a>
      ))}
    </nav>
  );
}
