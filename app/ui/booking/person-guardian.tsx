// The guardian inside the person's card: chosen among people already named, or typed. Nobody is asked twice.
import { useTranslation } from 'react-i18next';
import { CheckLine } from '../forms/check-line.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { RadioCards } from '../forms/tiles.tsx';
import { GuardianBlock } from '../journey/person-card.tsx';
import type { PersonFace } from './person-identity.tsx';
import { RightTick } from './right-tick.tsx';

const relations = ['mother', 'father', 'grandparent', 'other-guardian'] as const;

export function PersonGuardian({
  typed,
  problems,
  known,
  adult,
}: Pick<PersonFace, 'typed' | 'problems'> & {
  known: readonly { id: string; name: string; number: string }[];
  adult: boolean;
}) {
  const { t } = useTranslation('booking-people');
  const chosen = typed.guardian ?? known[0]?.id ?? 'other';
  const other = { value: 'other', label: t('guardian.other'), text: t('guardian.otherHint') };
  return (
    <GuardianBlock title={t(adult ? 'guardian.titleAdult' : 'guardian.titleChild')}>
      {known.length > 0 ? (
        <RadioCards
          name="guardian"
          label={t('guardian.which')}
          two
          tiles={[
            ...known.map(({ id, name, number }) => ({
              value: id,
              label: name,
              text: `${t('guardian.inVisit')} · ${number}`,
            })),
            other,
          ]}
          value={chosen}
        />
      ) : (
        <input type="hidden" name="guardian" value="other" />
      )}
      <Select
        name="guardian-relation"
        label={t('guardian.relation')}
        options={relations.map((value) => ({ value, label: t(`guardian.relations.${value}`) }))}
        value={typed['guardian-relation']}
        error={problems.of('guardian-relation')}
      />
      <TextInput
        name="guardian-name"
        label={t('guardian.name')}
        value={typed['guardian-name']}
        error={problems.of('guardian-name')}
        optional={known.length > 0}
        autoComplete="off"
        spellCheck={false}
        maxLength={120}
      />
      <RightTick field="guardian-name" problems={problems} typed={typed} />
      <TextInput
        name="guardian-number"
        label={t('guardian.number')}
        hint={t('guardian.numberHint')}
        value={typed['guardian-number']}
        error={problems.of('guardian-number')}
        optional={known.length > 0}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
      />
      <RightTick field="guardian-number" problems={problems} typed={typed} />
      <CheckLine name="guardian-booker" checked={typed['guardian-booker'] === 'yes'}>
        {t('guardian.booker')}
      </CheckLine>
      <p className="s dim">{t('guardian.onSite')}</p>
    </GuardianBlock>
  );
}
