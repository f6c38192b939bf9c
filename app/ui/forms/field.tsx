// A field's frame: label, hint and error, wired to the control for readers. The id is the name, so errors can link to it.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';

export type FieldFace = {
  name: string;
  /** When one name stands on a page more than once; else the name itself. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The sentence for this field, already in the reader's language. */
  error?: string;
  optional?: boolean;
};

export type Wiring = {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

/** Draws the frame around one control, which gets its wiring as an argument. */
export function Field({ children, ...face }: FieldFace & { children: (wiring: Wiring) => ReactNode }) {
  const id = face.id ?? face.name;
  return (
    <div className={face.error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {face.label}
        <Optional when={face.optional} />
      </label>
      <Telling id={id} hint={face.hint} error={face.error} />
      {children({
        id,
        name: face.name,
        'aria-describedby': describedBy(id, face),
        'aria-invalid': face.error ? true : undefined,
      })}
    </div>
  );
}

/** Several controls under one question: a legend instead of a label. */
export function FieldGroup({ children, ...face }: FieldFace & { children: ReactNode }) {
  const id = face.id ?? face.name;
  return (
    <fieldset className={face.error ? 'field wrong' : 'field'} aria-describedby={describedBy(id, face)}>
      <legend>
        {face.label}
        <Optional when={face.optional} />
      </legend>
      <Telling id={id} hint={face.hint} error={face.error} />
      {children}
    </fieldset>
  );
}

export function describedBy(id: string, face: Pick<FieldFace, 'hint' | 'error'>): string | undefined {
  return [face.hint ? `${id}-hint` : '', face.error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
}

function Telling({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | undefined }) {
  return (
    <>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="err" id={`${id}-error`}>
          <Icon name="warn" />
          <span>{error}</span>
        </p>
      ) : null}
    </>
  );
}

function Optional({ when }: { when: boolean | undefined }) {
  const { t } = useTranslation('frame');
  return when ? <span className="dim"> {t('form.optional')}</span> : null;
}
