// One window at an enterprise: its rule, its coming dates, and the form that leaves one out or moves it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { dropWindowException, editWindow, exceptDate } from '#app/services/resource/edit-window.server.ts';
import { loadWindow } from '#app/services/resource/load-windows.server.ts';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer } from '#app/ui/resource/form-answer.ts';
import { ResourceHead } from '#app/ui/resource/resource-head.tsx';
import { ExceptionForm, WindowDates } from '#app/ui/resource/window-dates.tsx';
import { WindowForm } from '#app/ui/resource/window-form.tsx';
import { ruleText } from '#app/ui/resource/window-words.ts';
import '#app/ui/staff/words.ts';

export const handle = { section: 'resources' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-windows')('page'));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const loaded = await loadWindow(await context.ctx(), { windowId: params.windowId ?? '' });
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, ...loaded.value };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedOf(await request.formData());
  const windowId = params.windowId ?? '';
  const { what = '', date = '', version = '' } = typed;
  const done =
    what === 'window'
      ? await editWindow(ctx, { windowId, district: '', version: Number(version), typed })
      : what === 'back'
        ? await dropWindowException(ctx, { windowId, date })
        : await exceptDate(ctx, { windowId, typed });
  if (done.ok) return data<FormAnswer>({ what, problem: null, typed: {} });
  if (done.problem.code === 'not-found' || done.problem.code === 'not-allowed') throw refusal(done.problem);
  return data<FormAnswer>({ what, problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

export default function WindowRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-windows');
  const { locale } = usePlace();
  const { csrf, window, dates, today, mayExcept } = page;
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <ResourceHead page="windows" title={window.name[locale]} />
      {answer && !answer.problem ? <NoteBox tone="ok" title={t('saved')} live /> : null}
      <p className="lede">
        {t('where', { rule: ruleText(window.rule, t, locale), place: window.place[locale], team: window.team[locale] })}
      </p>
      <div className="two-up">
        <div>
          {mayExcept ? (
            <section className="card" aria-labelledby="except">
              <h2 id="except">{t('except.title')}</h2>
              <ExceptionForm csrf={csrf} dates={dates} answer={answer} today={today} />
            </section>
          ) : null}
          <section aria-labelledby="dates">
            <h2 id="dates">{t('dates.title')}</h2>
            <WindowDates csrf={csrf} dates={dates} may={mayExcept} />
          </section>
        </div>
        <div className="stack">
          {page.mayEdit ? (
            <section className="card" aria-labelledby="rule">
              <h2 id="rule">{t('form.change')}</h2>
              <WindowForm {...page} district={window.district} present={window} answer={answer} />
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}
