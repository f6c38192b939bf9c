// One service of one person: the tick box with fee and minutes, and which kind it is once it is ticked.
import { useTranslation } from 'react-i18next';
import { money } from '#app/i18n/format.ts';
import { Select } from '../forms/select.tsx';
import { usePlace } from '../frame/place.ts';
import type { PageFaults } from './page-faults.ts';

export type ServiceChoice = {
  code: string;
  name: string;
  minutes: number;
  fromYuan: number | null;
  open: boolean;
  variants: readonly { code: string; name: string; fromYuan: number | null }[];
};

export function ServiceTile(props: {
  person: string;
  service: ServiceChoice;
  /** the variant chosen, '' while none is; undefined when the service is not ticked */
  chosen: string | undefined;
  /** the first tile carries the id that the error summary leads to */
  first: boolean;
  mode: 'home' | 'window';
  faults: PageFaults;
}) {
  const { person, service, chosen, mode, faults } = props;
  const { t } = useTranslation('booking');
  const fee = useFee();
  const name = `${person}.s.${service.code}`;
  const closed = !service.open && chosen === undefined;
  const why = t(mode === 'home' ? 'who.closedHome' : 'who.closedWindow');
  const text = `${fee(service.fromYuan)} · ${t('unit.minutes', { count: service.minutes })}`;
  return (
    <div className="svc">
      <label className="tile">
        <input
          type="checkbox"
          id={props.first ? `${person}.s` : name}
          name={name}
          value="yes"
          defaultChecked={chosen !== undefined}
          disabled={closed}
        />
        <b>{service.name}</b>
        <small>{service.open ? text : why}</small>
      </label>
      {service.variants.length > 1 && !closed ? (
        <Select
          name={`${person}.v.${service.code}`}
          label={t('who.variant', { service: service.name })}
          options={service.variants.map((variant) => ({
            value: variant.code,
            label: variant.fromYuan === null ? variant.name : `${variant.name} · ${fee(variant.fromYuan)}`,
          }))}
          value={chosen ?? ''}
          error={faults.of(`${person}.v.${service.code}`)}
        />
      ) : null}
    </div>
  );
}

/** "20元起", "free", or that a local price list decides. */
export function useFee(): (fromYuan: number | null) => string {
  const { t } = useTranslation('booking');
  const { locale } = usePlace();
  return (fromYuan) => {
    if (fromYuan === null) return t('fee.local');
    return fromYuan === 0 ? t('fee.free') : t('fee.from', { money: money(fromYuan, locale) });
  };
}
