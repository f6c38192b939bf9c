// The pages of signing in, by the step they stand for.
import type { SessionStage } from '#app/domain/access/staff-session.ts';
import type { Locale } from '#app/domain/locale.ts';

const pages: Record<SessionStage, string> = {
  'second-factor': 'sign-in/code',
  'change-password': 'sign-in/password',
  enrol: 'sign-in/authenticator',
  full: '',
};

/** The page of a step; `back` is the staff page that was asked for before (a checked path of ours), or null. */
export function stepPath(locale: Locale, stage: SessionStage, back: string | null): string {
  if (stage === 'full') return back ?? `/${locale}/staff`;
  const query = back ? `?back=${encodeURIComponent(back)}` : '';
  return `/${locale}/staff/${pages[stage]}${query}`;
}

export function signInPath(locale: Locale, back: string | null): string {
  return `/${locale}/staff/sign-in${back ? `?back=${encodeURIComponent(back)}` : ''}`;
}
