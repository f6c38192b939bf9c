// Reminders before a document ends: asked for by consent on the booking's own page, and stopped there.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { endingKinds } from '#app/domain/matter/ending.ts';
import { plainDate } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { askEnding, loadEndings, stopEnding } from '#app/services/matter/endings.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { CheckLine } from '#app/ui/forms/check-line.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { RadioCards } from '#app/ui/forms/tiles.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Crumb } from '#app/ui/track/crumb.tsx';

export const handle = { section: 'track', formId: 'endings' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'matter')('endings.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadEndings(await context.ctx(), { reference: params.ref ?? '' });
  if (!page.ok) throw codeFirst(page.problem, params);
  return { page: page.value, done: new URL(request.url).searchParams.get('done'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, localeOf(params), context.secure);
  const typed = typedOf(form);
  const reference = params.ref ?? '';
  const done = typed.stop
    ? await stopEnding(ctx, { reference, id: typed.stop })
    : await askEnding(ctx, {
        reference,
        kind: typed.kind ?? '',
        endsOn: (typed.endsOn ?? '').trim(),
        agreed: typed.agreed === 'yes',
      });
  if (done.ok) return redirect(`${pathname}?done=${typed.stop ? 'stopped' : 'done'}`, 303);
  if (done.problem.code === 'not-found') throw codeFirst(done.problem, params);
  return data({ problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

export default function Reminders() {
  const { page, done, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('matter');
  const { locale } = usePlace();
  const problem = answer?.problem;
  const text = problem && problemText(problem, locale);
  const typed: Record<string, string | undefined> = answer?.typed ?? {};
  const errorAt = (field: string) => (problem?.field === field ? text : undefined);
  const firstKnown = endingKinds.find((kind) => page.known[kind]);
  return (
    <>
      <Crumb reference={page.reference} deep />
      <ErrorSummary errors={text ? [problem?.field ? { field: problem.field, text } : { text }] : []} />
      <div className="slim">
        {done && !answer ? (
          <NoteBox tone="ok" live title={t(done === 'stopped' ? 'endings.stopped' : 'endings.done')} />
        ) : null}
        <h1>{t('endings.title')}</h1>
        <p className="lede">{t('endings.lede')}</p>
        {page.own.length > 0 ? (
          <section className="card" aria-labelledby="own">
            <h2 id="own">{t('endings.own')}</h2>
            {page.own.map(({ id, kind, endsOn, remindOn, sent }) => (
              <PostForm key={id} csrf={csrf} hidden={{ stop: id }}>
                <p>
                  {t('endings.line', {
                    what: t(`endings.kinds.${kind}`),
                    date: plainDate(endsOn, locale),
                    on: plainDate(remindOn, locale),
                  })}{' '}
                  {sent ? t('endings.sent') : null}
                </p>
                <Btn kind="alt">{t('endings.stop')}</Btn>
              </PostForm>
            ))}
          </section>
        ) : null}
        {page.reachable ? (
          <PostForm csrf={csrf} id="endings">
            <RadioCards
              name="kind"
              label={t('endings.kind')}
              tiles={endingKinds.map((value) => ({
                value,
                label: t(`endings.kinds.${value}`),
                text: [t(`endings.hints.${value}`), page.known[value] && plainDate(page.known[value], locale)]
                  .filter(Boolean)
                  .join(' · '),
              }))}
              value={typed.kind ?? firstKnown ?? null}
              error={errorAt('kind')}
            />
            <TextInput
              name="endsOn"
              label={t('endings.date')}
              hint={t('endings.dateHint')}
              value={typed.endsOn ?? (firstKnown ? page.known[firstKnown] : '')}
              error={errorAt('endsOn')}
              maxLength={12}
            />
            <CheckLine name="agreed" checked={typed.agreed === 'yes'} error={errorAt('agreed')}>
              {t('endings.agree')}
            </CheckLine>
            <Go>
              <Btn name="do" value="ask">
                {t('endings.go')}
              </Btn>
            </Go>
          </PostForm>
        ) : (
          <NoteBox title={t('endings.none')} />
        )}
      </div>
    </>
  );
}
