// An empty page: what will be here, and two ways on.
import type { ReactNode } from 'react';

/** `page` makes the title the page's h1. */
export function Empty(props: { title: string; children: ReactNode; actions?: ReactNode; page?: boolean }) {
  const Heading = props.page ? 'h1' : 'h2';
  return (
    <section className="card empty" aria-labelledby="empty-title">
      <svg viewBox="0 0 320 140" aria-hidden="true">
        <path className="strings" d="M0 62h320M0 74h320M0 86h320M0 110h320M0 122h320M0 134h320" />
        <path className="line" d="M0 98h70c40 0 46-64 96-64h2" />
        <path className="plane" d="m214 20-44 4 14 11 4 18 8-13zM214 20l-30 15" />
      </svg>
      <Heading id="empty-title">{props.title}</Heading>
      <div className="dim">{props.children}</div>
      {props.actions ? <p className="cluster mid">{props.actions}</p> : null}
    </section>
  );
}
