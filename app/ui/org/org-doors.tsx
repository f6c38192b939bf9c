// What a signed-in contact can do, one card each.
import { useTranslation } from 'react-i18next';
import type { OrganisationKind } from '#app/domain/organisation/organisation.ts';
import { usePlace } from '../frame/place.ts';

export function OrgDoors({ verified, kind }: { verified: boolean; kind: OrganisationKind }) {
  const { t } = useTranslation('org');
  const { to } = usePlace();
  const doors = [
    { key: 'order', open: false },
    { key: 'pools', open: false },
    { key: 'windows', open: false },
    ...(kind === 'community' ? [{ key: 'residents', open: false } as const] : []),
    { key: 'contacts', open: true },
  ] as const;
  return (
    <ul className="choices">
      {doors.flatMap(({ key, open }) =>
        open || verified ? (
          <li key={key}>
            <a className="choice" href={to(`org/${key}`)}>
              <b>{t(`home.${key}`)}</b>
            </a>
          </li>
        ) : (
          []
        ),
      )}
    </ul>
  );
}
