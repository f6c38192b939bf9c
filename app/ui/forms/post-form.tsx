// A form that posts. It carries the session's token, and keeps the browser from judging: the server's sentences are kinder.
import type { ReactNode } from 'react';
import { usePlace } from '../frame/place.ts';

/** `id` must be the `formId` of the route's handle where the language and elder switches are to keep what was typed. */
export function PostForm(props: {
  csrf: string;
  id?: string;
  action?: string;
  hidden?: Record<string, string>;
  label?: string;
  /** the form carries a file */
  files?: boolean;
  children: ReactNode;
}) {
  // Without a written address the browser would keep a fragment, and then not lead to what went wrong.
  const { here } = usePlace();
  return (
    <form
      method="post"
      action={props.action ?? here}
      id={props.id}
      encType={props.files ? 'multipart/form-data' : undefined}
      noValidate
      aria-label={props.label}
    >
      <input type="hidden" name="csrf" value={props.csrf} />
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  );
}
