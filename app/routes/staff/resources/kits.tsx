// Kits and vehicles of a district: who has which number, what is out of service, and the forms that change it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayRange } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { actOnKit, loadKitPage } from '#app/services/resource/kits.server.ts';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer } from '#app/ui/resource/form-answer.ts';
import { KitForms } from '#app/ui/resource/kit-forms.tsx';
import { ResourceHead } from '#app/ui/resource/resource-head.tsx';
import { Take } from '#app/ui/resource/team-roster.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'resources' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-pool')('kits.page'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const district = new URL(request.url).searchParams.get('district');
  const loaded = await loadKitPage(await context.ctx(), { district });
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, ...loaded.value };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedOf(await request.formData());
  const { what = '', district = '' } = typed;
  const done = await actOnKit(ctx, { what, district, typed });
  if (done.ok) return data<FormAnswer>({ what, problem: null, typed: {} });
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  return data<FormAnswer>({ what, problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

export default function KitsPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['staff-pool', 'staff-resources']);
  const { locale } = usePlace();
  const { csrf, kits, district, mayStop, today } = page;
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <ResourceHead page="kits" title={t('kits.page')} district={district} districts={page.districts} />
      {answer && !answer.problem ? <NoteBox tone="ok" title={t('staff-resources:saved')} live /> : null}
      <div className={mayStop ? 'two-up wide' : undefined}>
        <DataTable
          caption={t('kits.page')}
          rows={kits}
          rowKey={(row) => row.id}
          empty={t('kits.none')}
          columns={[
            { key: 'number', head: t('kits.number'), cell: (row) => row.number },
            {
              key: 'kind',
              head: t('kits.kind'),
              cell: (row) => t(`staff-resources:kits.kinds.${row.kind as 'identity'}`),
            },
            {
              key: 'holder',
              head: t('kits.holder'),
              cell: (row) => (row.teamId ? row.holder[locale] : t('kits.pool', { point: row.holder[locale] })),
            },
            {
              key: 'state',
              head: t('kits.state'),
              cell: (row) =>
                row.active ? (
                  row.outages.length === 0 ? (
                    <Tag tone="ok">{t('kits.inService')}</Tag>
                  ) : (
                    row.outages.map((outage) => (
                      <p key={outage.id}>
                        <Tag tone={outage.from <= today ? 'bad' : 'warn'}>
                          {dayRange(outage.from, outage.until, locale)}
                        </Tag>{' '}
                        {outage.reason}
                      </p>
                    ))
                  )
                ) : (
                  <Tag>{t('kits.retired')}</Tag>
                ),
            },
            ...(mayStop
              ? [
                  {
                    key: 'back',
                    head: t('kits.change'),
                    cell: (row: (typeof kits)[number]) =>
                      row.outages[0] ? (
                        <Take csrf={csrf} hidden={{ what: 'back', kitId: row.id, outageId: row.outages[0].id }}>
                          {t('kits.back')}
                        </Take>
                      ) : (
                        '—'
                      ),
                  },
                ]
              : []),
          ]}
        />
        {mayStop ? <KitForms {...page} answer={answer} /> : null}
      </div>
    </>
  );
}
