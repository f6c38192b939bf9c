// Who the caller books for, and which documents: the same fields and the same judgement as on the public pages.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { fieldOf, typedOf } from '#app/platform/http/typed.ts';
import { loadWho, type WhoPage } from '#app/services/booking/load-who.server.ts';
import { changePeople, saveWho } from '#app/services/booking/save-who.server.ts';
import '#app/styles/journey.css';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { WhoPerson } from '#app/ui/booking/who-person.tsx';
import { Btn } from '#app/ui/btn.tsx';
import { CallerSteps } from '#app/ui/desk/caller-steps.tsx';
import { CheckLine } from '#app/ui/forms/check-line.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'book' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-desk')('book.title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = { draftId: params.draft ?? '', locale: localeOf(params) };
  const answer = await loadWho(await context.ctx(), asked);
  if (!answer.ok) throw refusal(answer.problem);
  return { page: answer.value, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const draftId = params.draft ?? '';
  const form = await request.formData();
  const typed = typedOf(form);
  const { pathname } = new URL(request.url);
  const wish = fieldOf(form, 'do') ?? '';
  if (wish === 'add' || wish.startsWith('remove.')) {
    const changed = await changePeople(ctx, { draftId, typed, change: wish });
    if (!changed.ok) throw refusal(changed.problem);
    return redirect(pathname, 303);
  }
  const saved = await saveWho(ctx, { draftId, typed });
  if (!saved.ok) throw refusal(saved.problem);
  if (!saved.value.faults) return redirect(pathname.replace(/who$/, 'place'), 303);
  const page = await loadWho(ctx, { draftId, locale: localeOf(params), typed });
  if (!page.ok) throw refusal(page.problem);
  return data({ page: page.value, faults: saved.value.faults }, { status: 422 });
}

export default function BookWho() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const page: WhoPage = answered?.page ?? loaded.page;
  const faults = usePageFaults(answered?.faults);
  const { t } = useTranslation(['staff-desk', 'booking']);
  const { locale } = usePlace();
  const { form } = page;
  return (
    <>
      <ErrorSummary errors={faults.errors} />
      <Bar title={t('book.title')} />
      <CallerSteps at="who" />
      <PostForm csrf={loaded.csrf} hidden={{ people: form.people.map((person) => person.key).join(',') }}>
        <div className="stack">
          <p className="dim">{t('book.relationHint')}</p>
          {form.people.map((person, index) => (
            <WhoPerson
              key={person.key}
              person={person}
              position={index + 1}
              alone={form.people.length === 1}
              services={page.services}
              mostServices={page.mostServices}
              mode={page.mode}
              faults={faults}
            />
          ))}
          <CheckLine name="others" checked={form.others} error={faults.of('others')}>
            {t('book.othersAgreed')}
          </CheckLine>
        </div>
        <p className="cluster">
          <Btn name="do" value="next">
            {t('book.next')}
          </Btn>
          {form.people.length < page.mostPeople ? (
            <Btn kind="alt" name="do" value="add">
              {t('booking:who.add')}
            </Btn>
          ) : null}
          <Btn kind="alt" href={`/${locale}/staff/book`}>
            {t('book.restart')}
          </Btn>
        </p>
      </PostForm>
    </>
  );
}
