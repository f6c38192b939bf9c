// Who it is for and how many: people × documents, nobody named yet.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf, typedOf } from '#app/platform/http/typed.ts';
import { loadWho, type WhoPage } from '#app/services/booking/load-who.server.ts';
import { keepTyped } from '#app/services/booking/save-step.server.ts';
import { changePeople, saveWho } from '#app/services/booking/save-who.server.ts';
import { BookingRoute } from '#app/ui/booking/booking-route.tsx';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { WhoPerson } from '#app/ui/booking/who-person.tsx';
import { WhoTally } from '#app/ui/booking/who-tally.tsx';
import { Btn, Go } from '#app/ui/btn.tsx';
import { CheckLine } from '#app/ui/forms/check-line.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';

export const handle = { section: 'services', formId: 'who' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'booking')('who.title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = { draftId: params.draft ?? '', locale: localeOf(params) };
  const answer = await loadWho(await context.ctx(), asked);
  if (!answer.ok) throw refusal(answer.problem);
  if (answer.value.booked) throw redirect(`/${localeOf(params)}/${params.district}/book/${params.draft}/done`);
  return { page: answer.value, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const draftId = params.draft ?? '';
  const form = await request.formData();
  const typed = typedOf(form);
  const { pathname } = new URL(request.url);
  const to = switchIn(form.get('switch'));
  const wish = fieldOf(form, 'do') ?? '';
  if (to || wish === 'recount') {
    const kept = await keepTyped(ctx, { draftId, step: 'who', typed });
    if (!kept.ok) throw refusal(kept.problem);
    return to ? switched(to, pathname, locale, context.secure) : redirect(`${pathname}#tally-title`, 303);
  }
  if (wish === 'add' || wish.startsWith('remove.')) {
    const changed = await changePeople(ctx, { draftId, typed, change: wish });
    if (!changed.ok) throw refusal(changed.problem);
    const last = changed.value.data.typed.who?.people?.split(',').at(-1) ?? 'a';
    return redirect(`${pathname}#person-${last}`, 303);
  }
  const saved = await saveWho(ctx, { draftId, typed });
  if (!saved.ok) throw refusal(saved.problem);
  if (!saved.value.faults) return redirect(pathname.replace(/who$/, 'place'), 303);
  const page = await loadWho(ctx, { draftId, locale, typed });
  if (!page.ok) throw refusal(page.problem);
  return data({ page: page.value, faults: saved.value.faults }, { status: 422 });
}

export default function Who() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const page: WhoPage = answered?.page ?? loaded.page;
  const faults = usePageFaults(answered?.faults);
  const { t } = useTranslation('booking');
  const { to } = usePlace();
  const { form, mode } = page;
  const left = page.mostPeople - form.people.length;
  return (
    <>
      <BookingRoute at="who" />
      <ErrorSummary errors={faults.errors} />
      <div className="split">
        <PostForm csrf={loaded.csrf} id="who" hidden={{ people: form.people.map((person) => person.key).join(',') }}>
          <div className="stack">
            <div>
              <h1>{t('who.title')}</h1>
              <p className="lede">{t('who.lede')}</p>
            </div>
            {form.people.map((person, index) => (
              <WhoPerson
                key={person.key}
                person={person}
                position={index + 1}
                alone={form.people.length === 1}
                services={page.services}
                mostServices={page.mostServices}
                mode={mode}
                faults={faults}
              />
            ))}
            <section className="card">
              <p>{left > 0 ? t('who.addHint', { count: left }) : t('who.full')}</p>
              {left > 0 ? (
                <Btn kind="alt" name="do" value="add">
                  {t('who.add')}
                </Btn>
              ) : null}
            </section>
            <div>
              <CheckLine name="others" checked={form.others} error={faults.of('others')}>
                {page.othersLine ?? t('who.others')}
              </CheckLine>
              <p className="hint">{t('who.othersHint')}</p>
            </div>
          </div>
          <Go>
            <Btn name="do" value="next">
              {t('next')}
            </Btn>
            <Btn kind="alt" href={to(`book?mode=${mode}`)}>
              {t('back')}
            </Btn>
          </Go>
        </PostForm>
        <WhoTally tally={page.tally} mode={mode} />
      </div>
    </>
  );
}
