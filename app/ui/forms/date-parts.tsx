// A date in three fields, in the order of the language: 年 月 日, or day month year. Sent as name.y, name.m, name.d.
import type { HTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { describedBy, type FieldFace, FieldGroup } from './field.tsx';

export type DateTyped = { y?: string; m?: string; d?: string };

/** `birth` lets browsers offer the reader's own birthday. The first field carries the id. */
export function DateParts({ value, birth, ...face }: FieldFace & { value?: DateTyped | null; birth?: boolean }) {
  const { t, i18n } = useTranslation('frame');
  const id = face.id ?? face.name;
  const order = i18n.language === 'zh' ? (['y', 'm', 'd'] as const) : (['d', 'm', 'y'] as const);
  const labels = { y: t('form.year'), m: t('form.month'), d: t('form.day') };
  const complete = { y: 'bday-year', m: 'bday-month', d: 'bday-day' };
  const wiring: HTMLAttributes<HTMLInputElement> = {
    'aria-invalid': face.error ? true : undefined,
    'aria-describedby': describedBy(id, face),
  };
  return (
    <FieldGroup {...face}>
      <div className="parts">
        {order.map((part, index) => (
          <label key={part}>
            {labels[part]}
            <input
              {...wiring}
              id={index === 0 ? id : `${id}-${part}`}
              name={`${face.name}.${part}`}
              className={part === 'y' ? 'yy' : undefined}
              inputMode="numeric"
              maxLength={part === 'y' ? 4 : 2}
              autoComplete={birth ? complete[part] : 'off'}
              defaultValue={value?.[part] ?? ''}
            />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
