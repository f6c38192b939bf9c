// One person at the door on the field phone: three big outcomes, and one line that says what the office knows of it.
import type { ReactNode } from 'react';

export type Outcome = { value: string; label: ReactNode; disabled?: boolean };

/** `state` is a Tag and a time: "captured" and "accepted by the office" are two words, never one. */
export function FieldPerson(props: {
  id: string;
  /** name of the radio field; the id where none is given */
  field?: string;
  name: string;
  text: string;
  outcomes: readonly Outcome[];
  value?: string | null;
  state?: ReactNode;
  children?: ReactNode;
}) {
  const title = `${props.id}-title`;
  return (
    <article className="person" aria-labelledby={title} id={props.id}>
      <header>
        <h3 id={title}>{props.name}</h3>
        <p className="dim s">{props.text}</p>
      </header>
      {props.outcomes.length ? (
        <fieldset className="picks" aria-labelledby={title}>
          {props.outcomes.map((outcome) => (
            <label className="pick" key={outcome.value}>
              <input
                type="radio"
                name={props.field ?? props.id}
                value={outcome.value}
                defaultChecked={outcome.value === props.value}
                disabled={outcome.disabled}
              />
              <span>{outcome.label}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {props.state ? <p className="state">{props.state}</p> : null}
      {props.children}
    </article>
  );
}
