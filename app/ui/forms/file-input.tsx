// One file to send; what may be sent stands in the hint.
import { Field, type FieldFace } from './field.tsx';

export function FileInput({ accept, ...face }: FieldFace & { accept: string }) {
  return <Field {...face}>{(wiring) => <input {...wiring} type="file" accept={accept} />}</Field>;
}
