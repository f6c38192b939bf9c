// A service point by itself: kind, name, address, hours, what it offers, and how to get in.
import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { type Row, Rows } from '../rows.tsx';
import { Tag } from '../tag.tsx';

export function ServicePointCard(props: {
  id: string;
  kind: string;
  name: string;
  address: string;
  rows: readonly Row[];
  phone?: { text: string; href: string };
  children?: ReactNode;
}) {
  return (
    <section className="card point" id={props.id} aria-labelledby={`${props.id}-title`}>
      <p>
        <Tag>{props.kind}</Tag>
      </p>
      <h2 id={`${props.id}-title`}>{props.name}</h2>
      <p className="at">
        <Icon name="place" /> {props.address}
      </p>
      <Rows rows={props.rows} stacked />
      {props.phone ? (
        <p>
          <a className="more" href={props.phone.href}>
            {props.phone.text}
          </a>
        </p>
      ) : null}
      {props.children}
    </section>
  );
}
