// The month of a district: windows at enterprises and what is closed; the list of windows, and the form for a new one.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayMonth, dayOf } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { editWindow } from '#app/services/resource/edit-window.server.ts';
import { loadMonth } from '#app/services/resource/load-windows.server.ts';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer } from '#app/ui/resource/form-answer.ts';
import { MonthTable } from '#app/ui/resource/month-table.tsx';
import { ResourceHead } from '#app/ui/resource/resource-head.tsx';
import { WindowForm } from '#app/ui/resource/window-form.tsx';
import { ruleText } from '#app/ui/resource/window-words.ts';
import { Seg } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'resources' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-windows')('page'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const asked = { district: query.get('district'), month: query.get('month') };
  const loaded = await loadMonth(await context.ctx(), asked);
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, ...loaded.value };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedOf(await request.formData());
  const made = await editWindow(ctx, { windowId: null, district: typed.district ?? '', version: 0, typed });
  if (!made.ok) {
    return data<FormAnswer>({ what: 'window', problem: made.problem, typed }, { status: statusOf[made.problem.code] });
  }
  throw redirect(`/${localeOf(params)}/staff/resources/windows/${made.value.windowId}`, 303);
}

export default function WindowsPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-windows');
  const { locale } = usePlace();
  const { month, district, windows } = page;
  const at = (value: string) => `/${locale}/staff/resources/windows?district=${district}&month=${value}`;
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <ResourceHead
        page="windows"
        title={monthTitle(month, locale, t('page'))}
        district={district}
        districts={page.districts}
        keep={`&month=${month}`}
      >
        <Seg
          label={t('months')}
          items={[page.before, month, page.after].map((value) => ({
            text: shortMonth(value, locale),
            href: at(value),
            current: value === month,
          }))}
        />
      </ResourceHead>
      {page.provisional ? <NoteBox tone="warn" title={t('provisional', { year: month.slice(0, 4) })} /> : null}
      <div className="two-up wide">
        <section aria-labelledby="month">
          <h2 id="month" className="sr">
            {shortMonth(month, locale)}
          </h2>
          <MonthTable weeks={page.weeks} today={page.today} caption={monthTitle(month, locale, t('page'))} />
        </section>
        <div className="stack">
          <section className="card" aria-labelledby="windows">
            <h2 id="windows">{t('list', { count: windows.length })}</h2>
            <ul className="say">
              {windows.map((window) => (
                <li key={window.id}>
                  <h3>
                    <a href={`/${locale}/staff/resources/windows/${window.id}`}>{window.name[locale]}</a>
                  </h3>
                  <p>{ruleText(window.rule, t, locale)}</p>
                  <p className="dim">
                    {window.active
                      ? window.next
                        ? t('next', { date: dayOf(window.next, locale), team: window.team[locale] })
                        : t('noNext')
                      : t('ended')}
                  </p>
                </li>
              ))}
            </ul>
          </section>
          {page.mayEdit ? (
            <section className="card" aria-labelledby="new-window">
              <h2 id="new-window">{t('form.new')}</h2>
              <WindowForm {...page} present={null} answer={answer} />
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}

function shortMonth(month: string, locale: 'zh' | 'en'): string {
  const name = dayMonth(`${month}-01`, locale);
  return locale === 'zh' ? name.replace(/\d+日$/, '') : name.replace(/^\d+ /, '');
}

function monthTitle(month: string, locale: 'zh' | 'en', what: string): string {
  const name = shortMonth(month, locale);
  return locale === 'zh' ? `${month.slice(0, 4)}年${name}，${what}` : `${what}, ${name} ${month.slice(0, 4)}`;
}
