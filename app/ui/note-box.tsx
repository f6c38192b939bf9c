// A note with its sign, a bold first line and at most one action. No more than two on a screen.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Tone = 'note' | 'ok' | 'warn' | 'bad';
const signs: Record<Tone, IconName> = {
  note: 'question',
  ok: 'done',
  warn: 'warn',
  bad: 'warn',
};

/** `heading` makes the first line the page's h1, as on "Booked". `live` reads it out when the page opens. */
export function NoteBox(props: {
  tone?: Tone;
  icon?: IconName;
  title?: ReactNode;
  heading?: boolean;
  live?: boolean;
  children?: ReactNode;
}) {
  const tone = props.tone ?? 'note';
  return (
    <div className={tone === 'note' ? 'noteb' : `noteb ${tone}`} role={props.live ? 'status' : undefined}>
      <Icon name={props.icon ?? signs[tone]} />
      {props.title === undefined ? null : props.heading ? (
        <h1>{props.title}</h1>
      ) : (
        <p>
          <b>{props.title}</b>
        </p>
      )}
      {props.children}
    </div>
  );
}
