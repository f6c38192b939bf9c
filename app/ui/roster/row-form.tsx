// One person typed, or one waiting row corrected: its fields with what was typed and what is wrong.
import { useTranslation } from 'react-i18next';
import type { RosterColumn } from '#app/domain/roster/columns.ts';
import type { RosterFault } from '#app/domain/roster/roster-row.ts';
import { rosterFaultText } from '#app/i18n/roster-fault-text.ts';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';

type Fields = {
  id: string;
  columns: readonly RosterColumn[];
  typed: Readonly<Record<string, string | undefined>>;
  faults: readonly RosterFault[];
};

const hinted = ['name', 'department', 'phone', 'birth', 'number', 'role', 'language'] as const;

export function RowFields({ id, columns, typed, faults }: Fields) {
  const { t } = useTranslation('roster');
  const { locale } = usePlace();
  return (
    <>
      {columns.map((column) => {
        const wrong = faults.find(({ field, severity }) => field === column && severity === 'error');
        const hint = hinted.find((name) => name === column);
        const kept = column === 'number' && id !== 'add' && !wrong;
        return (
          <TextInput
            key={column}
            name={column}
            id={`${id}-${column}`}
            label={t(`columns.${column}`)}
            hint={kept ? t('waiting.numberKept') : hint ? t(`hints.${hint}`) : undefined}
            value={typed[column] ?? ''}
            error={wrong ? rosterFaultText(wrong, locale) : undefined}
            optional={column !== 'name'}
            autoComplete="off"
            spellCheck={false}
            maxLength={300}
          />
        );
      })}
    </>
  );
}

export const firstColumns: readonly RosterColumn[] = ['name', 'department', 'phone', 'email'];
export const pupilColumns: readonly RosterColumn[] = ['name', 'department', 'birth', 'guardian', 'guardian-phone'];
export const moreColumns: readonly RosterColumn[] = [
  'role',
  'birth',
  'guardian',
  'guardian-phone',
  'guardian-relation',
  'document-kind',
  'number',
  'permit-until',
  'services',
  'language',
];
