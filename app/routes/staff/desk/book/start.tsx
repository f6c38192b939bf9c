// Booking for a caller begins: at home or at a window, and the language of the papers. Nothing is asked of a machine.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { may } from '#app/domain/access/permission.ts';
import { locales } from '#app/domain/locale.ts';
import { refuse } from '#app/domain/result.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { startDraft } from '#app/services/booking/start-draft.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { CallerSteps } from '#app/ui/desk/caller-steps.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { FieldGroup } from '#app/ui/forms/field.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'book' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-desk')('book.title'));

const Form = z.object({ mode: z.enum(['home', 'window']), language: z.enum(locales) });

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor } = await context.ctx();
  if (!may(actor, 'booking.assist'))
    throw refusal(refuse(actor.kind === 'staff' ? 'not-allowed' : 'sign-in-first').problem);
  return { csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { answer } = await readForm(request, Form, ctx.app.log);
  if (!answer.ok) return data({ faults: answer.fields }, { status: 422 });
  if (ctx.actor.kind !== 'staff') throw refusal(refuse('sign-in-first').problem);
  const { mode, language } = answer.value;
  const { district } = ctx.actor;
  const started = await startDraft(ctx, { district: district ?? '', locale: language, mode });
  if (!started.ok) throw refusal(started.problem);
  return redirect(`/${localeOf(params)}/staff/book/${started.value.draftId}/who`, 303);
}

export default function BookStart() {
  const { csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['staff-desk', 'staff-states']);
  const { locale } = usePlace();
  const wrong = answer?.faults.includes('mode') ? t('book.chooseMode') : undefined;
  return (
    <>
      <ErrorSummary errors={wrong ? [{ field: 'mode', text: wrong }] : []} />
      <Bar title={t('book.title')} />
      <CallerSteps at="start" />
      <div className="split">
        <PostForm csrf={csrf}>
          <FieldGroup name="mode" id="mode-group" label={t('book.mode')} error={wrong}>
            {(['home', 'window'] as const).map((mode, index) => (
              <label className="check" key={mode}>
                <input type="radio" name="mode" id={index === 0 ? 'mode' : `mode-${mode}`} value={mode} />
                <span>{t(`staff-states:mode.${mode}`)}</span>
              </label>
            ))}
          </FieldGroup>
          <Select
            name="language"
            label={t('book.language')}
            options={locales.map((value) => ({ value, label: t(`request.languages.${value}`) }))}
            value={locale}
            ask={null}
          />
          <Btn>{t('book.begin')}</Btn>
        </PostForm>
        <NoteBox title={t('book.firstTitle')}>
          <ul>
            <li>{t('book.first.who')}</li>
            <li>{t('book.first.own')}</li>
            <li>{t('book.first.read')}</li>
            <li>{t('book.first.old')}</li>
          </ul>
        </NoteBox>
      </div>
    </>
  );
}
