// One person of the booking, not named yet: relation, age, documents; a guardian's word where the age asks for one.
import { useTranslation } from 'react-i18next';
import { ageBands, relations } from '#app/domain/booking/draft.ts';
import { Select } from '../forms/select.tsx';
import { Icon } from '../icon.tsx';
import { GuardianBlock, PersonCard } from '../journey/person-card.tsx';
import type { PageFaults } from './page-faults.ts';
import { type ServiceChoice, ServiceTile } from './service-tile.tsx';

export type WhoPersonFields = {
  key: string;
  relation: string;
  age: string;
  services: Readonly<Record<string, string>>;
};

/** So many services are shown at once; the others open on request. */
const shownAtOnce = 4;

export function WhoPerson(props: {
  person: WhoPersonFields;
  position: number;
  alone: boolean;
  services: readonly ServiceChoice[];
  mostServices: number;
  mode: 'home' | 'window';
  faults: PageFaults;
}) {
  const { person, position, services, faults } = props;
  const { t } = useTranslation('booking');
  const { key } = person;
  const isShown = (service: ServiceChoice, index: number) => index < shownAtOnce || service.code in person.services;
  const ordered = [...services].sort((a, b) => Number(b.open) - Number(a.open));
  const shown = ordered.filter(isShown);
  const more = ordered.filter((service, index) => !isShown(service, index));
  const tile = (service: ServiceChoice, index: number) => (
    <ServiceTile
      key={service.code}
      person={key}
      service={service}
      chosen={person.services[service.code]}
      first={service === shown[0] && index === 0}
      mode={props.mode}
      faults={faults}
    />
  );
  const relation = relations.find((one) => one === person.relation);
  const young = person.age === 'under-14' || person.age === '14-15';
  const fault = faults.of(`${key}.s`);
  return (
    <PersonCard
      id={`person-${key}`}
      name={t('who.person', { number: position })}
      text={relation ? t(`relation.${relation}`) : undefined}
      tool={
        props.alone ? null : (
          <button type="submit" className="plain-link" name="do" value={`remove.${key}`}>
            {t('who.remove')}
            <span className="sr">{t('who.removeWhat', { number: position })}</span>
          </button>
        )
      }
    >
      <div className="cols">
        <Select
          name={`${key}.relation`}
          label={t('who.relation')}
          options={relations.map((value) => ({ value, label: t(`relation.${value}`) }))}
          value={person.relation}
          error={faults.of(`${key}.relation`)}
        />
        <Select
          name={`${key}.age`}
          label={t('who.age')}
          hint={young ? undefined : t('who.ageHint')}
          options={ageBands.map((value) => ({ value, label: t(`age.${value}`) }))}
          value={person.age}
          error={faults.of(`${key}.age`)}
        />
      </div>
      <fieldset className={fault ? 'field wrong' : 'field'}>
        <legend>{t('who.services')}</legend>
        <p className="hint">{t('who.servicesHint', { most: props.mostServices })}</p>
        {fault ? (
          <p className="err">
            <Icon name="warn" />
            <span>{fault}</span>
          </p>
        ) : null}
        <div className="tiles">{shown.map(tile)}</div>
        {more.length > 0 ? (
          <details>
            <summary>{t('who.more')}</summary>
            <div className="tiles">{more.map((service) => tile(service, 1))}</div>
          </details>
        ) : null}
      </fieldset>
      {young ? (
        <GuardianBlock title={t('who.guardian')}>
          <p>{t('who.guardianText')}</p>
        </GuardianBlock>
      ) : null}
    </PersonCard>
  );
}
