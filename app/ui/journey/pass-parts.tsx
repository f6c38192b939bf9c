// What boarding pass and visit slip share: the cells, and the stub with QR code, reference and the words at the door.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** `big` cells carry the promised window and the date; the others follow in order. */
export type Cell = { label: string; value: ReactNode; big?: boolean };
export type PassStub = {
  qr?: ReactNode;
  reference: string;
  door?: { officers: string; you: string };
  more?: readonly Cell[];
};

export function Cells({ cells }: { cells: readonly Cell[] }) {
  return (
    <dl className="cells">
      {cells.map((cell) => (
        <div key={cell.label} className={cell.big ? 'big' : undefined}>
          <dt>{cell.label}</dt>
          <dd>{cell.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Stub({ qr, reference, door, more }: PassStub) {
  const { t } = useTranslation('frame');
  return (
    <div className={qr ? 'pass-stub' : 'pass-stub bare'}>
      {qr}
      <dl className="stubrows">
        <div>
          <dt>{t('pass.reference')}</dt>
          <dd className="ref">{reference}</dd>
        </div>
        {door ? (
          <div>
            <dt>{t('pass.door')}</dt>
            <dd className="word">
              {t('pass.doorOfficer')} <b>{door.officers}</b>
              <br />
              {t('pass.doorYou')} <b>{door.you}</b>
            </dd>
          </div>
        ) : null}
        {more?.map((cell) => (
          <div key={cell.label}>
            <dt>{cell.label}</dt>
            <dd className="word">{cell.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
