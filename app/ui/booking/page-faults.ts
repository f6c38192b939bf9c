// The faults of a page as sentences: all of them for the summary, and one by field.
import { useTranslation } from 'react-i18next';
import type { Fault } from '#app/domain/booking/fault.ts';
import { faultText } from '#app/i18n/fault-text.ts';
import type { FieldError } from '../forms/error-summary.tsx';

export type PageFaults = { errors: FieldError[]; of: (field: string) => string | undefined };

export function usePageFaults(faults: readonly Fault[] | null | undefined): PageFaults {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'zh' ? 'zh' : 'en';
  const errors = (faults ?? []).map((fault) => ({ field: fault.field, text: faultText(fault, locale) }));
  return { errors, of: (field) => errors.find((error) => error.field === field)?.text };
}
