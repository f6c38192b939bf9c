// State, pace and expediting of a case as tags, each with its word.
import { useTranslation } from 'react-i18next';
import type { Pace } from '#app/domain/case/clocks.ts';
import { useStates } from '../desk/states.tsx';
import { Tag } from '../tag.tsx';

const good = ['accepted', 'reviewing', 'in_production', 'ready', 'delivering', 'delivered'];
const bad = ['absent', 'returned', 'not_accepted'];

export function ItemTag({ status }: { status: string }) {
  const say = useStates();
  return <Tag tone={good.includes(status) ? 'ok' : bad.includes(status) ? 'bad' : 'note'}>{say('item', status)}</Tag>;
}

export function PaceTag({ pace }: { pace: Pace | null }) {
  const { t } = useTranslation('staff-cases');
  if (pace === null) return null;
  const tone = ({ late: 'bad', near: 'warn', paused: 'note', 'on-time': 'ok' } as const)[pace];
  return <Tag tone={tone}>{t(`pace.${pace}`)}</Tag>;
}

const expediteTones = {
  asked: 'warn',
  approved: 'ok',
  refused: 'note',
  'second-look': 'warn',
  'refused-again': 'note',
  withdrawn: 'note',
} as const;

export function ExpediteTag({ status }: { status: string | null }) {
  const { t } = useTranslation('staff-cases');
  const known = (Object.keys(expediteTones) as (keyof typeof expediteTones)[]).find((one) => one === status);
  return known ? <Tag tone={expediteTones[known]}>{t(`expedite.${known}`)}</Tag> : null;
}
