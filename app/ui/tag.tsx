// A state in a word; good and bad carry a sign too, so that colour never speaks alone.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const signs = { ok: 'check', warn: 'clock', bad: 'warn', note: null } as const;

export function Tag({ tone, icon, children }: { tone?: keyof typeof signs; icon?: IconName; children: ReactNode }) {
  const sign = icon ?? (tone ? signs[tone] : null);
  return (
    <span className={tone ? `tag ${tone}` : 'tag'}>
      {sign ? <Icon name={sign} /> : null}
      {children}
    </span>
  );
}
