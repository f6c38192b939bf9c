// The departure board: the next free times, four rows at most, and when they were looked up.
import { FlapTime } from './flap-time.tsx';

/** `at` is the machine-readable start, all else is ready text in the reader's language. */
export type Departure = {
  at: string;
  clock: string;
  day: string;
  place: string;
  what: string;
  left: string;
  href: string;
};

export function DepartureBoard(props: { title: string; updated: string; departures: readonly Departure[] }) {
  return (
    <section className="board" aria-labelledby="board-title">
      <header>
        <h2 id="board-title">{props.title}</h2>
        <p>{props.updated}</p>
      </header>
      <ul>
        {props.departures.slice(0, 4).map((row) => (
          <li key={`${row.at} ${row.place}`}>
            <a href={row.href}>
              <FlapTime at={row.at}>{row.clock}</FlapTime> <span>{row.day}</span>{' '}
              <b>
                {row.place} <span>{row.what}</span>
              </b>{' '}
              <em>{row.left}</em>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
