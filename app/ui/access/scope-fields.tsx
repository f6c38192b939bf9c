// What an account may do and where: roles, district, service point, team.
import { useTranslation } from 'react-i18next';
import { type Role, roles } from '#app/domain/access/role.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { CheckLine } from '../forms/check-line.tsx';
import { FieldGroup } from '../forms/field.tsx';
import { Select } from '../forms/select.tsx';
import { usePlace } from '../frame/place.ts';

type NamedPlace = { id: string; name: Bilingual; district: string };
export type Places = { districts: readonly NamedPlace[]; points: readonly NamedPlace[]; teams: readonly NamedPlace[] };
export type ScopeTyped = {
  roles: readonly string[];
  district: string | null;
  pointId: string | null;
  teamId: string | null;
};

/** `error`: the sentence and the field it belongs to (roles, district, teamId). */
export function ScopeFields(props: {
  places: Places;
  typed: ScopeTyped;
  error: { field?: string; text: string } | null;
}) {
  const { places, typed, error } = props;
  const { t } = useTranslation(['staff-access', 'staff-frame']);
  const { locale } = usePlace();
  const at = (field: string) => (error?.field === field ? error.text : undefined);
  const nameOf = new Map(places.districts.map((district) => [district.id, district.name[locale]]));
  const options = (list: readonly NamedPlace[]) =>
    list.map((place) => ({ value: place.id, label: `${nameOf.get(place.district) ?? ''} · ${place.name[locale]}` }));
  return (
    <>
      <FieldGroup name="roles" label={t('change.roles')} error={at('roles')}>
        {roles.map((role: Role, index) => (
          <CheckLine
            key={role}
            name="roles"
            id={index === 0 ? 'roles' : `roles-${role}`}
            value={role}
            checked={typed.roles.includes(role)}
          >
            {t(`staff-frame:roles.${role}`)}
          </CheckLine>
        ))}
      </FieldGroup>
      <Select
        name="district"
        label={t('change.district')}
        ask={t('change.allDistricts')}
        value={typed.district}
        options={places.districts.map((district) => ({ value: district.id, label: district.name[locale] }))}
        error={at('district')}
      />
      <Select
        name="pointId"
        label={t('change.point')}
        hint={t('change.pointHint')}
        ask={t('change.none')}
        value={typed.pointId}
        options={options(places.points)}
        error={at('pointId')}
      />
      <Select
        name="teamId"
        label={t('change.team')}
        hint={t('change.teamHint')}
        ask={t('change.none')}
        value={typed.teamId}
        options={options(places.teams)}
        error={at('teamId')}
      />
    </>
  );
}
