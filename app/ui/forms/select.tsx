// A choice from a list; the first line asks to choose unless `ask` is null.
import { useTranslation } from 'react-i18next';
import { Field, type FieldFace } from './field.tsx';

export type Option = { value: string; label: string; disabled?: boolean };

export function Select(
  props: FieldFace & {
    options: readonly Option[];
    value?: string | null;
    ask?: string | null;
  },
) {
  const { name, id, label, hint, error, optional, options, value, ask } = props;
  const { t } = useTranslation('frame');
  return (
    <Field {...{ name, id, label, hint, error, optional }}>
      {(wiring) => (
        <select {...wiring} defaultValue={value ?? ''}>
          {ask === null ? null : <option value="">{ask ?? t('form.choose')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
