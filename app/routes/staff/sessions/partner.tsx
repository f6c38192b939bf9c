// What a partner unit is asked for: only its own talks, each with three answers.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { refuse } from '#app/domain/result.ts';
import { dayOf, minutes, moment, timeRange } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { answerAsPartner, loadPartnerPage } from '#app/services/session/answer-talk.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Rows } from '#app/ui/rows.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'partner' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-sessions')('partner.title'));

const Form = z.object({
  talkId: z.string(),
  version: z.coerce.number().int(),
  answer: z.enum(['confirmed', 'declined', 'proposed']),
  reason: z.string().default(''),
  date: z.string().default(''),
  start: z.string().default(''),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const answer = await loadPartnerPage(await context.ctx());
  if (!answer.ok) throw refusal(answer.problem);
  return { ...answer.value, done: new URL(request.url).searchParams.has('done'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  const done = answer.ok ? await answerAsPartner(ctx, answer.value) : refuse('form-invalid');
  if (done.ok) return redirect(`/${localeOf(params)}/staff/partner?done`, 303);
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  return data({ problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

export default function Partner() {
  const { unit, talks, done, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-sessions');
  const { t: s } = useTranslation('session');
  const { locale } = usePlace();
  const text = answer ? problemText(answer.problem, locale) : '';
  const idOf = (talkId: string, name: string) => `${name}-${talkId.slice(0, 8)}`;
  const at = answer?.typed.talkId ?? '';
  const { field } = answer?.problem ?? {};
  return (
    <>
      <ErrorSummary errors={answer ? [field ? { field: idOf(at, field), text } : { text }] : []} />
      <Bar title={t('partner.title')} />
      {unit ? <p className="lede">{t('partner.lede', { unit: unit[locale] })}</p> : <p>{t('partner.noUnit')}</p>}
      {done && !answer ? <NoteBox tone="ok" live title={t('partner.answered')} /> : null}
      {unit && talks.length === 0 ? <p className="card dim">{t('partner.none')}</p> : null}
      {talks.map((talk) => {
        const typed = talk.id === at ? (answer?.typed ?? {}) : {};
        const own = (name: string) => ({
          name,
          id: idOf(talk.id, name),
          value: typed[name],
          error: talk.id === at && field === name ? text : undefined,
        });
        return (
          <section key={talk.id} className="card" aria-labelledby={talk.id}>
            <h2 id={talk.id}>
              {talk.name[locale]} <Tag>{t(`talks.partners.${talk.partnerStatus}`)}</Tag>{' '}
              {talk.late ? <Tag tone="bad">{t('talks.late')}</Tag> : null}
            </h2>
            <Rows
              rows={[
                {
                  label: t('talks.date'),
                  value: talk.date
                    ? t('partner.when', {
                        date: dayOf(talk.date, locale),
                        time: timeRange(talk.start ?? 0, (talk.start ?? 0) + talk.minutes),
                      })
                    : '—',
                },
                {
                  label: talk.host[locale],
                  value: talk.place[locale],
                  small: talk.address,
                },
                {
                  label: s(`audiences.${talk.audience}`),
                  value: t('partner.seats', { seats: talk.seats, minutes: minutes(talk.minutes, locale) }),
                  small: [s(`languages.${talk.language}`), talk.drill ? t('partner.drill') : '']
                    .filter(Boolean)
                    .join(' · '),
                },
              ]}
            />
            {talk.dueAt && talk.partnerStatus === 'asked' ? (
              <p>{t('partner.due', { due: moment(talk.dueAt, locale) })}</p>
            ) : null}
            <PostForm csrf={csrf} hidden={{ talkId: talk.id, version: String(talk.version) }} label={talk.name[locale]}>
              <TextInput {...own('reason')} label={t('partner.reason')} maxLength={200} />
              <div className="give">
                <TextInput {...own('date')} type="date" label={t('partner.date')} />
                <TextInput {...own('start')} type="time" label={t('partner.start')} />
              </div>
              <p className="cluster">
                <Btn name="answer" value="confirmed">
                  {t('partner.confirm')}
                </Btn>
                <Btn kind="alt" name="answer" value="proposed">
                  {t('partner.propose')}
                </Btn>
                <Btn kind="stop" name="answer" value="declined">
                  {t('partner.decline')}
                </Btn>
              </p>
            </PostForm>
          </section>
        );
      })}
    </>
  );
}
