// The fields for a new password, and the sentence for whatever was wrong with it.
import { useTranslation } from 'react-i18next';
import type { Problem } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import type { FieldError } from '../forms/error-summary.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';

/** `current` asks for the present password too. */
export function PasswordFields({ current, error }: { current: boolean; error: FieldError | null }) {
  const { t } = useTranslation('staff-access');
  const at = (field: string) => (error?.field === field ? error.text : undefined);
  return (
    <>
      {current ? (
        <TextInput
          name="current"
          type="password"
          label={t('password.current')}
          autoComplete="current-password"
          error={at('current')}
        />
      ) : null}
      <TextInput
        name="password"
        type="password"
        label={t('password.fresh')}
        hint={t('password.hint')}
        autoComplete="new-password"
        error={at('password')}
      />
      <TextInput
        name="repeated"
        type="password"
        label={t('password.repeated')}
        autoComplete="new-password"
        error={at('repeated')}
      />
    </>
  );
}

/** What the summary and the field say about a refused password; null without a problem. */
export function usePasswordError(problem: Problem | undefined): FieldError | null {
  const { t } = useTranslation('staff-access');
  const { locale } = usePlace();
  if (!problem) return null;
  const field = problem.field ?? 'password';
  const reason = problem.facts?.reason as Parameters<typeof reasonKey>[0] | undefined;
  if (problem.code === 'password-weak' && reason) return { field, text: t(reasonKey(reason)) };
  if (problem.code === 'credentials-wrong') return { field: 'current', text: t('password.currentWrong') };
  return { field, text: problemText(problem, locale) };
}

function reasonKey(reason: 'short' | 'long' | 'pattern' | 'common' | 'personal' | 'same' | 'repeat') {
  return `password.weak.${reason}` as const;
}
