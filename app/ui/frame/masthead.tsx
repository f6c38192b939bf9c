// The masthead: mark and name, the sections, and the switches of language and reading size.
import type { ReactNode } from 'react';

export type NavItem = { text: string; href: string; current?: boolean };

/** `mark` is the address of a picture; without one the portal's own neutral mark stands there. */
export function Masthead(props: {
  home: string;
  mark: string | null;
  name: string;
  small: string;
  nav: readonly NavItem[];
  navLabel: string;
  tools: ReactNode;
}) {
  return (
    <header className="mast">
      <div className="wrap">
        <a className="brand" href={props.home}>
          <img src={props.mark ?? '/mark.svg'} width="38" height="38" alt="" />
          <span>
            <b>{props.name}</b>
            <small>{props.small}</small>
          </span>
        </a>
        {props.nav.length ? (
          <nav className="nav" aria-label={props.navLabel}>
            {props.nav.map((item) => (
              <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.text}
              </a>
            ))}
          </nav>
        ) : null}
        {props.tools}
      </div>
    </header>
  );
}
