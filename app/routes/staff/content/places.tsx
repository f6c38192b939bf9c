// Places of a district: its service points with what they offer, and a new point with the communities it serves.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedLists } from '#app/platform/http/typed.ts';
import { decideContent } from '#app/services/content/decide-content.server.ts';
import { loadPlaces, proposePlaces } from '#app/services/content/districts.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { WaitingList } from '#app/ui/content/waiting-list.tsx';
import { CheckLine } from '#app/ui/forms/check-line.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { FieldGroup } from '#app/ui/forms/field.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextArea, TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer, formFace, tickedOf } from '#app/ui/resource/form-answer.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'districts' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-content')('districts.places'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadPlaces(await context.ctx(), { slug: params.slug ?? '' });
  if (!page.ok) throw refusal(page.problem);
  const query = new URL(request.url).searchParams;
  return { ...page.value, chosen: query.get('point') ?? '', done: query.get('done'), csrf: context.csrf };
}

const Decided = z.object({ what: z.enum(['published', 'declined', 'withdrawn']), revisionId: z.uuid() });

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedLists(await request.formData());
  const { pathname } = new URL(request.url);
  const decision = Decided.safeParse(typed);
  const done = decision.success
    ? await decideContent(ctx, { revisionId: decision.data.revisionId, decision: decision.data.what })
    : await proposePlaces(ctx, { slug: params.slug ?? '', typed });
  if (done.ok) return redirect(`${pathname}?done=${decision.success ? decision.data.what : 'proposed'}`, 303);
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  const what = typed.pointId ? 'change' : 'point';
  return data<FormAnswer>({ what, problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

export default function Places() {
  const { slug, name, services, points, communities, waiting, mayEdit, chosen, done, csrf } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-content');
  const { locale } = usePlace();
  const here = `/${locale}/staff/districts/${slug}`;
  const point = points.find(({ id }) => id === chosen);
  const f = formFace(answer, 'point', locale);
  const g = formFace(answer, 'change', locale);
  const ticks = (what: string, otherwise: readonly string[]) => (
    <FieldGroup name="services" id={`${what}-services`} label={t('places.services')}>
      {services.map(({ code, name: service }) => (
        <CheckLine
          key={code}
          name="services"
          id={`${what}-${code}`}
          value={code}
          checked={tickedOf(answer, what, 'services', otherwise).includes(code)}
        >
          {service[locale]}
        </CheckLine>
      ))}
    </FieldGroup>
  );
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <p className="s">
        <a className="more" href={`/${locale}/staff/districts`}>
          {t('districts.title')}
        </a>
      </p>
      <Bar title={t('places.title', { name: name[locale] })} />
      {done && !answer ? <NoteBox tone="ok" live title={t(`done.${done as 'proposed'}`)} /> : null}
      <p>{t('places.communities', { count: communities.length })}</p>
      <DataTable
        caption={t('places.points')}
        rows={points}
        rowKey={(row) => row.id}
        empty={t('places.none')}
        columns={[
          { key: 'name', head: t('name'), cell: (row) => row.name[locale] },
          { key: 'kind', head: t('places.kind'), cell: (row) => t(`places.kinds.${row.kind as 'station'}`) },
          { key: 'services', head: t('places.services'), cell: (row) => row.services.join(' ') },
          ...(mayEdit
            ? [
                {
                  key: 'open',
                  head: t('open'),
                  cell: (row: (typeof points)[number]) => (
                    <a href={`${here}?point=${row.id}#change-title`}>{t('places.change')}</a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <WaitingList waiting={waiting} csrf={csrf} />
      {mayEdit && point ? (
        <section className="card" aria-labelledby="change-title">
          <h2 id="change-title">{t('places.change')}</h2>
          <p>
            <b>{point.name[locale]}</b>
          </p>
          <PostForm csrf={csrf} action={here} hidden={{ pointId: point.id }}>
            {ticks('change', point.services)}
            <Select
              {...g('active', 'yes')}
              label={t('places.active')}
              options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`places.actives.${value}`) }))}
              ask={null}
            />
            <TextArea {...g('communities')} label={t('places.lines')} hint={t('places.linesHint')} optional />
            <Btn>{t('places.propose')}</Btn>
          </PostForm>
        </section>
      ) : null}
      {mayEdit ? (
        <section className="card" aria-labelledby="new-title">
          <h2 id="new-title">{t('places.newPoint')}</h2>
          <PostForm csrf={csrf} action={here}>
            <Select
              {...f('kind', 'station')}
              label={t('places.kind')}
              options={(['centre', 'station', 'community-room'] as const).map((value) => ({
                value,
                label: t(`places.kinds.${value}`),
              }))}
              ask={null}
            />
            {(['nameZh', 'nameEn', 'addressZh', 'addressEn', 'opens', 'closes', 'lon', 'lat'] as const).map((field) => (
              <TextInput
                key={field}
                {...f(field, field === 'opens' ? '08:30' : field === 'closes' ? '17:30' : '')}
                label={t(`places.fields.${field}`)}
                maxLength={120}
              />
            ))}
            {ticks('point', ['rid'])}
            <TextArea {...f('communities')} label={t('places.lines')} hint={t('places.linesHint')} rows={5} />
            <Btn>{t('places.propose')}</Btn>
          </PostForm>
        </section>
      ) : null}
    </>
  );
}
