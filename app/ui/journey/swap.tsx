// What you have beside what you chose: the old one is solid and kept until the new one is held.
import type { ReactNode } from 'react';
import { Tag } from '../tag.tsx';

type Side = { label: string; title: ReactNode; text?: ReactNode; tag?: string };

export function Swap({ have, chose }: { have: Side; chose: Side }) {
  return (
    <div className="swap">
      <SwapSide side={have} tone="ok" />
      <SwapSide side={chose} tone="note" />
    </div>
  );
}

function SwapSide({ side, tone }: { side: Side; tone: 'ok' | 'note' }) {
  return (
    <div>
      <p className="s dim">{side.label}</p>
      <p>
        <b>{side.title}</b>
        {side.text}
      </p>
      {side.tag ? (
        <p>
          <Tag tone={tone} icon={tone === 'note' ? 'clock' : 'check'}>
            {side.tag}
          </Tag>
        </p>
      ) : null}
    </div>
  );
}
