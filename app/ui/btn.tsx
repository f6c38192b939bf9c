// A button, or a link that looks like one. One filled button a view; the others are `alt`, the destructive one `stop`.
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Look = {
  kind?: 'alt' | 'stop';
  full?: boolean;
  icon?: IconName;
  children: ReactNode;
};

/** With `href` a link, without it a submit button. `name` and `value` tell the action which button was pressed. */
export function Btn(props: Look & (LinkProps | ButtonProps)) {
  const { kind, full, icon, children, ...rest } = props;
  const className = ['btn', kind, full ? 'full' : ''].filter(Boolean).join(' ');
  const inside = (
    <>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </>
  );
  if ('href' in rest && rest.href !== undefined) {
    return (
      <a {...(rest as LinkProps)} className={className}>
        {inside}
      </a>
    );
  }
  return (
    <button {...(rest as ButtonProps)} className={className}>
      {inside}
    </button>
  );
}

type LinkProps = { href: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className' | 'style'>;
type ButtonProps = { href?: undefined } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'>;

/** The last row of a form: one filled button and what stands beside it. It sticks to the foot on a phone. */
export function Go({ children }: { children: ReactNode }) {
  return <div className="go">{children}</div>;
}
