// What people read when a page could not be had: what happened, in their language, and the way home. Never a stack.
import { isRouteErrorResponse } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isLocale, type Locale } from '#app/domain/locale.ts';
import type { Problem } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { Btn } from '../btn.tsx';
import { Empty } from '../empty.tsx';
import { useDocument, useFace, usePlace } from './place.ts';

/** Refusals with a way on: a draft that needs a code is opened where bookings are found; a deleted one is begun anew. */
const waysOn: Partial<Record<Problem['code'], { page: string; word: 'refused.open' | 'refused.begin' }>> = {
  'sign-in-first': { page: 'track', word: 'refused.open' },
  'draft-gone': { page: 'book', word: 'refused.begin' },
};

export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation('frame');
  const { locale, to } = usePlace();
  const face = useFace();
  const { requestId } = useDocument();
  const home = face ? to() : `/${locale}`;
  const problem = problemIn(error);
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const onward = problem ? waysOn[problem.code] : undefined;
  const actions = (
    <>
      {face && onward ? <Btn href={to(onward.page)}>{t(onward.word)}</Btn> : null}
      <Btn href={home} kind={face && onward ? 'alt' : undefined}>
        {t('notFound.home')}
      </Btn>
      {face ? (
        <Btn kind="alt" icon="phone" href={`tel:${face.hotline.number.replaceAll('-', '')}`}>
          {face.hotline.shown}
        </Btn>
      ) : null}
    </>
  );
  if (missing) {
    return (
      <Empty page title={t('notFound.title')} actions={actions}>
        <p>{t('notFound.text')}</p>
      </Empty>
    );
  }
  if (problem) {
    return (
      <Empty page title={t('refused.title')} actions={actions}>
        <p>{problemText(problem, locale)}</p>
      </Empty>
    );
  }
  return (
    <Empty page title={t('broken.title')} actions={actions}>
      <p>{t('broken.text')}</p>
      {requestId ? (
        <p>
          {t('broken.reference')} <b className="mono">{requestId}</b>
        </p>
      ) : null}
    </Empty>
  );
}

function problemIn(error: unknown): Problem | null {
  if (!isRouteErrorResponse(error)) return null;
  const data = error.data as { problem?: Problem } | null;
  return data && typeof data === 'object' && data.problem ? data.problem : null;
}

/** The document's title of a failed page. */
export function failedTitle(error: unknown, pathname: string, preferred: Locale): string {
  const first = pathname.split('/')[1];
  const t = tFor(isLocale(first) ? first : preferred, 'frame');
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const page = missing ? t('notFound.title') : problemIn(error) ? t('refused.title') : t('broken.title');
  return t('titled', { page, brand: t('portal.name') });
}
