// Roll call by camera: the only page that may use one. A typed code stands beside it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { actOnDay } from '#app/services/roster/act-on-day.server.ts';
import { loadSessionDay } from '#app/services/roster/load-session-day.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { SessionHead } from '#app/ui/roster/session-head.tsx';
import { useCamera } from '#app/ui/roster/use-camera.ts';
import '#app/ui/staff/words.ts';

export const handle = { section: 'visits', hydrate: true };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-roster')('scan.page'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadSessionDay(await context.ctx(), { reference: params.ref ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  const { reference, organisation } = answer.value;
  return { reference, organisation, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const code = fieldOf(await request.formData(), 'code') ?? '';
  const done = await actOnDay(ctx, { reference: params.ref ?? '', what: 'code', typed: { code: code.slice(0, 300) } });
  if (done.ok) return data({ problem: null, told: done.value, code: '' });
  if (done.problem.code === 'not-found' || done.problem.code === 'not-allowed') throw refusal(done.problem);
  return data({ problem: done.problem, told: null, code }, { status: statusOf[done.problem.code] });
}

export default function Scan() {
  const { reference, organisation, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation('staff-roster');
  const { locale } = usePlace();
  const video = useRef<HTMLVideoElement>(null);
  const found = useCallback((text: string) => {
    const field = document.getElementById('code');
    if (!(field instanceof HTMLInputElement)) return;
    field.value = text;
    field.form?.requestSubmit();
  }, []);
  const camera = useCamera(video, found);
  const text = answered?.problem ? problemText(answered.problem, locale) : undefined;
  return (
    <>
      <ErrorSummary errors={text ? [{ field: 'code', text }] : []} />
      <SessionHead reference={reference} title={organisation[locale]} at="day" />
      {answered?.told ? (
        <NoteBox tone="ok" live title={t(`day.${answered.told.key as 'arrived'}`, answered.told.facts)} />
      ) : null}
      <section className="card" aria-labelledby="scan">
        <h2 id="scan">{t('scan.title')}</h2>
        <p>{t('scan.text')}</p>
        {camera === 'off' ? <p>{t('scan.off')}</p> : null}
        <video ref={video} className="camera" muted playsInline aria-label={t('scan.title')} />
        <PostForm csrf={csrf} label={t('day.roll')}>
          <TextInput
            name="code"
            label={t('day.code')}
            value={answered?.code}
            error={text}
            autoComplete="off"
            spellCheck={false}
            maxLength={300}
          />
          <Btn>{t('day.check')}</Btn>
        </PostForm>
      </section>
    </>
  );
}
