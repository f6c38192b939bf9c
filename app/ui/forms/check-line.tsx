// One tick box with its sentence: consent, confirmation, a need. Never ticked beforehand where it is consent.
import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';

export function CheckLine(props: {
  name: string;
  id?: string;
  value?: string;
  checked?: boolean;
  disabled?: boolean;
  error?: string;
  children: ReactNode;
}) {
  const id = props.id ?? props.name;
  return (
    <div className={props.error ? 'field wrong line' : 'line'}>
      {props.error ? (
        <p className="err" id={`${id}-error`}>
          <Icon name="warn" />
          <span>{props.error}</span>
        </p>
      ) : null}
      <label className="check">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? 'yes'}
          defaultChecked={props.checked}
          disabled={props.disabled}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={props.error ? `${id}-error` : undefined}
        />
        <span>{props.children}</span>
      </label>
    </div>
  );
}
