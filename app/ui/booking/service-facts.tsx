// A service in short: time, fee, minutes, where, receipt, and the ways to book it.
import { useTranslation } from 'react-i18next';
import type { Mode } from '#app/domain/catalogue/entry.ts';
import { Btn } from '../btn.tsx';
import { useFace, usePlace } from '../frame/place.ts';
import { Rows } from '../rows.tsx';

export function ServiceFacts(props: {
  code: string;
  times: { promise: string; law: string | null };
  fees: readonly string[];
  minutes: { onSite: number; atHome: number };
  modes: readonly Mode[];
  receipt: string;
  validity: readonly string[];
}) {
  const { code, times, modes, minutes } = props;
  const { t } = useTranslation('catalogue');
  const { locale, to } = usePlace();
  const face = useFace();
  const join = (list: readonly string[]) => list.join(locale === 'zh' ? '；' : '; ');
  const day =
    minutes.onSite === minutes.atHome ? t('about', { count: minutes.onSite }) : t('aboutHome', { ...minutes });
  const rows = [
    { label: t('time'), value: <b>{times.promise}</b>, ...(times.law ? { small: t('law', { text: times.law }) } : {}) },
    { label: t('fee'), value: <b>{props.fees.length > 0 ? join(props.fees) : t('noFee')}</b>, small: t('pay') },
    { label: t('day'), value: day },
    { label: t('where'), value: join(modes.map((mode) => t(`modes.${mode}`))) },
    { label: t('receipt'), value: props.receipt },
    ...(props.validity.length > 0 ? [{ label: t('validity'), value: join(props.validity) }] : []),
  ];
  const bookable = (['home', 'window'] as const).filter((mode) => modes.includes(mode));
  return (
    <aside className="card sticky" aria-labelledby="facts-title">
      <h2 id="facts-title">{t('short')}</h2>
      <Rows rows={rows} stacked />
      {bookable.map((mode, index) => (
        <p key={mode}>
          <Btn href={to(`book?service=${code}&mode=${mode}`)} full kind={index === 0 ? undefined : 'alt'}>
            {t(mode === 'home' ? 'bookHome' : 'bookWindow')}
          </Btn>
        </p>
      ))}
      {bookable.length === 0 ? (
        <p>
          {t('unbookable')} {face ? t('phone', { hotline: face.hotline.shown }) : null}
        </p>
      ) : null}
      <p className="s dim">{t('authority')}</p>
    </aside>
  );
}
