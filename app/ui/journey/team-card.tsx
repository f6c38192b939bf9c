// Who will come: the team, its officers as far as the bureau shows them, and how to know them.
import { Icon } from '../icon.tsx';

export type Officer = { name: string; badge?: string };

export function TeamCard(props: { title: string; team: string; text?: string; officers: readonly Officer[] }) {
  return (
    <section className="card team" aria-labelledby="team-title">
      <h2 id="team-title">{props.title}</h2>
      <p>
        <b>{props.team}</b>
        {props.text ? <small className="under">{props.text}</small> : null}
      </p>
      {props.officers.length ? (
        <ul className="plain officers">
          {props.officers.map((officer) => (
            <li key={`${officer.name} ${officer.badge}`}>
              <Icon name="person" />
              <span>
                <b>{officer.name}</b>
                {officer.badge ? <small className="under">{officer.badge}</small> : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
