// Ways to get it done, best first: why, how long and how much, one action each. Service points are drawn the same way.
import type { ReactNode } from 'react';
import { Tag } from '../tag.tsx';

export type Way = {
  id: string;
  tag?: string;
  title: string;
  text?: ReactNode;
  facts?: readonly ReactNode[];
  /** The large figure on the right, and the line under it. */
  figure?: string;
  figureText?: ReactNode;
  action?: { text: string; href: string };
};

/** The first way is marked as the best one unless `equal`. */
export function Ways({ ways, equal }: { ways: readonly Way[]; equal?: boolean }) {
  return (
    <ol className="ways">
      {ways.map((way, index) => (
        <li key={way.id} className={index === 0 && !equal ? 'best' : undefined}>
          <div>
            {way.tag ? (
              <p>
                <Tag tone={index === 0 && !equal ? 'note' : undefined}>{way.tag}</Tag>
              </p>
            ) : null}
            <h2>{way.title}</h2>
            {way.text ? <p>{way.text}</p> : null}
            {way.facts?.length ? (
              <ul>
                {way.facts.map((fact, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: facts are drawn once, in order
                  <li key={at}>{fact}</li>
                ))}
              </ul>
            ) : null}
          </div>
          <p className="far">
            {way.figure ? <b>{way.figure}</b> : null}
            {way.figureText}
          </p>
          {way.action ? (
            <a className={index === 0 && !equal ? 'btn' : 'btn alt'} href={way.action.href}>
              {way.action.text}
              <span className="sr"> {way.title}</span>
            </a>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
