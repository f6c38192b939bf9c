// All errors of a page on top, each leading to its field, in the same words as at the field. It takes the focus.
import { useTranslation } from 'react-i18next';

/** `field` is the id of the control; without it the sentence stands alone. Draws nothing when there is no error. */
export type FieldError = { field?: string; text: string };

export function ErrorSummary({ errors, title }: { errors: readonly FieldError[]; title?: string }) {
  const { t } = useTranslation('frame');
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: a reader must hear first what went wrong
    <div className="errors" role="alert" tabIndex={-1} autoFocus aria-labelledby="errors-title">
      <h2 id="errors-title">{title ?? t('form.errors', { count: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.text}`}>
            {error.field ? <a href={`#${error.field}`}>{error.text}</a> : <b>{error.text}</b>}
          </li>
        ))}
      </ul>
    </div>
  );
}
