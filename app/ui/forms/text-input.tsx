// One line or several lines of text.
import type { InputHTMLAttributes } from 'react';
import { Field, type FieldFace } from './field.tsx';

type Attributes = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'inputMode' | 'autoComplete' | 'maxLength' | 'spellCheck' | 'lang' | 'readOnly' | 'list' | 'min' | 'max'
>;

/** `value` is what was typed before; the field is not controlled. */
export function TextInput(props: FieldFace & Attributes & { value?: string | null; type?: InputType }) {
  const { name, id, label, hint, error, optional, value, type, ...attributes } = props;
  return (
    <Field {...{ name, id, label, hint, error, optional }}>
      {(wiring) => <input {...wiring} {...attributes} type={type ?? 'text'} defaultValue={value ?? ''} />}
    </Field>
  );
}

type InputType = 'text' | 'email' | 'tel' | 'search' | 'password' | 'date' | 'number' | 'time';

export function TextArea(
  props: FieldFace & {
    value?: string | null;
    rows?: number;
    maxLength?: number;
    lang?: string;
  },
) {
  const { name, id, label, hint, error, optional, value, rows, ...attributes } = props;
  return (
    <Field {...{ name, id, label, hint, error, optional }}>
      {(wiring) => <textarea {...wiring} {...attributes} rows={rows ?? 3} defaultValue={value ?? ''} />}
    </Field>
  );
}

/** The one-time code: one field, digits set wide apart. */
export function CodeField(props: FieldFace & { digits?: number; value?: string | null }) {
  const { name, id, label, hint, error, optional, digits, value } = props;
  return (
    <Field {...{ name, id, label, hint, error, optional }}>
      {(wiring) => (
        <input
          {...wiring}
          className="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={(digits ?? 6) + 2}
          defaultValue={value ?? ''}
        />
      )}
    </Field>
  );
}
