// The fields of the door: estate, building, unit, number, kind of place, lift, gate.
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '../forms/field.tsx';
import { TextArea, TextInput } from '../forms/text-input.tsx';
import { RadioCards } from '../forms/tiles.tsx';
import type { PageFaults } from './page-faults.ts';

type Name = 'estate' | 'building' | 'unit' | 'number' | 'howToFind';
const parts = ['building', 'unit', 'number'] as const;
const lifts = ['yes', 'no', 'unknown'] as const;

export function DoorFields(props: {
  typed: Readonly<Record<string, string>>;
  faults: PageFaults;
  lengths: Readonly<Record<Name, number>>;
}) {
  const { typed, faults, lengths } = props;
  const { t } = useTranslation('booking');
  const partFault = parts.map((part) => faults.of(part)).find(Boolean);
  return (
    <div className="card">
      <TextInput
        name="estate"
        label={t('door.estate')}
        value={typed.estate}
        error={faults.of('estate')}
        autoComplete="address-line1"
        maxLength={lengths.estate * 2}
      />
      <FieldGroup
        name="building"
        id="parts"
        label={t('door.parts')}
        hint={t('door.partsHint')}
        error={partFault}
        optional
      >
        <div className="parts">
          {parts.map((part) => (
            <label key={part}>
              {t(`door.${part}`)}
              <input
                id={part}
                name={part}
                defaultValue={typed[part] ?? ''}
                maxLength={lengths[part] * 2}
                aria-invalid={faults.of(part) ? true : undefined}
                aria-describedby={partFault ? 'parts-error' : 'parts-hint'}
                autoComplete="off"
              />
            </label>
          ))}
        </div>
      </FieldGroup>
      <RadioCards
        two
        name="kind"
        label={t('door.kind')}
        error={faults.of('kind')}
        value={typed.kind}
        tiles={[
          { value: 'home', label: t('door.home') },
          { value: 'bedside', label: t('door.bedside'), text: t('door.bedsideText') },
        ]}
      />
      <RadioCards
        two
        name="lift"
        label={t('door.lift')}
        error={faults.of('lift')}
        value={typed.lift}
        tiles={lifts.map((value) => ({
          value,
          label: t(`door.lifts.${value}`),
          text: value === 'no' ? t('door.stairsText') : undefined,
        }))}
      />
      <TextArea
        name="howToFind"
        label={t('door.howToFind')}
        hint={t('door.howToFindHint')}
        value={typed.howToFind}
        error={faults.of('howToFind')}
        rows={2}
        optional
      />
    </div>
  );
}
