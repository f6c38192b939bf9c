// Today's route on the field phone: stops in order, the present one framed, the past ones ticked.
export type FieldStop = { id: string; clock: string; text: string; href: string; state: 'past' | 'now' | 'next' };

export function Stops({ stops, label }: { stops: readonly FieldStop[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ol className="stops">
        {stops.map((stop) => (
          <li key={stop.id}>
            <a
              href={stop.href}
              className={stop.state === 'past' ? 'past' : undefined}
              aria-current={stop.state === 'now' ? 'true' : undefined}
            >
              <b>
                {stop.clock}
                {stop.state === 'past' ? ' ✓' : ''}
              </b>
              {stop.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
