// One person on the form: who it is, what may be done to the entry, and what is asked. A guardian stands inside the child's card.
import type { ReactNode } from 'react';

export function PersonCard(props: {
  id: string;
  name: string;
  text?: string;
  actions?: readonly { text: string; href: string }[];
  /** a button beside the name */
  tool?: ReactNode;
  children: ReactNode;
}) {
  const title = `${props.id}-title`;
  return (
    <section className="card app" aria-labelledby={title} id={props.id}>
      <header>
        <h2 id={title}>
          {props.name} {props.text ? <small>{props.text}</small> : null}
        </h2>
        {props.actions?.map((action) => (
          <a className="more" href={action.href} key={action.href}>
            {action.text}
            <span className="sr"> {props.name}</span>
          </a>
        ))}
        {props.tool}
      </header>
      {props.children}
    </section>
  );
}

export function GuardianBlock({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="guard">
      <h3>{title}</h3>
      {children}
    </div>
  );
}
