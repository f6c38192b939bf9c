// States and flags as tags, each with its word; codes nobody knows yet are said as "other".
import { useTranslation } from 'react-i18next';
import { Tag } from '../tag.tsx';

type Group =
  | 'booking'
  | 'item'
  | 'flag'
  | 'callback'
  | 'event'
  | 'outcome'
  | 'unmask'
  | 'need'
  | 'document'
  | 'relation'
  | 'age'
  | 'why';

/** Says a code of one group in the reader's language. */
export function useStates(): (group: Group, code: string, facts?: Record<string, string>) => string {
  const { t, i18n } = useTranslation('staff-states');
  const say = t as (key: string, facts?: object) => string;
  return (group, code, facts) => {
    const key = `${group}.${code.replace('.', '-')}`;
    const known = i18n.exists(`staff-states:${key}`);
    const other = i18n.exists(`staff-states:${group}.other`) ? `${group}.other` : null;
    if (!known && other === null) return code;
    return say(known ? key : (other ?? key), facts);
  };
}

const tones: Record<string, 'ok' | 'warn' | 'bad' | 'note'> = {
  submitted: 'warn',
  needs_fix: 'warn',
  confirmed: 'note',
  assigned: 'ok',
  done: 'ok',
  failed: 'bad',
  no_show: 'bad',
};

export function BookingState({ status }: { status: string }) {
  const say = useStates();
  const tone = tones[status];
  return <Tag {...(tone ? { tone } : {})}>{say('booking', status)}</Tag>;
}

/** In words, without a telephone sign for people who must not be called. */
export function Flags({ flags }: { flags: readonly string[] }) {
  const say = useStates();
  if (flags.length === 0) return null;
  return (
    <span className="cluster">
      {flags.map((flag) => (
        <Tag key={flag}>{say('flag', flag)}</Tag>
      ))}
    </span>
  );
}
