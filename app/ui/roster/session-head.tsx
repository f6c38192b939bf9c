// The head of a session's staff pages: its title and the way between roster, groups and day.
import { useTranslation } from 'react-i18next';
import { usePlace } from '../frame/place.ts';
import { Bar, Seg } from '../staff/bar.tsx';

export function SessionHead(props: { reference: string; title: string; at: 'roster' | 'waves' | 'day' }) {
  const { t } = useTranslation('staff-roster');
  const { locale } = usePlace();
  return (
    <Bar title={props.title}>
      <Seg
        label={t('tabs.label')}
        items={(['roster', 'waves', 'day'] as const).map((key) => ({
          text: t(`tabs.${key}`),
          href: `/${locale}/staff/sessions/${props.reference}/${key}`,
          current: key === props.at,
        }))}
      />
    </Bar>
  );
}
