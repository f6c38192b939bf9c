// The faults of an organisation's form as sentences: all for the summary, one by field.
import type { OrgFault } from '#app/domain/organisation/fault.ts';
import { orgFaultText } from '#app/i18n/org-fault-text.ts';
import type { FieldError } from '../forms/error-summary.tsx';
import { usePlace } from '../frame/place.ts';

export function useOrgFaults(faults: readonly OrgFault[] | null | undefined) {
  const { locale } = usePlace();
  const errors: FieldError[] = (faults ?? []).map((fault) => ({
    field: fault.field,
    text: orgFaultText(fault, locale),
  }));
  return { errors, of: (field: string) => errors.find((error) => error.field === field)?.text };
}
