// Where, how to the door, and what to take care of: one page for the caller.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { noteLength } from '#app/domain/booking/needs-form.ts';
import { doorLengths } from '#app/domain/booking/place-form.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { loadCallerPlace, saveCallerPlace } from '#app/services/desk/load-caller-draft.server.ts';
import '#app/styles/journey.css';
import { DoorFields } from '#app/ui/booking/door-fields.tsx';
import { NeedsFields } from '#app/ui/booking/needs-fields.tsx';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { Btn } from '#app/ui/btn.tsx';
import { CallerSteps } from '#app/ui/desk/caller-steps.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'book' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-desk')('book.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = { draftId: params.draft ?? '', locale: localeOf(params) };
  const answer = await loadCallerPlace(await context.ctx(), asked);
  if (!answer.ok && answer.problem.code === 'draft-incomplete')
    throw redirect(new URL(request.url).pathname.replace(/place(\.data)?$/, 'who'));
  if (!answer.ok) throw refusal(answer.problem);
  const { mode, places, typed, consent } = answer.value;
  return { mode, places, typed, consent, draft: asked.draftId, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedOf(await request.formData());
  const mode = typed.mode === 'window' ? 'window' : 'home';
  const saved = await saveCallerPlace(ctx, { draftId: params.draft ?? '', mode, typed });
  if (!saved.ok) throw refusal(saved.problem);
  if (saved.value.faults.length > 0) return data({ typed, faults: saved.value.faults }, { status: 422 });
  return redirect(new URL(request.url).pathname.replace(/place$/, 'time'), 303);
}

export default function BookPlace() {
  const { mode, places, typed: kept, consent, draft, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const typed: Readonly<Record<string, string>> = answered?.typed ?? kept;
  const faults = usePageFaults(answered?.faults);
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const named = ({ area, name }: { area: string; name: string }) => (area ? `${area} · ${name}` : name);
  return (
    <>
      <ErrorSummary errors={faults.errors} />
      <Bar title={t('book.title')} />
      <CallerSteps at="place" />
      <PostForm csrf={csrf} hidden={{ mode }}>
        <div className="stack">
          <div className="card">
            <Select
              name="place"
              label={t(mode === 'window' ? 'request.point' : 'request.place')}
              hint={mode === 'window' ? undefined : t('book.placeHint')}
              options={places.map((place) => ({ value: place.id, label: named(place) }))}
              value={typed.place}
              error={faults.of('place')}
            />
          </div>
          {mode === 'home' ? <DoorFields typed={typed} faults={faults} lengths={doorLengths} /> : null}
          <NeedsFields typed={typed} faults={faults} consent={consent} noteLength={noteLength} />
        </div>
        <p className="cluster">
          <Btn>{t('book.next')}</Btn>
          <Btn kind="alt" href={`/${locale}/staff/book/${draft}/who`}>
            {t('book.back')}
          </Btn>
        </p>
      </PostForm>
    </>
  );
}
